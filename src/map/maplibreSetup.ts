import { setWorkerUrl } from 'maplibre-gl';
// MapLibre works out its worker's address at run time, which no bundler can follow: it is told.
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

setWorkerUrl(workerUrl);
