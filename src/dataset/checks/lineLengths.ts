import { distanceKm, pathLengthKm } from '../../domain/distance.ts';
import { indexOnLine } from '../../domain/linePath.ts';
import type { Line, Place } from '../../domain/trip.ts';
import type { ContentProblem } from '../contentProblem.ts';
import type { ContentCheck } from './contentCheck.ts';
import { fileOfLine } from './contentCheck.ts';

/**
 * Drawn length by published length. A line drawn from station to station cuts every curve: 10–30 %
 * short is normal, longer than the track is not, beyond what misplaced stations explain.
 */
const DRAWN_BY_PUBLISHED = { least: 0.6, most: 1.02 } as const;

/** Published lengths against the line as it is drawn. */
export const checkLineLengths: ContentCheck = ({ lines }) =>
  lines.flatMap((line) =>
    line.lengths.flatMap(({ from, to, km }, index): ContentProblem[] => {
      const file = fileOfLine(line);
      const field = `lengths[${index}].km`;
      const straightKm = distanceKm(from.lonLat, to.lonLat);
      if (km < straightKm) {
        return [
          {
            file,
            field,
            rule: 'length-too-short',
            message: `${km} km is less than the straight line, ${straightKm.toFixed(1)} km`,
            fix: 'check the number, the two ends and their coordinates',
          },
        ];
      }
      const ratio = drawnKm(line, from, to) / km;
      if (ratio >= DRAWN_BY_PUBLISHED.least && ratio <= DRAWN_BY_PUBLISHED.most) return [];
      return [
        {
          file,
          field,
          rule: 'length-ratio',
          message: `the drawn line from "${from.id}" to "${to.id}" is ${(ratio * 100).toFixed(0)} % of the published ${km} km`,
          fix:
            ratio < DRAWN_BY_PUBLISHED.least
              ? 'add points where the line bends, or check the number'
              : 'check the order and the coordinates of the points, or the number',
        },
      ];
    }),
  );

function drawnKm(line: Line, from: Place, to: Place): number {
  const ends = [indexOnLine(line, from), indexOnLine(line, to)].sort((a, b) => a - b);
  const [first = 0, last = 0] = ends;
  return pathLengthKm(line.points.slice(first, last + 1).map(({ place }) => place.lonLat));
}
