import { distanceKm } from '../../domain/distance.ts';
import type { Line } from '../../domain/trip.ts';
import type { ContentProblem } from '../contentProblem.ts';
import type { ContentCheck } from './contentCheck.ts';
import { fileOfLine } from './contentCheck.ts';

/** The points of a line stand in their order, each once, close enough to draw a line through. */
export const checkLineGeometry: ContentCheck = ({ lines }) =>
  lines.flatMap((line) => [
    ...repeatedPoints(line),
    ...jumps(line),
    ...zigzags(line),
    ...posts(line),
  ]);

type Finding = Pick<ContentProblem, 'rule' | 'message' | 'fix'>;

const at = (line: Line, index: number, finding: Finding): ContentProblem => ({
  file: fileOfLine(line),
  field: `points[${index}]`,
  ...finding,
});

function repeatedPoints(line: Line): readonly ContentProblem[] {
  const ids = line.points.map(({ place }) => place.id);
  return ids.flatMap((id, index) =>
    ids.indexOf(id) === index
      ? []
      : [
          at(line, index, {
            rule: 'line-repeats',
            message: `"${id}" is already a point of this line`,
            fix: 'remove one of the two; a branch is a line of its own',
          }),
        ],
  );
}

/** Farther apart than any two neighbors of the content, and a straight line starts to look wrong. */
const LONGEST_JUMP_KM = 200;

function jumps(line: Line): readonly ContentProblem[] {
  return line.points.flatMap(({ place }, index) => {
    const before = line.points[index - 1]?.place;
    const km = before === undefined ? 0 : distanceKm(before.lonLat, place.lonLat);
    if (km <= LONGEST_JUMP_KM) return [];
    return [
      at(line, index, {
        rule: 'line-jump',
        message: `"${place.id}" is ${Math.round(km)} km from the point before it, "${before?.id}"`,
        fix: 'add the stations between them, or check both coordinates',
      }),
    ];
  });
}

/**
 * Real railways bend around bays and valleys: a point costs up to 26 km more than going past it in
 * this content, and 55 km on a line drawn with few points. Two stations in the wrong order cost twice
 * their distance.
 */
const LONGEST_DETOUR_KM = 60;
/** Where the line nearly turns round and runs back to where it came from, less is enough. */
const LONGEST_HAIRPIN_KM = 25;
const HAIRPIN_SHARE = 0.6;

function zigzags(line: Line): readonly ContentProblem[] {
  return line.points.flatMap(({ place }, index) => {
    const [before, after] = [line.points[index - 1]?.place, line.points[index + 1]?.place];
    if (before === undefined || after === undefined) return [];
    const inKm = distanceKm(before.lonLat, place.lonLat);
    const outKm = distanceKm(place.lonLat, after.lonLat);
    const detourKm = inKm + outKm - distanceKm(before.lonLat, after.lonLat);
    // All of the shorter arm twice, in and out, where the line turns round completely.
    const isHairpin = detourKm > HAIRPIN_SHARE * 2 * Math.min(inKm, outKm);
    if (detourKm <= (isHairpin ? LONGEST_HAIRPIN_KM : LONGEST_DETOUR_KM)) return [];
    return [
      at(line, index, {
        rule: 'line-zigzag',
        message: `passing "${place.id}" between "${before.id}" and "${after.id}" is a detour of ${Math.round(detourKm)} km`,
        fix: 'check the order of the points and the coordinate of this one',
      }),
    ];
  });
}

/** Stations are marked by nodes and towns, so that a straight distance may exceed the posts a little. */
const POST_TOLERANCE_KM = 5;

function posts(line: Line): readonly ContentProblem[] {
  const posted = line.points.flatMap(({ place, kmPost }, index) =>
    kmPost === undefined ? [] : [{ place, kmPost, index }],
  );
  return posted.flatMap(({ place, kmPost, index }, order) => {
    const before = posted[order - 1];
    if (before === undefined) return [];
    const km = kmPost - before.kmPost;
    if (km <= 0) {
      return [
        at(line, index, {
          rule: 'post-order',
          message: `"${place.id}" stands at km ${kmPost}, and "${before.place.id}" before it at km ${before.kmPost}`,
          fix: 'list the points by their posts, from the start of the railway; check both posts',
        }),
      ];
    }
    const straightKm = distanceKm(before.place.lonLat, place.lonLat);
    if (straightKm <= km + POST_TOLERANCE_KM) return [];
    return [
      at(line, index, {
        rule: 'post-distance',
        message: `by the posts "${place.id}" is ${km.toFixed(1)} km from "${before.place.id}", and ${straightKm.toFixed(1)} km as the crow flies`,
        fix: 'check the posts and the coordinates of both',
      }),
    ];
  });
}
