/** The story's colors in one theme. The same values stand in tokens.css; a test keeps them equal. */
export interface RoutePalette {
  readonly train: string;
  readonly plane: string;
  readonly car: string;
  readonly rumor: string;
  /** Around a route, so that it stands off what it crosses. */
  readonly land: string;
  readonly paper: string;
  readonly ink: string;
  readonly secondInk: string;
}

export const LIGHT_ROUTES: RoutePalette = {
  train: '#2b3a67',
  plane: '#0b7a75',
  car: '#7e5300',
  rumor: '#c83335',
  land: '#f7f5f0',
  paper: '#fbfaf7',
  ink: '#1f1e1b',
  secondInk: '#655f56',
};

export const DARK_ROUTES: RoutePalette = {
  train: '#9fb4ee',
  plane: '#4cc3bb',
  car: '#e0ad4a',
  rumor: '#ff7b6b',
  land: '#222a30',
  paper: '#161c21',
  ink: '#eef1f3',
  secondInk: '#9aa6ae',
};
