import * as v from 'valibot';
import type { Claim, ClaimCheck, Claimed } from '../domain/claim.ts';
import { assertUnreachable } from '../lib/assertUnreachable.ts';
import type { Result } from '../lib/result.ts';
import type { ClaimJson } from './claimsJson.ts';
import { claimsJson } from './claimsJson.ts';
import type { ContentFiles, ContentProblem } from './contentProblem.ts';
import type { Parsed } from './parseEntries.ts';
import { parseCatalog, parseFile, problemsOf } from './parseEntries.ts';
import type { ContentPosition } from './parseShape.ts';
import type { Catalogs } from './recordJoin.ts';
import { RecordJoin } from './recordJoin.ts';

const FILE = 'claims.json';
const frameJson = v.strictObject({ ...claimsJson.entries, claims: v.array(v.unknown()) });

/** `claims.json`. A claim about a trip that was left out is left out too; without the file there are none. */
export function parseClaims(files: ContentFiles, catalogs: Catalogs): Parsed<readonly Claim[]> {
  const frame = parseFile(files, FILE, frameJson);
  if (!frame.ok) return { value: [], problems: problemsOf(frame) };
  const claims = parseCatalog(
    frame.value.claims,
    { file: FILE, field: 'claims' },
    claimsJson.entries.claims.item,
    (json, at) => joinClaim(json, at, catalogs),
    { noun: 'claim', where: FILE, entries: new Map<string, Claim>(), leftOut: new Set() },
  );
  return { value: [...claims.value.entries.values()], problems: claims.problems };
}

function joinClaim(
  json: ClaimJson,
  at: ContentPosition,
  catalogs: Catalogs,
): Result<Claim, readonly ContentProblem[]> {
  const join = new RecordJoin(at, catalogs);
  json.trips.forEach((id, index) => {
    join.trip(id, `trips[${index}]`);
  });
  return join.finish({
    id: json.id,
    says: json.says,
    saidOn: join.date(json.saidOn, 'saidOn'),
    citations: join.citations(json.citations, 'citations'),
    claimed: joinClaimed(json.claimed, join),
    check: joinCheck(json.check, join, catalogs),
    tripIds: json.trips,
    ...(json.context !== undefined && { context: json.context }),
    contextCitations: join.citations(json.contextCitations ?? [], 'contextCitations'),
  });
}

function joinClaimed(json: ClaimJson['claimed'], join: RecordJoin): Claimed {
  switch (json.kind) {
    case 'date':
      return {
        kind: 'date',
        from: join.date(json.from, 'claimed.from'),
        ...(json.to !== undefined && { to: join.date(json.to, 'claimed.to') }),
      };
    case 'place':
      return { kind: 'place', placeId: join.place(json.place, 'claimed.place').id };
    default:
      return json;
  }
}

/** The check with every id proved to exist; the functions that compute it may rely on that. */
function joinCheck(json: ClaimJson['check'], join: RecordJoin, catalogs: Catalogs): ClaimCheck {
  const trip = (id: string): string => join.trip(id, 'check.trip').id;
  const person = (id: string): string => join.person(id, 'check.person').id;
  switch (json.measure) {
    case 'straightDistanceKm':
    case 'railDistanceKm':
      return {
        measure: json.measure,
        from: join.place(json.from, 'check.from').id,
        to: join.place(json.to, 'check.to').id,
      };
    case 'countTrips': {
      const { mode, country, lasting } = json;
      return {
        measure: json.measure,
        ...(mode !== undefined && { mode }),
        ...(json.person !== undefined && { personId: person(json.person) }),
        ...(country !== undefined && { country }),
        ...(lasting !== undefined && { lasting }),
        before: join.date(json.before, 'check.before'),
      };
    }
    case 'shareOfTrips':
    case 'yearsOfTrips':
      return { ...json, before: join.date(json.before, 'check.before') };
    case 'destination':
    case 'departureDate':
    case 'departurePart':
    case 'tripMode':
      return { measure: json.measure, tripId: trip(json.trip) };
    case 'meetingDate':
    case 'meetingPlace':
      return { measure: json.measure, tripId: trip(json.trip), personId: person(json.person) };
    case 'stopDate':
      return {
        measure: json.measure,
        tripId: trip(json.trip),
        placeId: join.place(json.place, 'check.place').id,
      };
    case 'tripStatus':
      return {
        measure: json.measure,
        tripId: trip(json.trip),
        on: join.date(json.on, 'check.on'),
      };
    case 'journeyHours': {
      const tripId = trip(json.trip);
      const legs = catalogs.trips.entries.get(json.trip)?.legs.map((leg) => leg.id);
      if (legs !== undefined) join.expectKnownId(json.leg, legs, 'leg', 'check.leg');
      return { measure: json.measure, tripId, legId: json.leg };
    }
    case 'none':
      return json;
    default:
      return assertUnreachable(json);
  }
}
