import type { Line } from '../domain/trip.ts';
import type { Result } from '../lib/result.ts';
import type { ContentProblem } from './contentProblem.ts';
import { lineJson } from './lineJson.ts';
import type { ContentPosition } from './parseShape.ts';
import { parseShape } from './parseShape.ts';
import type { Catalogs } from './recordJoin.ts';
import { RecordJoin } from './recordJoin.ts';

/** One `lines/<id>.json`, joined to its places; or all its problems. */
export function parseLine(
  raw: unknown,
  at: ContentPosition,
  catalogs: Catalogs,
): Result<Line, readonly ContentProblem[]> {
  const shaped = parseShape(lineJson, raw, at);
  if (!shaped.ok) return shaped;
  const { id, name, kind, points, lengths, note } = shaped.value;
  const join = new RecordJoin(at, catalogs);
  const drawn: Line = {
    id,
    name,
    kind,
    points: points.map(({ place, ...point }, index) => ({
      ...point,
      place: join.place(place, `points[${index}].place`),
    })),
    lengths: [],
    ...(note !== undefined && { note }),
  };
  const measured: Line = {
    ...drawn,
    lengths: lengths.map((length, index) => {
      const field = `lengths[${index}]`;
      const from = join.place(length.from, `${field}.from`);
      const to = join.place(length.to, `${field}.to`);
      join.expectOnLine(drawn, from, `${field}.from`);
      join.expectOnLine(drawn, to, `${field}.to`);
      return { ...join.publishedLength(length, field), from, to };
    }),
  };
  return join.finish(measured);
}
