import { type Language, textIn } from '../domain/localizedText.ts';
import type { Trip } from '../domain/trip.ts';
import { citationsOf, citationText, tripFacts } from './tripFacts.ts';

/**
 * The trips as RFC 4180 CSV, one row each: UTF-8 with a byte order mark (without it Excel guesses
 * wrong), CRLF, lists joined by semicolons.
 */
export function serializeTripsCsv(trips: readonly Trip[], language: Language = 'en'): string {
  const rows = trips.map((trip) => ({
    ...tripFacts(trip, language),
    legs: trip.legs.map(
      ({ mode, from, to }) =>
        `${mode}: ${textIn(from.name, language)} to ${textIn(to.name, language)}`,
    ),
    evidence: [...new Set(trip.legs.map((leg) => leg.evidence.kind))],
    citations: citationsOf(trip).map(citationText),
  }));
  const header = Object.keys(rows[0] ?? {});
  const lines = [header, ...rows.map((row) => Object.values(row))];
  return `\uFEFF${lines.map((cells) => `${cells.map(cell).join(',')}\r\n`).join('')}`;
}

function cell(value: string | number | readonly string[]): string {
  if (typeof value === 'number') return String(value);
  const text = typeof value === 'string' ? value : value.join('; ');
  // A spreadsheet runs a cell that begins like a formula; an apostrophe keeps it text.
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
