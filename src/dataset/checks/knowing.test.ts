import { describe, expect, it } from 'vitest';
import { entry, TEST_TRIP_FILE, type TestContent, testDataset, where } from '../testContent.ts';
import { checkKnowing } from './knowing.ts';

const problemsAfter = (change: (content: TestContent) => void) =>
  where(checkKnowing(testDataset(change)));

describe(checkKnowing, () => {
  it('finds nothing in a sound trip', () => {
    expect(checkKnowing(testDataset())).toEqual([]);
  });

  it.each<[string, (content: TestContent) => void, string]>([
    [
      'a trip with a status on a day without an account',
      ({ trip, sources }) => {
        entry(trip.statuses).since = '2019-01-07';
        entry(sources.sources).published = '2019-01-07';
      },
      'statuses[0].since first-known',
    ],
    [
      'a belief that was given up on the day it arose',
      ({ trip }) => {
        entry(trip.notes).knownUntil = '2019-01-10';
      },
      'notes[0].knownUntil known-until',
    ],
    [
      'an arrival that the confirmed trip shows the day before',
      ({ trip }) => {
        entry(trip.legs, 1).knownSince = '2019-01-09';
        entry(trip.legs, 1).citations = ['afp-190109'];
      },
      'legs[1].knownSince known-too-early',
    ],
    [
      'a later account put back before the trip started',
      ({ trip }) => {
        entry(trip.accounts, 1).start = { at: '2019-01-11' };
      },
      'accounts[1].knownSince known-too-early',
    ],
    [
      'a fact that cites only what was published later',
      ({ trip }) => {
        entry(trip.notes).citations = ['ltn-250902'];
      },
      'notes[0].knownSince cited-too-late',
    ],
    [
      'a status that cites only what was published later',
      ({ trip }) => {
        entry(trip.statuses, 1).citations = ['kcna-190110', 'ltn-250902'];
      },
      'statuses[1].since cited-too-late',
    ],
  ])('finds %s', (_, change, problem) => {
    expect(problemsAfter(change)).toEqual([`${TEST_TRIP_FILE} ${problem}`]);
  });

  it('names the day of the earliest source in the fix', () => {
    const dataset = testDataset(({ trip }) => {
      entry(trip.statuses, 1).citations = ['ltn-250902', 'kcna-190110'];
    });
    expect(entry(checkKnowing(dataset)).fix).toContain('use 2019-01-10');
  });

  it('asks for one source in time, and lets later ones join it', () => {
    expect(
      problemsAfter(({ trip }) => {
        entry(trip.notes).citations = ['ltn-250902', 'kcna-190110'];
      }),
    ).toEqual([]);
  });

  it('allows what was expected while the trip was only rumored', () => {
    expect(
      problemsAfter(({ trip }) => {
        entry(trip.meetings).start = { at: '2019-01-10' };
        Reflect.deleteProperty(entry(trip.meetings), 'end');
        entry(trip.meetings).knownSince = '2019-01-08';
        entry(trip.meetings).citations = ['kbs-190108'];
      }),
    ).toEqual([]);
  });

  it('allows what was expected and then given up', () => {
    expect(
      problemsAfter(({ trip }) => {
        entry(trip.legs, 1).knownSince = '2019-01-09';
        entry(trip.legs, 1).knownUntil = '2019-01-10';
        entry(trip.legs, 1).citations = ['afp-190109'];
      }),
    ).toEqual([]);
  });

  it('allows an end that was announced with the start', () => {
    expect(
      problemsAfter(({ trip }) => {
        entry(trip.accounts, 1).knownSince = '2019-01-09';
        entry(trip.accounts, 1).citations = ['afp-190109'];
      }),
    ).toEqual([]);
  });

  it.each([undefined, '2019', '2019-01'])(
    'takes a source dated %s for readable in time',
    (published) => {
      expect(
        problemsAfter(({ sources }) => {
          const kcna = entry(sources.sources, 2);
          if (published === undefined) Reflect.deleteProperty(kcna, 'published');
          else kcna.published = published;
        }),
      ).toEqual([]);
    },
  );
});
