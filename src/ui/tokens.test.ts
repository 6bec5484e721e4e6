import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { darkMapPalette, lightMapPalette } from './mapPalette.ts';
import { DARK_ROUTES, LIGHT_ROUTES } from './palette.ts';
import { COLOR_VISIONS, contrastRatio, laidOver, readHex, seenDifference } from './testColors.ts';

/** The colors of tokens.css in both themes, by the names of the properties. */
const TOKENS = new Map(
  [
    ...readFileSync(new URL('./tokens.css', import.meta.url), 'utf8').matchAll(
      /--([a-z-]+):\s*light-dark\((#[0-9a-f]+),\s*(#[0-9a-f]+)\)/g,
    ),
  ].map(([, name = '', light = '', dark = '']) => [name, { light, dark }]),
);

function token(name: string): { readonly light: string; readonly dark: string } {
  const pair = TOKENS.get(name);
  if (pair === undefined) throw new Error(`No token --${name}`);
  return pair;
}

const THEMES = ['light', 'dark'] as const;

const ratio = (one: string, other: string): number => contrastRatio(readHex(one), readHex(other));

describe('tokens.css', () => {
  it.each([
    ['train', 'train'],
    ['plane', 'plane'],
    ['car', 'car'],
    ['rumor', 'rumor'],
    ['land', 'land'],
    ['paper', 'paper'],
    ['ink', 'ink'],
    ['second-ink', 'secondInk'],
  ] as const)('has --%s as the live map does', (name, key) => {
    expect(token(name)).toEqual({ light: LIGHT_ROUTES[key], dark: DARK_ROUTES[key] });
  });

  it.each([
    ['land', 'land'],
    ['water', 'water'],
    ['coast', 'coast'],
    ['coast-glow', 'coastGlow'],
    ['river', 'river'],
    ['border', 'border'],
    ['demarcation', 'demarcation'],
    ['sea-name', 'labelSea'],
  ] as const)('has --%s as the basemap does', (name, key) => {
    expect(token(name)).toEqual({ light: lightMapPalette[key], dark: darkMapPalette[key] });
  });

  it('has every color of the routes', () => {
    const names = Object.keys(LIGHT_ROUTES).map((key) =>
      key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
    );
    expect([...TOKENS.keys()]).toEqual(expect.arrayContaining(names));
  });
});

describe.each(THEMES)('in the %s theme', (theme) => {
  const of = (name: string): string => token(name)[theme];

  it.each([
    ...['paper', 'raised', 'hover'].flatMap((ground) => [
      ['ink', ground],
      ['second-ink', ground],
    ]),
    ['rumor', 'paper'],
    ['rumor', 'raised'],
  ])('--%s can be read on --%s', (text, ground) => {
    expect(ratio(of(`${text}`), of(`${ground}`))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['control-line', 'focus'])('--%s can be seen on paper and raised', (line) => {
    for (const ground of ['paper', 'raised']) {
      expect(ratio(of(line), of(ground))).toBeGreaterThanOrEqual(3);
    }
  });

  it('names on the map can be read against their halos', () => {
    const palette = theme === 'light' ? lightMapPalette : darkMapPalette;
    const onLand = ['labelCountry', 'labelRiver', 'labelCapital', 'labelCity'] as const;
    for (const name of onLand) {
      expect(ratio(palette[name], palette.labelHalo)).toBeGreaterThanOrEqual(4.5);
    }
    expect(ratio(palette.labelSea, palette.labelSeaHalo)).toBeGreaterThanOrEqual(4.5);
  });

  it('the ground is quiet: no line of it is as strong as a route', () => {
    const palette = theme === 'light' ? lightMapPalette : darkMapPalette;
    const routes = ['train', 'plane', 'car', 'rumor'].map((name) => ratio(of(name), of('land')));
    for (const name of [
      'coast',
      'coastGlow',
      'river',
      'province',
      'border',
      'graticule',
    ] as const) {
      expect(ratio(palette[name], of('land'))).toBeLessThan(Math.min(...routes));
    }
  });
});

describe('the yardstick', () => {
  it('knows the contrast of black and white, and of the gray that just passes on white', () => {
    expect(ratio('#000000', '#ffffff')).toBeCloseTo(21, 6);
    expect(ratio('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
    expect(ratio('#123456', '#123456')).toBe(1);
  });

  it('lays a color over another', () => {
    const [black, white] = [readHex('#000000'), readHex('#ffffff')];
    expect(laidOver(black, white, 0.62)[0]).toBeCloseTo(0.38, 9);
    expect(laidOver(black, white, 1)).toEqual(black);
  });

  it('sees what each vision confuses', () => {
    const [red, green] = [readHex('#c00000'), readHex('#006a00')];
    const [blue, teal] = [readHex('#3d6fd6'), readHex('#00847e')];
    const differences = COLOR_VISIONS.map((vision) => seenDifference(red, green, vision));
    const [usual = 0, protan = 0, deutan = 0, tritan = 0] = differences;
    expect(protan).toBeLessThan(usual / 2);
    expect(deutan).toBeLessThan(usual / 2);
    expect(tritan).toBeGreaterThan(usual / 2);
    expect(seenDifference(blue, teal, 'tritanopia')).toBeLessThan(
      seenDifference(blue, teal, 'usual') / 2,
    );
    expect(seenDifference(readHex('#000000'), readHex('#ffffff'), 'usual')).toBeCloseTo(100, 3);
  });
});
