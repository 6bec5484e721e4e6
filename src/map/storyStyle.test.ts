import { createRequire } from 'node:module';
import type { StyleSpecification } from 'maplibre-gl';
import { describe, expect, it } from 'vitest';
import { tripsAsOf } from '../domain/asOf.ts';
import { LANGUAGES, type Language } from '../domain/localizedText.ts';
import { storyLabels } from '../domain/storyLabels.ts';
import { testStory } from '../domain/testTrips.ts';
import { englishLocale } from '../i18n/localeOf.ts';
import { darkMapPalette, lightMapPalette, type MapPalette } from '../ui/mapPalette.ts';
import { DARK_ROUTES, LIGHT_ROUTES, type RoutePalette } from '../ui/palette.ts';
import { basemapLabelFeatures } from './basemapLabels.ts';
import { labelFeatures } from './labelFeatures.ts';
import labelFonts from './labelFonts.json';
import { measureFeatures } from './measureLayer.ts';
import { arrowFeatures, placeFeatures, routeFeatures } from './routeFeatures.ts';
import { ROUTE_HIT_LAYER } from './routeLayers.ts';
import { mapFilesAt, storyStyle } from './storyStyle.ts';

/**
 * MapLibre's own check of a style: the same package that the map parses it with, found from there, so
 * that it is the version in use and no second one.
 */
const fromMapLibre = createRequire(
  createRequire(import.meta.url).resolve('maplibre-gl/package.json'),
);
const { validateStyleMin } = fromMapLibre('@maplibre/maplibre-gl-style-spec') as {
  readonly validateStyleMin: (style: unknown) => readonly { readonly message: string }[];
};

const THEMES = [
  { theme: 'light', map: lightMapPalette, routes: LIGHT_ROUTES },
  { theme: 'dark', map: darkMapPalette, routes: DARK_ROUTES },
] as const;

const FILES = mapFilesAt('https://example.org/maps/kim/');

function styleIn(
  colors: { readonly map: MapPalette; readonly routes: RoutePalette },
  language: Language = 'en',
): StyleSpecification {
  const trips = tripsAsOf(testStory(), 'latest');
  return storyStyle(colors, language, FILES, {
    routes: routeFeatures(trips),
    arrows: arrowFeatures(trips),
    places: placeFeatures(trips, language),
    storyLabels: labelFeatures(storyLabels(trips, null, language), englishLocale(), null),
    measure: measureFeatures(null),
    basemapLabels: basemapLabelFeatures([], language),
  });
}

describe.each(THEMES)('the $theme style', (colors) => {
  const style = styleIn(colors);
  const ids = style.layers.map(({ id }) => id);

  it.each(LANGUAGES)('passes MapLibre’s own check (%s)', (language) => {
    expect(validateStyleMin(styleIn(colors, language)).map(({ message }) => message)).toEqual([]);
  });

  it('is a value: the same for the same palette and language, and nothing but JSON', () => {
    expect(styleIn(colors)).toEqual(style);
    expect(JSON.parse(JSON.stringify(style))).toEqual(style);
    expect(JSON.stringify(style)).not.toMatch(/undefined|NaN|\bnull\b/);
  });

  it('has every layer once, on a source that there is, and every source in use', () => {
    expect(new Set(ids).size).toBe(ids.length);
    const used = new Set(
      style.layers.flatMap((layer) => ('source' in layer ? [layer.source] : [])),
    );
    expect([...used].sort()).toEqual(Object.keys(style.sources).sort());
  });

  it('stacks the ground, the basemap’s names, the routes and the story’s names', () => {
    const isName = (id: string): boolean => /^basemap-(label|dot)-/.test(id);
    const stack = ids.map((id) => {
      if (id === 'story-labels' || id === 'story-rumors') return 'story names';
      if (id.startsWith('basemap-')) return isName(id) ? 'names' : 'ground';
      return 'routes';
    });
    expect(stack.filter((part, index) => part !== stack[index - 1])).toEqual([
      'ground',
      'names',
      'routes',
      'story names',
    ]);
    expect(ids.indexOf(ROUTE_HIT_LAYER)).toBeLessThan(ids.indexOf('routes-arrows'));
  });

  it('takes every color from its palette', () => {
    const known = new Set<string>([...Object.values(colors.map), ...Object.values(colors.routes)]);
    const used = JSON.stringify(style.layers).match(/#[0-9a-f]{3,8}\b/gi) ?? [];
    expect(used.length).toBeGreaterThan(30);
    expect(used.filter((color) => !known.has(color))).toEqual([]);
  });

  it('asks no glyph server and no sprite: its files are the site’s own', () => {
    expect(style).not.toHaveProperty('glyphs');
    expect(style).not.toHaveProperty('sprite');
    const { sources: _, ...rest } = style;
    for (const url of JSON.stringify(rest).match(/https?:[^"]*/g) ?? []) {
      expect(url).toMatch(/^https:\/\/example\.org\/maps\/kim\/fonts\//);
    }
  });

  it.each(LANGUAGES)('sets text in fonts that it brings along (%s)', (language) => {
    const fonts = JSON.stringify(styleIn(colors, language).layers).match(/Map (Medium|Bold)[^"]*/g);
    expect(fonts?.length).toBeGreaterThan(5);
    for (const font of fonts ?? []) expect(labelFonts).toHaveProperty([font]);
  });
});

describe(storyStyle, () => {
  it('differs between the themes in colors alone', () => {
    const uncolored = (style: StyleSpecification): string =>
      JSON.stringify(style.layers).replaceAll(/#[0-9a-f]{3,8}\b/gi, '#');
    const [light, dark] = THEMES.map((colors) => styleIn(colors)) as [
      StyleSpecification,
      StyleSpecification,
    ];
    expect(uncolored(light)).toBe(uncolored(dark));
    expect(light.sources).toEqual(dark.sources);
    expect(light.layers).not.toEqual(dark.layers);
  });

  it('writes Chinese and Japanese in their own shapes of the same characters', () => {
    const fontsIn = (language: Language) => JSON.stringify(styleIn(THEMES[0], language).layers);
    expect(fontsIn('zh')).toContain('Map Bold SC');
    expect(fontsIn('zh')).not.toContain('JP');
    expect(fontsIn('ja')).toContain('Map Bold JP');
    expect(fontsIn('ja')).not.toContain('SC"');
  });

  it('reads one archive twice: the world, and East Asia from the next zoom on', () => {
    const { sources } = styleIn(THEMES[0]);
    const [world, detail] = [sources['basemap-world'], sources['basemap-detail']] as [
      { tiles: string[]; maxzoom: number; attribution: string },
      { tiles: string[]; minzoom: number },
    ];
    expect(world.tiles).toEqual([`pmtiles://${FILES.archiveUrl}/{z}/{x}/{y}`]);
    expect(detail.tiles).toEqual(world.tiles);
    expect(detail.minzoom).toBe(world.maxzoom + 1);
    expect(world.attribution).toContain('OpenStreetMap');
  });
});

describe(mapFilesAt, () => {
  it('finds the files below wherever the site lives', () => {
    expect(FILES.archiveUrl).toMatch(
      /^https:\/\/example\.org\/maps\/kim\/basemap\/basemap-[0-9a-f]{8}\.pmtiles$/,
    );
    expect(FILES.fontsUrl).toBe('https://example.org/maps/kim/fonts/');
  });
});
