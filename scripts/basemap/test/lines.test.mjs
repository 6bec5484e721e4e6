import assert from 'node:assert/strict';
import { test } from 'node:test';

import { joinLines, splitLine } from '../lib/lines.mjs';

test('lines that meet end to end become one, whichever way they run', () => {
  const joined = joinLines([
    [
      [0, 0],
      [1, 0],
    ],
    [
      [2, 0],
      [1, 0],
    ],
    [
      [2, 0],
      [3, 0],
    ],
  ]);

  assert.equal(joined.length, 1);
  assert.deepEqual(joined[0].map(([lon]) => lon).sort(), [0, 1, 2, 3]);
});

test('where three meet, the two that run on straight are joined', () => {
  const tributary = [
    [1, 1],
    [1, 0],
  ];
  const joined = joinLines([
    [
      [0, 0],
      [1, 0],
    ],
    [
      [1, 0],
      [2, 0],
    ],
    tributary,
  ]);

  assert.equal(joined.length, 2);
  assert.ok(joined.some((line) => line.length === 2 && line.some(([, lat]) => lat === 1)));
});

test('pieces of a ring become a ring', () => {
  const joined = joinLines([
    [
      [0, 0],
      [1, 0],
      [1, 1],
    ],
    [
      [1, 1],
      [0, 1],
      [0, 0],
    ],
  ]);

  assert.equal(joined.length, 1);
  assert.deepEqual(joined[0][0], joined[0].at(-1));
  assert.equal(joined[0].length, 5);
});

test('a line is cut where the answer changes', () => {
  const runs = splitLine(
    [
      [0, 0],
      [1, 0],
      [2, 0],
      [3, 0],
    ],
    ([lon]) => lon > 1,
  );

  assert.deepEqual(runs, [
    {
      kind: false,
      line: [
        [0, 0],
        [1, 0],
      ],
    },
    {
      kind: true,
      line: [
        [1, 0],
        [2, 0],
        [3, 0],
      ],
    },
  ]);
});
