/** In place of MapLibre's `MLTVectorTile`, with its decoder of 30 kB: the map has no tiles of that format. */
export class MLTVectorTile {
  constructor() {
    throw new Error('This map is built without MapLibre Tiles.');
  }
}
