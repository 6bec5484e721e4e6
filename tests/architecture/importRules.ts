/**
 * Who may import whom in `src/`, as data. What is not listed here is forbidden; type imports count.
 * The reasons are in src/README.md; checkArchitecture.ts reads this table.
 */

export interface ImportRules {
  /** For each room, the other rooms it may import. A room that is not listed may not exist. */
  readonly rooms: Readonly<Record<string, readonly string[]>>;
  /** Rooms that hold facts: any file with code in them is a mistake. */
  readonly roomsWithoutCode: readonly string[];
  readonly packageHomes: readonly PackageHome[];
  /** Packages that any `*.test.ts(x)` may import, and nothing else may. */
  readonly testPackages: readonly RegExp[];
  readonly unreachable: readonly UnreachableRule[];
  readonly forbiddenCalls: readonly ForbiddenCallRule[];
  readonly forbiddenReads: readonly ForbiddenReadRule[];
  /** Matched against every folder name and every file name without its extensions. */
  readonly forbiddenNames: readonly RegExp[];
}

/** A package may be imported where one of its homes says so. */
export interface PackageHome {
  /** Matched against the whole specifier, without a `?query`. */
  readonly specifier: RegExp;
  readonly rooms: readonly string[];
  /** Only in files of these rooms whose path matches. */
  readonly onlyIn?: RegExp;
  /** Only as `import type`, so that nothing of it is in the bundle of these rooms. */
  readonly onlyTypes?: boolean;
}

/** From these rooms no chain of imports may lead to such a package. */
export interface UnreachableRule {
  readonly fromRooms: readonly string[];
  readonly name: string;
  readonly specifier: RegExp;
}

/** Methods that may be called on anything only in these rooms. */
export interface ForbiddenCallRule {
  readonly allowedRooms: readonly string[];
  readonly methods: readonly string[];
  readonly why: string;
}

/** Expressions that may not appear in these rooms. */
export interface ForbiddenReadRule {
  readonly rooms: readonly string[];
  /** Dotted names, such as `Date.now`. */
  readonly members: readonly string[];
  /** Constructors and functions that read the clock when they get no argument. */
  readonly withoutArguments: readonly string[];
  readonly why: string;
}

const entries = ['main', 'embedded', 'builder', 'plain', 'prerender'];

const everything = [
  'content',
  'lib',
  'domain',
  'format',
  'i18n',
  'ui',
  'dataset',
  'state',
  'url',
  'map',
  'poster',
  'panel',
  'filters',
  'timeline',
  'playback',
  'compare',
  'share',
  'embed',
];

export const importRules: ImportRules = {
  rooms: {
    content: [],
    lib: [],
    domain: ['lib'],
    format: ['domain', 'lib'],
    i18n: ['domain', 'lib'],
    ui: ['lib'],
    dataset: ['domain', 'lib', 'content'],
    state: ['domain', 'lib'],
    url: ['state', 'domain', 'lib'],
    map: ['state', 'domain', 'format', 'i18n', 'ui', 'lib'],
    poster: ['domain', 'format', 'i18n', 'ui', 'lib'],
    panel: ['state', 'domain', 'format', 'i18n', 'ui', 'lib'],
    filters: ['state', 'domain', 'format', 'i18n', 'ui', 'lib'],
    timeline: ['state', 'domain', 'format', 'i18n', 'ui', 'lib'],
    playback: ['state', 'domain', 'panel', 'format', 'i18n', 'ui', 'lib'],
    compare: ['playback', 'panel', 'state', 'domain', 'format', 'i18n', 'ui', 'lib'],
    share: ['compare', 'embed', 'url', 'state', 'domain', 'poster', 'format', 'i18n', 'ui', 'lib'],
    embed: ['url', 'state', 'domain', 'i18n', 'ui', 'lib'],
    app: everything,
    main: [...everything, 'app'],
    embedded: [...everything, 'app'],
    builder: [...everything, 'app'],
    plain: [...everything, 'app'],
    prerender: [...everything, 'app'],
  },
  roomsWithoutCode: ['content'],
  packageHomes: [
    { specifier: /^@turf\//, rooms: ['domain'] },
    { specifier: /^geojson$/, rooms: ['domain'] },
    {
      specifier: /^geojson$/,
      rooms: ['map', 'share', 'dataset', 'poster'],
      onlyTypes: true,
    },
    { specifier: /^(valibot|@valibot\/to-json-schema)$/, rooms: ['dataset'] },
    { specifier: /^(uqr|@placemarkio\/tokml)$/, rooms: ['share'] },
    { specifier: /^zustand(\/.*)?$/, rooms: ['state'] },
    {
      specifier: /^(maplibre-gl|topojson-client|world-atlas|pmtiles)(\/.*)?$/,
      rooms: ['map'],
    },
    { specifier: /^topojson-specification$/, rooms: ['map'], onlyTypes: true },
    {
      specifier: /^react(\/.*)?$/,
      rooms: [
        ...['ui', 'map', 'poster', 'panel', 'filters', 'timeline', 'playback', 'compare'],
        ...['share', 'embed', 'app'],
        ...entries,
      ],
    },
    {
      specifier: /^react(\/.*)?$/,
      rooms: ['state', 'i18n'],
      onlyIn: /Provider\.tsx$|\.test\.tsx$/,
    },
    { specifier: /^react-dom(\/.*)?$/, rooms: ['app', ...entries] },
    { specifier: /^lucide-react(\/.*)?$/, rooms: ['ui'] },
    { specifier: /^@fontsource\//, rooms: ['ui', 'app', ...entries] },
  ],
  testPackages: [
    /^vitest$/,
    /^fast-check$/,
    /^@testing-library\//,
    // Readers of formats that the exports write, to prove that others can read them.
    /^(@tmcw\/togeojson|d3-dsv)$/,
    // What the build compiles messages with, to look into them.
    /^@messageformat\/(core|parser)$/,
    /^react-dom\/server$/,
    /^node:/,
  ],
  unreachable: [
    {
      fromRooms: ['lib', 'domain', 'dataset', 'format', 'url'],
      name: 'React',
      // `zustand` itself re-exports its React binding; `zustand/vanilla` does not.
      specifier: /^(react|react-dom|lucide-react)(\/|$)|^zustand(\/react|\/shallow|$)/,
    },
    {
      fromRooms: ['lib', 'domain', 'dataset', 'format', 'url'],
      name: 'MapLibre',
      specifier: /^maplibre-gl(\/|$)/,
    },
  ],
  forbiddenCalls: [
    {
      allowedRooms: ['map'],
      methods: [
        ...['flyTo', 'easeTo', 'jumpTo', 'fitBounds', 'fitScreenCoordinates', 'panTo', 'panBy'],
        ...['zoomTo', 'zoomIn', 'zoomOut', 'rotateTo', 'rotateBy', 'resetNorth', 'cameraForBounds'],
        ...['setCenter', 'setZoom', 'setBearing', 'setPitch', 'setPadding', 'setMaxBounds'],
        ...['addSource', 'removeSource', 'setData', 'updateData', 'addImage', 'removeImage'],
        ...['addLayer', 'removeLayer', 'moveLayer', 'setLayerZoomRange', 'setFilter', 'setStyle'],
        ...['setPaintProperty', 'setLayoutProperty', 'setFeatureState', 'removeFeatureState'],
        ...['setProjection', 'setTerrain', 'setSky', 'setLight', 'setGlyphs', 'setSprite'],
      ],
      why: 'camera, sources and layers belong to src/map',
    },
  ],
  forbiddenReads: [
    {
      rooms: ['domain'],
      members: [
        ...['Date.now', 'performance.now', 'performance.timeOrigin', 'Temporal.Now'],
        ...['Math.random', 'crypto.randomUUID', 'crypto.getRandomValues'],
      ],
      withoutArguments: ['Date'],
      why: 'src/domain has no clock and no randomness: take the value as an argument',
    },
  ],
  forbiddenNames: [/^(types?|common|misc)$/i, /(^|[a-z0-9-])(utils?|helpers?|constants?)$/i],
};
