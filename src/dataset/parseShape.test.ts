import { describe, expect, it } from 'vitest';
import { claimsJson } from './claimsJson.ts';
import { parseShape } from './parseShape.ts';
import { placesJson } from './placesJson.ts';
import { entry, TEST_TRIP_FILE, type TestContent, testContent } from './testContent.ts';
import { tripJson } from './tripJson.ts';

const at = { file: TEST_TRIP_FILE, field: '' };

/** The only problem of the test trip after one change. */
function problemAfter(change: (trip: TestContent['trip']) => void) {
  const files = testContent(({ trip }) => change(trip));
  const parsed = parseShape(tripJson, files[TEST_TRIP_FILE], at);
  if (parsed.ok) throw new Error('The trip still parses');
  expect(parsed.problem).toHaveLength(1);
  return entry(parsed.problem);
}

describe(parseShape, () => {
  it('takes a sound record as it is', () => {
    const trip = testContent()[TEST_TRIP_FILE];
    expect(parseShape(tripJson, trip, at)).toEqual({ ok: true, value: trip });
  });

  it('suggests the field that a misspelled one was meant to be', () => {
    expect(problemAfter((trip) => Object.assign(entry(trip.stops), { departt: {} }))).toEqual({
      file: TEST_TRIP_FILE,
      field: 'stops[0].departt',
      rule: 'unknown-key',
      message: '"departt" is not a field here',
      fix: 'remove it or check the spelling; did you mean "depart"?',
    });
  });

  it('lists what is allowed where an unknown field resembles nothing', () => {
    const problem = problemAfter((trip) => Object.assign(entry(trip.notes), { weather: 'fine' }));
    expect(problem.rule).toBe('unknown-key');
    expect(problem.fix).toContain('allowed here: knownSince, knownUntil, citations, id, text');
  });

  it('names a missing field and what belongs there', () => {
    const problem = problemAfter((trip) => Reflect.deleteProperty(entry(trip.legs, 1), 'mode'));
    expect(problem).toMatchObject({
      field: 'legs[1].mode',
      rule: 'missing-key',
      message: '"mode" is missing',
      fix: 'add one of "train", "plane", "car", "foot"',
    });
  });

  it('suggests the value that a misspelled one was meant to be', () => {
    const problem = problemAfter((trip) => Object.assign(entry(trip.legs), { mode: 'trian' }));
    expect(problem).toMatchObject({ field: 'legs[0].mode', rule: 'not-in-list' });
    expect(problem.fix).toContain('did you mean "train"?');
  });

  it('shows how to write a date, where a day was typed with one digit', () => {
    const problem = problemAfter((trip) => {
      entry(trip.statuses).since = '2019-1-8';
    });
    expect(problem).toMatchObject({
      field: 'statuses[0].since',
      rule: 'wrong-format',
      message: '"2019-1-8" is not YYYY-MM-DD',
      fix: 'write the day as "2019-02-23"',
    });
  });

  it('says what belongs where a number was put into quotation marks', () => {
    const problem = problemAfter((trip) =>
      Object.assign(entry(entry(trip.legs).publishedLengths ?? []), { km: '1358' }),
    );
    expect(problem).toMatchObject({
      field: 'legs[0].publishedLengths[0].km',
      rule: 'wrong-type',
      fix: 'write a number without quotation marks',
    });
  });

  it('refuses a trip without legs, an empty text and half an account', () => {
    expect(problemAfter((trip) => trip.legs.splice(0))).toMatchObject({
      field: 'legs',
      rule: 'out-of-range',
      message: 'has too few entries',
    });
    expect(
      problemAfter((trip) => {
        entry(trip.notes).text.en = '';
      }),
    ).toMatchObject({ field: 'notes[0].text.en', rule: 'out-of-range', fix: 'write the text' });
    expect(
      problemAfter((trip) => {
        entry(trip.disputes).betterSupported = 0.5;
      }),
    ).toMatchObject({
      field: 'disputes[0].betterSupported',
      rule: 'out-of-range',
      fix: 'write a whole number',
    });
  });

  it('describes a pair of numbers and a group of fields', () => {
    const { lonLat, coordinate } = placesJson.entries.places.item.entries;
    const fixOf = (schema: typeof lonLat | typeof coordinate) => {
      const parsed = parseShape(schema, 'x', at);
      return parsed.ok ? null : entry(parsed.problem).fix;
    };
    expect(fixOf(lonLat)).toBe('write exactly 2 values in [ ]');
    expect(fixOf(coordinate)).toBe('write { } with citation, marks');
  });

  it('puts the field of a catalog entry behind the name of the entry', () => {
    const position = { file: 'places.json', field: 'places[sinuiju]' };
    const parsed = parseShape(placesJson.entries.places.item.entries.lonLat, [1], position);
    expect(parsed).toMatchObject({
      problem: [{ field: 'places[sinuiju][1]', rule: 'missing-key' }],
    });
  });

  it('knows the fields of the kind that a claim has chosen', () => {
    const claimed = { kind: 'date', form: '2019-01-08' };
    const parsed = parseShape(claimsJson.entries.claims.item.entries.claimed, claimed, {
      file: 'claims.json',
      field: 'claims[day].claimed',
    });
    expect(parsed).toMatchObject({
      ok: false,
      problem: [
        { field: 'claims[day].claimed.from', rule: 'missing-key' },
        {
          field: 'claims[day].claimed.form',
          rule: 'unknown-key',
          fix: 'remove it or check the spelling; did you mean "from"?',
        },
      ],
    });
  });

  it('names the file itself when it holds something else entirely', () => {
    for (const value of [null, 'text', 7]) {
      const parsed = parseShape(tripJson, value, at);
      expect(parsed).toMatchObject({ ok: false, problem: [{ field: '', rule: 'wrong-type' }] });
    }
  });
});
