import type { FeatureCollection, LineString } from 'geojson';
import type { LineLayerSpecification } from 'maplibre-gl';
import type { MeasuredLine } from '../domain/claimView.ts';
import { formatKm } from '../format/formatQuantity.ts';
import type { Locale } from '../i18n/translator.ts';
import type { RoutePalette } from '../ui/palette.ts';
import styles from './measureNote.module.css';

export const MEASURE_SOURCE = 'measure';

/** The stretch that a claim measures as a straight line; nothing with null. */
export function measureFeatures(line: MeasuredLine | null): FeatureCollection<LineString> {
  return {
    type: 'FeatureCollection',
    features:
      line === null
        ? []
        : [
            {
              type: 'Feature',
              properties: {},
              geometry: { type: 'LineString', coordinates: [[...line.from], [...line.to]] },
            },
          ],
  };
}

/** A ruler’s line: thin, in the color of text, over the routes. */
export function measureLayer(palette: RoutePalette): LineLayerSpecification {
  return {
    id: 'measure',
    type: 'line',
    source: MEASURE_SOURCE,
    layout: { 'line-cap': 'butt' },
    paint: { 'line-color': palette.ink, 'line-width': 1.8, 'line-dasharray': [1.6, 1.4] },
  };
}

/** Both lengths, to stand beside the line: the map's own fonts have no such words. */
export function measureNote({ straightKm, rail }: MeasuredLine, { t, tag }: Locale): HTMLElement {
  const texts = [
    t('measured.straight', { straight: formatKm(straightKm, tag) }),
    ...(rail === null
      ? []
      : [t('measured.rail', { rail: formatKm(rail.km, tag), basis: rail.basis })]),
  ];
  const note = document.createElement('div');
  note.className = styles.note ?? '';
  note.dataset.measure = '';
  note.append(
    ...texts.map((text) => {
      const row = document.createElement('span');
      row.textContent = text;
      return row;
    }),
  );
  return note;
}
