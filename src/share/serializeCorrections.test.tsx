import { describe, expect, it } from 'vitest';
import type { CalendarDate } from '../domain/calendarDate.ts';
import type { Correction } from '../domain/correction.ts';
import { serializeCorrections, serializeCorrectionsFeed } from './serializeCorrections.ts';

const day = (text: string): CalendarDate => text as CalendarDate;
const correction: Correction = {
  id: 'hanoi-return',
  date: day('2026-12-01'),
  kind: 'corrected',
  tripIds: ['hanoi-2019-02'],
  what: { en: 'The train home left "Dong Dang" <after> noon.' },
  why: { en: 'A & B say so.' },
  citations: [],
};
const first: Correction = { ...correction, id: 'first', date: day('2026-11-23'), tripIds: [] };
const site = {
  corrections: [correction, first],
  siteUrl: 'https://maps.example/kim/',
  lastChecked: day('2026-11-22'),
};
const words = { title: 'Corrections', author: 'The map', language: 'en' } as const;

describe(serializeCorrections, () => {
  it('names what, why and the pages that are concerned', () => {
    expect(JSON.parse(serializeCorrections(site)).corrections[0]).toEqual({
      id: 'hanoi-return',
      date: '2026-12-01',
      kind: 'corrected',
      trips: [{ id: 'hanoi-2019-02', url: 'https://maps.example/kim/trip/hanoi-2019-02/' }],
      what: 'The train home left "Dong Dang" <after> noon.',
      why: 'A & B say so.',
      sources: [],
    });
  });
});

describe(serializeCorrectionsFeed, () => {
  const feedOf = (corrections: readonly Correction[]): Document =>
    new DOMParser().parseFromString(
      serializeCorrectionsFeed({ ...site, corrections }, words),
      'application/xml',
    );
  const texts = (document: Document, selector: string): (string | null)[] =>
    [...document.querySelectorAll(selector)].map(({ textContent }) => textContent);

  it('has what RFC 4287 wants of a feed and of each entry', () => {
    const feed = feedOf(site.corrections);
    expect(feed.querySelector('parsererror')).toBeNull();
    for (const selector of [
      'feed > id',
      'feed > title',
      'feed > updated',
      'feed > author > name',
    ]) {
      expect([selector, texts(feed, selector).length]).toEqual([selector, 1]);
    }
    for (const name of ['id', 'title', 'updated', 'content']) {
      expect([name, texts(feed, `entry > ${name}`).length]).toEqual([name, 2]);
    }
    expect(new Set(texts(feed, 'id')).size).toBe(3);
  });

  it('was updated with its newest entry, or with the data when there is none', () => {
    expect(texts(feedOf(site.corrections), 'feed > updated')).toEqual(['2026-12-01T00:00:00Z']);
    expect(texts(feedOf([]), 'feed > updated')).toEqual(['2026-11-22T00:00:00Z']);
  });

  it('keeps text that looks like markup as text', () => {
    expect(texts(feedOf([correction]), 'entry > title')).toEqual([correction.what.en]);
    expect(texts(feedOf([correction]), 'entry > content')).toEqual(['A & B say so.']);
  });

  it('leads to the trip, or to the list of corrections', () => {
    const hrefs = [...feedOf(site.corrections).querySelectorAll('entry > link')].map((link) =>
      link.getAttribute('href'),
    );
    expect(hrefs).toEqual([
      'https://maps.example/kim/trip/hanoi-2019-02/',
      'https://maps.example/kim/sources/',
    ]);
  });
});
