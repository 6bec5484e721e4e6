import { render, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { testStory } from '../domain/testTrips.ts';
import { LocaleProvider } from '../i18n/LocaleProvider.tsx';
import { englishLocale } from '../i18n/localeOf.ts';
import { compareWith, selectTrip } from '../state/actions.ts';
import { ReaderProvider } from '../state/ReaderProvider.tsx';
import { createReaderStore, type ReaderStore } from '../state/readerStore.ts';
import { PrintSheet } from './PrintSheet.tsx';

function renderSheet(change: (store: ReaderStore) => void): HTMLElement {
  const store = createReaderStore(testStory());
  change(store);
  const { container } = render(
    <LocaleProvider locale={englishLocale()}>
      <ReaderProvider store={store}>
        <PrintSheet groundHtml=" " url="https://example.org/" labels={[]} />
      </ReaderProvider>
    </LocaleProvider>,
  );
  return container;
}
const items = () => screen.getAllByRole('listitem').map(({ textContent }) => textContent ?? '');
const marks = (sheet: HTMLElement, name: string): number =>
  sheet.querySelectorAll(`[data-poster="print"] [data-${name}]`).length;

describe('a sheet of paper', () => {
  it('has both trips of a comparison in front, with their letters, and says who was where', () => {
    const sheet = renderSheet((store) => {
      selectTrip(store, 'neighbor-2018');
      compareWith(store, 'island-2018');
    });
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
      'Compared: Neighbor (Mar 25–28, 2018) and Island (Jun 10–13, 2018)',
    );
    expect(sheet).toHaveTextContent(/24 hr after departure\. Neighbor .* km.*; Island .* km/);
    expect([marks(sheet, 'selected'), marks(sheet, 'behind')]).toEqual([2, 2]);
    const heads = [...sheet.querySelectorAll('[data-head]')];
    expect(heads.map(({ textContent }) => textContent)).toEqual(['A', 'B']);
    expect(items().filter((text) => /^A: .*Neighbor/.test(text))).toHaveLength(1);
    expect(items().filter((text) => /^B: .*Island/.test(text))).toHaveLength(1);
  });

  it('has one trip in front where one is open, with the addresses of its sources', () => {
    const sheet = renderSheet((store) => selectTrip(store, 'neighbor-2018'));
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(/^Neighbor$/);
    expect([marks(sheet, 'selected'), marks(sheet, 'head')]).toEqual([1, 0]);
    expect(within(sheet).getAllByText(/https:\/\/example\.org\/visit-report/)).not.toHaveLength(0);
    expect(sheet).not.toHaveTextContent('after departure');
  });
});
