import { distanceKm } from '../../domain/distance.ts';
import type { LegMode } from '../../domain/mode.ts';
import type { Leg, Line, TripRecord } from '../../domain/trip.ts';
import type { ContentProblem } from '../contentProblem.ts';
import type { ContentCheck } from './contentCheck.ts';
import { fileOfTrip } from './contentCheck.ts';
import { lastBelievedLegs } from './tripTimes.ts';

/** Legs and the sections in them join end to end, each on a line of its kind. */
export const checkRoutes: ContentCheck = ({ trips }) =>
  trips.flatMap((trip) => [
    ...gapsBetweenLegs(trip),
    ...trip.legs.flatMap((leg, index) => [
      ...sectionProblems(trip, leg, `legs[${index}].sections`),
      ...lineKindProblems(trip, leg, `legs[${index}]`),
    ]),
  ]);

/**
 * Between two legs he may have moved about a city without a leg being recorded: from the station to
 * the airport, or from the front of a building to its back.
 */
const LOCAL_TRAVEL_KM = 60;

function gapsBetweenLegs(trip: TripRecord): readonly ContentProblem[] {
  const legs = lastBelievedLegs(trip);
  return legs.flatMap((leg, index): ContentProblem[] => {
    const before = legs[index - 1];
    if (before === undefined) return [];
    const gapKm = distanceKm(before.to.lonLat, leg.from.lonLat);
    if (gapKm <= LOCAL_TRAVEL_KM) return [];
    return [
      {
        file: fileOfTrip(trip),
        field: `legs[${trip.legs.indexOf(leg)}].from`,
        rule: 'legs-gap',
        message: `"${leg.id}" starts at "${leg.from.id}", ${Math.round(gapKm)} km from where "${before.id}" ended, "${before.to.id}"`,
        fix: 'add the leg between them, or correct one of the two places',
      },
    ];
  });
}

function sectionProblems(trip: TripRecord, leg: Leg, field: string): readonly ContentProblem[] {
  const file = fileOfTrip(trip);
  const { sections } = leg;
  const gaps = sections.flatMap((section, index): ContentProblem[] => {
    const before = sections[index - 1];
    if (before === undefined || before.to.id === section.from.id) return [];
    return [
      {
        file,
        field: `${field}[${index}].from`,
        rule: 'sections-gap',
        message: `the section before ends at "${before.to.id}", not at "${section.from.id}"`,
        fix: 'let every section start where the one before ends',
      },
    ];
  });
  const ends = [
    { place: sections[0]?.from, leg: leg.from, field: `${field}[0].from` },
    { place: sections.at(-1)?.to, leg: leg.to, field: `${field}[${sections.length - 1}].to` },
  ].flatMap((end): ContentProblem[] =>
    end.place === undefined || end.place.id === end.leg.id
      ? []
      : [
          {
            file,
            field: end.field,
            rule: 'section-ends',
            message: `the sections reach "${end.place.id}" and the leg "${end.leg.id}"`,
            fix: 'let the sections start and end where the leg does',
          },
        ],
  );
  return [...gaps, ...ends];
}

/** The line that a leg of each mode follows; none for what goes straight. */
const LINE_KINDS: Readonly<Record<LegMode, Line['kind'] | null>> = {
  train: 'railway',
  car: 'road',
  plane: null,
  foot: null,
};

function lineKindProblems(trip: TripRecord, leg: Leg, field: string): readonly ContentProblem[] {
  const file = fileOfTrip(trip);
  const expected = LINE_KINDS[leg.mode];
  if (leg.mode === 'train' && leg.sections.length === 0) {
    return [
      {
        file,
        field: `${field}.sections`,
        rule: 'line-kind',
        message: 'a train without a railway would be drawn as the crow flies',
        fix: 'add the sections of line it followed; mark them "inferred" where nobody reported them',
      },
    ];
  }
  return leg.sections.flatMap((section, index): ContentProblem[] =>
    section.line.kind === expected
      ? []
      : [
          {
            file,
            field: `${field}.sections[${index}].line`,
            rule: 'line-kind',
            message: `a leg by ${leg.mode} cannot follow the ${section.line.kind} "${section.line.id}"`,
            fix: 'correct the mode or the line; a flight and steps on foot have no sections',
          },
        ],
  );
}
