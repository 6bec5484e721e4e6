import { describe, expect, it } from 'vitest';
import { DRAWINGS, type Drawing, STROKES } from '../domain/routeDrawing.ts';
import { darkMapPalette, lightMapPalette } from '../ui/mapPalette.ts';
import { DARK_ROUTES, LIGHT_ROUTES, type RoutePalette } from '../ui/palette.ts';
import {
  COLOR_VISIONS,
  contrastRatio,
  laidOver,
  readHex,
  seenDifference,
} from '../ui/testColors.ts';

const THEMES = [
  { theme: 'light', routes: LIGHT_ROUTES, map: lightMapPalette },
  { theme: 'dark', routes: DARK_ROUTES, map: darkMapPalette },
] as const;

/**
 * Below 10 two colors are not told apart at a glance; here each has a drawing of its own, too. The car
 * and the rumor by day come closest, 7.5 in deuteranopia: one is solid, the other dashed.
 */
const MIN_DIFFERENCE = 10;

const MODES = ['train', 'plane', 'car', 'rumor'] as const;

const COLORS: Readonly<Record<Drawing, keyof RoutePalette>> = {
  train: 'train',
  'train-inferred': 'train',
  'train-assumed': 'train',
  plane: 'plane',
  car: 'car',
  'car-inferred': 'car',
  foot: 'car',
  tentative: 'rumor',
  ghost: 'rumor',
};

const pairs = MODES.flatMap((one, index) =>
  MODES.slice(index + 1).map((other) => [one, other] as const),
);

describe.each(THEMES)('routes on the $theme map', ({ routes, map }) => {
  it.each(MODES)('can be seen on land and water: %s', (mode) => {
    for (const ground of [map.land, map.water]) {
      expect(contrastRatio(readHex(routes[mode]), readHex(ground))).toBeGreaterThanOrEqual(3);
    }
  });

  it.each(DRAWINGS)('can be seen on land as weak as they are drawn: %s', (drawing) => {
    for (const { strength } of STROKES[drawing]) {
      const land = readHex(map.land);
      const drawn = laidOver(readHex(routes[COLORS[drawing]]), land, strength);
      expect(contrastRatio(drawn, land)).toBeGreaterThanOrEqual(3);
    }
  });

  it.each(pairs)('are told apart with any vision: %s and %s', (one, other) => {
    for (const vision of COLOR_VISIONS) {
      const difference = seenDifference(readHex(routes[one]), readHex(routes[other]), vision);
      expect(difference, vision).toBeGreaterThanOrEqual(MIN_DIFFERENCE);
    }
  });

  it('are told apart from the demarcation line, which no trip is', () => {
    for (const mode of MODES) {
      const difference = seenDifference(readHex(routes[mode]), readHex(map.demarcation), 'usual');
      expect(difference).toBeGreaterThanOrEqual(MIN_DIFFERENCE);
    }
  });
});
