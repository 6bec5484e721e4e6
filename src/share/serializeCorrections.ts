import type { CalendarDate } from '../domain/calendarDate.ts';
import type { Correction } from '../domain/correction.ts';
import { type Language, textIn } from '../domain/localizedText.ts';
import { escapeXml } from '../lib/escapeXml.ts';

/** Permanent addresses, below the site. */
export const CORRECTIONS_FILE = 'data/corrections.json';
export const CORRECTIONS_FEED = 'data/corrections.atom';

interface CorrectionsOf {
  readonly corrections: readonly Correction[];
  /** The site's own address, with a slash at its end. */
  readonly siteUrl: string;
  readonly lastChecked: CalendarDate;
}

/** What changed in the facts, the newest first, for programs that follow it. */
export function serializeCorrections({ corrections, siteUrl, lastChecked }: CorrectionsOf): string {
  const json = {
    lastChecked,
    feed: `${siteUrl}${CORRECTIONS_FEED}`,
    corrections: corrections.map(({ id, date, kind, tripIds, what, why, citations }) => ({
      id,
      date,
      kind,
      trips: tripIds.map((tripId) => ({ id: tripId, url: `${siteUrl}trip/${tripId}/` })),
      what: what.en,
      why: why.en,
      sources: citations.map(({ id: sourceId, publisher, title, url }) => ({
        id: sourceId,
        publisher,
        title,
        ...(url === undefined ? {} : { url }),
      })),
    })),
  };
  return `${JSON.stringify(json, null, 2)}\n`;
}

/**
 * The same as an Atom feed (RFC 4287). Facts have a day and no hour, so every entry stands at midnight
 * UTC of its day.
 */
export function serializeCorrectionsFeed(
  { corrections, siteUrl, lastChecked }: CorrectionsOf,
  {
    title,
    author,
    language,
  }: { readonly title: string; readonly author: string; readonly language: Language },
): string {
  const feedUrl = `${siteUrl}${CORRECTIONS_FEED}`;
  const entries = corrections.map(({ id, date, tripIds, what, why }) => {
    const [tripId] = tripIds;
    const page = tripId === undefined ? 'sources/' : `trip/${tripId}/`;
    return [
      '  <entry>',
      `    <id>${escapeXml(`${feedUrl}#${id}`)}</id>`,
      `    <title>${escapeXml(textIn(what, language))}</title>`,
      `    <updated>${date}T00:00:00Z</updated>`,
      `    <link href="${escapeXml(`${siteUrl}${page}`)}" />`,
      `    <content type="text">${escapeXml(textIn(why, language))}</content>`,
      '  </entry>',
    ].join('\n');
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
    `  <id>${escapeXml(feedUrl)}</id>`,
    `  <title>${escapeXml(title)}</title>`,
    `  <updated>${corrections[0]?.date ?? lastChecked}T00:00:00Z</updated>`,
    `  <author><name>${escapeXml(author)}</name></author>`,
    `  <link rel="self" type="application/atom+xml" href="${escapeXml(feedUrl)}" />`,
    `  <link rel="alternate" type="text/html" href="${escapeXml(`${siteUrl}sources/`)}" />`,
    ...entries,
    '</feed>',
    '',
  ].join('\n');
}
