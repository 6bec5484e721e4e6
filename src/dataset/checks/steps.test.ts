import { describe, expect, it } from 'vitest';
import type { StepJson } from '../stepsJson.ts';
import { testDataset, testStep, where } from '../testContent.ts';
import { checkSteps } from './steps.ts';

/** The problems of a step after a change to it. */
const problemsAfter = (change: (step: StepJson) => void) =>
  where(
    checkSteps(
      testDataset(({ steps }) => {
        const step = testStep();
        change(step);
        steps.steps = [step];
      }),
    ),
  );

describe(checkSteps, () => {
  it('finds nothing in a sound step', () => {
    expect(problemsAfter(() => undefined)).toEqual([]);
  });

  it.each<[string, (step: StepJson) => void, readonly string[]]>([
    [
      'a trip that nobody knew of on its day',
      (step) => {
        step.map.asOf = '2018-12-31';
      },
      ['map.trip step-trip-unknown', 'map step-shows-nothing', 'citations cited-too-late'],
    ],
    [
      'a trip that its own filters hide',
      (step) => {
        step.map.modes = ['plane'];
      },
      ['map.trip step-trip-hidden', 'map step-shows-nothing'],
    ],
    [
      'a step without a source',
      (step) => {
        step.citations = [];
      },
      ['citations no-citation'],
    ],
    [
      'a claim that there is not',
      (step) => {
        step.claims = ['sixth-visits'];
        step.map.measure = 'seventh-visit';
      },
      ['claims[0] unknown-reference', 'map.measure unknown-reference'],
    ],
  ])('finds %s', (_, change, problems) => {
    expect(problemsAfter(change)).toEqual(
      problems.map((problem) => `steps.json steps[to-beijing].${problem}`),
    );
  });
});
