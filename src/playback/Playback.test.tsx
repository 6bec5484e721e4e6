import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { testStory } from '../domain/testTrips.ts';
import { LocaleProvider } from '../i18n/LocaleProvider.tsx';
import { englishLocale } from '../i18n/localeOf.ts';
import { type Choices, DEFAULT_CHOICES } from '../state/choices.ts';
import { ReaderProvider } from '../state/ReaderProvider.tsx';
import { createReaderStore } from '../state/readerStore.ts';
import { Playback } from './Playback.tsx';

/** What stands on the page before any effect has run. */
function firstPaint(choices: Partial<Choices>): string {
  const store = createReaderStore(testStory(), { ...DEFAULT_CHOICES, ...choices });
  return renderToStaticMarkup(
    <LocaleProvider locale={englishLocale()}>
      <ReaderProvider store={store}>
        <Playback isLive={false} />
      </ReaderProvider>
    </LocaleProvider>,
  );
}

describe('a playback that has just been opened', () => {
  it('says what happens where it stands, and never that there is nothing to play', () => {
    const selectedTripId = 'neighbor-2018';
    expect(firstPaint({ selectedTripId })).toContain('<strong>Capital</strong>');
    const moment = Date.parse('2018-03-26T16:00:00+08:00');
    expect(firstPaint({ selectedTripId, moment })).toContain('<strong>Neighbor</strong>');
  });

  it('says so where there is nothing', () => {
    const choices = { selectedTripId: 'neighbor-2025', asOf: 'latest' } as const;
    expect(firstPaint(choices)).toContain('There is nothing to play');
  });
});
