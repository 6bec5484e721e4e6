/** The line strings of a (multi) line string geometry. */
export function lineStrings(geometry) {
  return geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
}

/**
 * Joins lines end to end: where two ends meet, these; where more meet, the two that run on most straightly.
 * Long lines simplify better, can be told from short ones, and dashes run through instead of starting anew.
 */
export function joinLines(lines) {
  // Each line twice, once for each direction: an end is where it starts.
  const ends = lines.flatMap((line) => {
    const [forward, backward] = [{ line }, { line: line.toReversed() }];
    forward.opposite = backward;
    backward.opposite = forward;
    return [forward, backward];
  });
  const endsAt = new Map();
  for (const end of ends) {
    const key = String(end.line[0]);
    if (!endsAt.has(key)) endsAt.set(key, []);
    endsAt.get(key).push(end);
  }
  for (const meeting of endsAt.values()) pairStraightest(meeting);

  const done = new Set();
  const follow = (start) => {
    const positions = [start.line[0]];
    for (let end = start; end !== undefined && !done.has(end); end = end.opposite.partner) {
      done.add(end).add(end.opposite);
      positions.push(...end.line.slice(1));
    }
    return positions;
  };
  const openLines = ends
    .filter((end) => end.partner === undefined)
    .flatMap((end) => (done.has(end) ? [] : [follow(end)]));
  // What is left now has no loose end: rings.
  const rings = ends.flatMap((end) => (done.has(end) ? [] : [follow(end)]));
  return [...openLines, ...rings];
}

/** Makes partners of the ends that meet in one place, the straightest passage first. */
function pairStraightest(meeting) {
  const passages = meeting
    .flatMap((first, index) => meeting.slice(index + 1).map((second) => ({ first, second })))
    .filter(({ first, second }) => second !== first.opposite)
    .map((pair) => ({ ...pair, bend: Math.cos(heading(pair.first) - heading(pair.second)) }))
    .sort((a, b) => a.bend - b.bend);
  for (const { first, second } of passages) {
    if (first.partner !== undefined || second.partner !== undefined) continue;
    first.partner = second;
    second.partner = first;
  }
}

function heading({ line: [[fromLon, fromLat], [toLon, toLat]] }) {
  return Math.atan2(toLat - fromLat, (toLon - fromLon) * Math.cos((fromLat * Math.PI) / 180));
}

/**
 * Cuts a line into runs of segments for which `classify` gives the same answer, each with that answer. A
 * segment is judged by its middle.
 */
export function splitLine(line, classify) {
  const runs = [];
  for (let index = 1; index < line.length; index++) {
    const [from, to] = [line[index - 1], line[index]];
    const kind = classify([(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]);
    const run = runs.at(-1);
    if (run?.kind === kind) run.line.push(to);
    else runs.push({ kind, line: [from, to] });
  }
  return runs;
}

/** Whether a position lies in a west, south, east, north box. */
export function isInBox([lon, lat], [west, south, east, north]) {
  return lon >= west && lon <= east && lat >= south && lat <= north;
}
