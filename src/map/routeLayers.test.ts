import { describe, expect, it } from 'vitest';
import { DRAWINGS, STROKES } from '../domain/routeDrawing.ts';
import { DARK_ROUTES, LIGHT_ROUTES } from '../ui/palette.ts';
import {
  arrowLayer,
  placeLayers,
  ROUTE_HIT_LAYER,
  routeLayers,
  type TRIP_STATES,
} from './routeLayers.ts';

type States = Partial<Record<(typeof TRIP_STATES)[number], boolean>>;
type Properties = Readonly<Record<string, unknown>>;

/** The few expressions that the layers are painted by, as MapLibre evaluates them. */
function evaluate(expression: unknown, states: States, properties: Properties): unknown {
  if (!Array.isArray(expression)) return expression;
  const [operator, ...rest] = expression;
  const of = (part: unknown) => evaluate(part, states, properties);
  switch (operator) {
    case 'boolean':
      return of(rest[0]) ?? of(rest[1]);
    case 'feature-state':
      return states[rest[0] as keyof States];
    case 'get':
      return properties[rest[0]];
    case 'any':
      return rest.some(of);
    case 'all':
      return rest.every(of);
    case '!':
      return !of(rest[0]);
    case 'case': {
      const last = rest.length - 1;
      for (let index = 0; index < last; index += 2) if (of(rest[index])) return of(rest[index + 1]);
      return of(rest[last]);
    }
    default:
      throw new Error(`No expression of ours: ${operator}`);
  }
}

const OPACITIES = [
  'line-opacity',
  'icon-opacity',
  'circle-opacity',
  'circle-stroke-opacity',
] as const;

/** Every opacity of every layer of the routes under some states. */
function opacities(states: States, properties: Properties = { isMain: true }) {
  const layers = [
    ...routeLayers(LIGHT_ROUTES),
    arrowLayer(LIGHT_ROUTES),
    ...placeLayers(LIGHT_ROUTES),
  ];
  return layers.flatMap(({ id, paint }) =>
    OPACITIES.flatMap((name) => {
      const value = (paint as Properties | undefined)?.[name];
      return value === undefined
        ? []
        : [{ id, name, opacity: evaluate(value, states, properties) }];
    }),
  );
}

const opacityOf = (id: string, states: States, properties?: Properties) =>
  opacities(states, properties).find((layer) => layer.id === id)?.opacity;

const strokes = routeLayers(LIGHT_ROUTES).filter(
  ({ id }) => id !== ROUTE_HIT_LAYER && id !== 'routes-casing',
);

const paintOf = (id: string, name: string): unknown =>
  (routeLayers(LIGHT_ROUTES).find((layer) => layer.id === id)?.paint as Properties | undefined)?.[
    name
  ];

describe(routeLayers, () => {
  it('has the strokes of every drawing, over one casing and under one area to hit', () => {
    const ids = routeLayers(LIGHT_ROUTES).map(({ id }) => id);
    expect(ids[0]).toBe('routes-casing');
    expect(ids.at(-1)).toBe(ROUTE_HIT_LAYER);
    expect(ids.slice(1, -1)).toEqual(
      DRAWINGS.flatMap((drawing) =>
        STROKES[drawing].map((_, index) => `routes-${drawing}-${index}`),
      ),
    );
  });

  it.each([{}, { selected: true }, { pointed: true }, { behind: true }])(
    'draws nothing of a hidden trip, whatever else it is: %o',
    (also) => {
      const drawn = opacities({ hidden: true, ...also });
      expect(drawn.length).toBeGreaterThan(strokes.length + 6);
      expect(drawn.filter(({ opacity }) => opacity !== 0)).toEqual([]);
    },
  );

  it('says of every layer how well it is seen: none is left to the default', () => {
    const layers = [...routeLayers(LIGHT_ROUTES), ...placeLayers(LIGHT_ROUTES)];
    for (const { id, type } of layers) {
      const names = opacities({}).filter((layer) => layer.id === id);
      expect(names).toHaveLength(type === 'circle' ? 2 : 1);
    }
  });

  it('draws what is documented at full strength, and the inferred and assumed weaker', () => {
    for (const drawing of DRAWINGS) {
      const strength = opacityOf(`routes-${drawing}-0`, {});
      if (/inferred|assumed/.test(drawing)) expect(strength).toBeLessThan(0.8);
      else expect(strength).toBe(1);
    }
  });

  it('lets the trips behind the selected one be seen, but not by much', () => {
    for (const { id } of strokes) {
      const [full, behind] = [opacityOf(id, {}), opacityOf(id, { behind: true })] as number[];
      expect(behind).toBeGreaterThan(0);
      expect(behind).toBeLessThan((full ?? 0) / 2);
    }
    expect(opacityOf('routes-casing', { behind: true })).toBe(0);
  });

  it('draws no railway, flight or drive that is documented in dashes: only the rumor and steps', () => {
    // A railway's second stroke is its hatch: ticks across an unbroken line.
    const broken = strokes
      .filter(({ id }) => paintOf(id, 'line-dasharray') !== undefined && opacityOf(id, {}) === 1)
      .map(({ id }) => id);
    expect(broken).toEqual([
      'routes-train-1',
      'routes-foot-0',
      'routes-tentative-0',
      'routes-ghost-0',
    ]);
    expect(paintOf('routes-train-0', 'line-dasharray')).toBeUndefined();
  });

  it('measures dashes in line widths, as MapLibre does', () => {
    const [stroke] = STROKES.tentative;
    const [on, off] = stroke?.dashes ?? [0, 0];
    const width = stroke?.width.far ?? Number.NaN;
    expect(paintOf('routes-tentative-0', 'line-dasharray')).toEqual([on / width, off / width]);
  });

  it('has the rumor in a color that nothing else has', () => {
    for (const palette of [LIGHT_ROUTES, DARK_ROUTES]) {
      const red = routeLayers(palette).filter((layer) =>
        JSON.stringify(layer.paint).includes(palette.rumor),
      );
      expect(red.map(({ id }) => id)).toEqual(['routes-tentative-0', 'routes-ghost-0']);
    }
  });

  it('moves every stroke, the casing and what is hit to the same lane', () => {
    const offsets = routeLayers(LIGHT_ROUTES).map(({ paint }) => paint?.['line-offset']);
    expect(offsets[0]).toBeDefined();
    for (const offset of offsets) expect(offset).toEqual(offsets[0]);
  });
});

describe(arrowLayer, () => {
  it('shows one arrowhead of every trip, and all of the selected one', () => {
    expect(opacityOf('routes-arrows', {}, { isMain: true })).toBe(1);
    expect(opacityOf('routes-arrows', {}, { isMain: false })).toBe(0);
    expect(opacityOf('routes-arrows', { selected: true }, { isMain: false })).toBe(1);
    expect(opacityOf('routes-arrows', { behind: true }, { isMain: true })).toBe(0);
  });
});

describe(placeLayers, () => {
  it('shows where trips led, and what lies on the way of the selected one only', () => {
    expect(opacityOf('places-of-story', {})).toBe(1);
    expect(opacityOf('places-of-story', { behind: true })).toBe(0);
    for (const id of ['places-passed', 'places-of-legs']) {
      expect(opacityOf(id, {})).toBe(0);
      expect(opacityOf(id, { selected: true })).toBe(1);
    }
  });

  it('has each role of a place in one layer', () => {
    const roles = placeLayers(LIGHT_ROUTES).flatMap(({ filter }) => {
      const [, , literal] = filter as [unknown, unknown, [string, string[]]];
      return literal[1];
    });
    expect(roles.toSorted()).toEqual(
      ['destination', 'end', 'meeting', 'origin', 'stop', 'via'].toSorted(),
    );
  });
});
