/**
 * The colors of the basemap, as MapLibre and SVG both take them. The story's own colors (modes, rumor) are not
 * here: on this quiet ground they are the only strong ones.
 */
export interface MapPalette {
  readonly water: string;
  readonly land: string;
  /** The line between land and sea. */
  readonly coast: string;
  /** The wide soft band on the sea's side of the coast. */
  readonly coastGlow: string;
  readonly graticule: string;
  readonly lakeShore: string;
  readonly river: string;
  readonly border: string;
  /** Land-colored edge that lifts a border off what lies below it. */
  readonly borderCasing: string;
  readonly province: string;
  /** The military demarcation line in Korea. */
  readonly demarcation: string;
  /** The demilitarized zone around that line. */
  readonly zone: string;
  readonly labelCountry: string;
  readonly labelSea: string;
  readonly labelRiver: string;
  readonly labelCapital: string;
  readonly labelCity: string;
  /** Around text on land. */
  readonly labelHalo: string;
  /** Around text on water. */
  readonly labelSeaHalo: string;
}

/** Paper and cool water, for readers by day. */
export const lightMapPalette: MapPalette = {
  water: '#dbe4e8',
  land: '#f7f5f0',
  coast: '#a3b6c0',
  coastGlow: '#bccdd5',
  graticule: '#cfdbe0',
  lakeShore: '#b9cad3',
  river: '#b8ccd6',
  border: '#93887a',
  borderCasing: '#f7f5f0',
  province: '#cbc3b6',
  demarcation: '#6f6787',
  zone: '#e4e0e8',
  labelCountry: '#6e6558',
  labelSea: '#4d6978',
  labelRiver: '#4f7285',
  labelCapital: '#1f1e1b',
  labelCity: '#4a463f',
  labelHalo: '#f9f7f3',
  labelSeaHalo: '#dbe4e8',
};

/** Slate land and deep water, for readers at night. */
export const darkMapPalette: MapPalette = {
  water: '#10171d',
  land: '#222a30',
  coast: '#44535e',
  coastGlow: '#1f2c36',
  graticule: '#182129',
  lakeShore: '#34424c',
  river: '#36495a',
  border: '#707c86',
  borderCasing: '#222a30',
  province: '#3d474f',
  demarcation: '#a69fbd',
  zone: '#2f3140',
  labelCountry: '#9aa6ae',
  labelSea: '#7c97a8',
  labelRiver: '#7f9db0',
  labelCapital: '#f1f3f4',
  labelCity: '#c3cbd0',
  labelHalo: '#1b2228',
  labelSeaHalo: '#10171d',
};
