/** How colors are seen, for the tests of every room that draws with them. */

type Rgb = readonly [red: number, green: number, blue: number];

/** `#rrggbb` as shares of sRGB. */
export function readHex(hex: string): Rgb {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex);
  if (match === null) throw new Error(`Not a color of ours: ${hex}`);
  const [red = 0, green = 0, blue = 0] = match
    .slice(1)
    .map((part) => Number.parseInt(part, 16) / 255);
  return [red, green, blue];
}

const linear = (share: number): number =>
  share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;

const toLinear = ([red, green, blue]: Rgb): Rgb => [linear(red), linear(green), linear(blue)];

const luminance = (color: Rgb): number => {
  const [red, green, blue] = toLinear(color);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** WCAG 2.2, "contrast ratio". */
export function contrastRatio(one: Rgb, other: Rgb): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** A color laid over another at an opacity, as browsers and MapLibre do it: in sRGB. */
export function laidOver(color: Rgb, ground: Rgb, opacity: number): Rgb {
  const mix = (index: 0 | 1 | 2): number => color[index] * opacity + ground[index] * (1 - opacity);
  return [mix(0), mix(1), mix(2)];
}

export const COLOR_VISIONS = ['usual', 'protanopia', 'deuteranopia', 'tritanopia'] as const;
export type ColorVision = (typeof COLOR_VISIONS)[number];

type Matrix = readonly [Rgb, Rgb, Rgb];

/** Machado, Oliveira and Fernandes 2009, table 1, severity 1.0; applied to linear light. */
const MATRICES: Readonly<Record<ColorVision, Matrix>> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const dot = (a: Rgb, b: Rgb): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

/** CIELAB under D65 of a color as somebody with this vision sees it. */
function seenLab(color: Rgb, vision: ColorVision): Rgb {
  const light = toLinear(color);
  const within = (share: number): number => Math.min(1, Math.max(0, share));
  const [r, g, b] = MATRICES[vision];
  const seen: Rgb = [within(dot(r, light)), within(dot(g, light)), within(dot(b, light))];
  const f = (value: number): number =>
    value > 216 / 24389 ? Math.cbrt(value) : ((24389 / 27) * value + 16) / 116;
  const x = f(dot([0.4124564, 0.3575761, 0.1804375], seen) / 0.95047);
  const y = f(dot([0.2126729, 0.7151522, 0.072175], seen));
  const z = f(dot([0.0193339, 0.119192, 0.9503041], seen) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** CIE 1976 color difference as seen with this vision: from about 10 on two colors are told apart at a glance. */
export function seenDifference(one: Rgb, other: Rgb, vision: ColorVision): number {
  const [a, b] = [seenLab(one, vision), seenLab(other, vision)];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}
