import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { day, testStory } from '../domain/testTrips.ts';
import { LocaleProvider } from '../i18n/LocaleProvider.tsx';
import { localeOf } from '../i18n/localeOf.ts';
import { setAsOf } from '../state/actions.ts';
import { ReaderProvider } from '../state/ReaderProvider.tsx';
import { createReaderStore } from '../state/readerStore.ts';
import { AsOfControl } from './AsOfControl.tsx';
import { DayNews, NextDay } from './DayNews.tsx';

function renderControl(asOf: string) {
  const store = createReaderStore(testStory());
  if (asOf !== 'latest') setAsOf(store, day(asOf));
  else setAsOf(store, 'latest');
  render(
    <LocaleProvider locale={localeOf('en')}>
      <ReaderProvider store={store}>
        <AsOfControl />
        <DayNews />
        <NextDay />
      </ReaderProvider>
    </LocaleProvider>,
  );
  return { user: userEvent.setup(), chosen: () => store.getState().choices.asOf };
}

const list = () => screen.getByRole('combobox', { name: 'As known on' });
const news = () => screen.getByRole('status').textContent;

describe('the control of the day of knowing', () => {
  it('offers every day on which something became known, with its news, under its year', () => {
    renderControl('2023-09-11');
    const years = within(list()).getAllByRole('group');
    expect(years.map((year) => year.getAttribute('label'))).toEqual([
      '2018',
      '2019',
      '2023',
      '2025',
    ]);
    expect(
      within(list())
        .getAllByRole('option')
        .map((option) => option.textContent),
    ).toEqual([
      'Mar 28: New: Neighbor, confirmed',
      'Jun 10: New: Island, confirmed',
      'Jun 30: New: Village, confirmed',
      'Sep 11: New rumor: Port',
      'Sep 12: Port: did not happen as reported',
      'Sep 2: New: Neighbor, confirmed',
      'As known today',
    ]);
    expect(list()).toHaveValue('2023-09-11');
  });

  it('steps to the days on either side, and stops at the ends without losing the focus', async () => {
    const { user, chosen } = renderControl('2023-09-12');
    await user.click(screen.getByRole('button', { name: 'Back to September 11, 2023' }));
    expect(chosen()).toBe('2023-09-11');
    await user.click(screen.getByRole('button', { name: 'On to September 12, 2023' }));
    await user.click(screen.getByRole('button', { name: 'On to September 2, 2025' }));
    await user.click(screen.getByRole('button', { name: 'On to today' }));
    expect(chosen()).toBe('latest');
    const end = screen.getByRole('button', { name: 'This is the latest' });
    await user.click(end);
    expect(chosen()).toBe('latest');
    expect(end).toHaveFocus();
    expect(end).toHaveAttribute('aria-disabled', 'true');
  });

  it('takes a day from the list', async () => {
    const { user, chosen } = renderControl('latest');
    await user.selectOptions(list(), '2018-06-10');
    expect(chosen()).toBe('2018-06-10');
    expect(news()).toBe('Since March 28, 2018:New: Island, confirmed');
  });

  it('keeps a day between two of them while it is chosen, and says that nothing was new', () => {
    renderControl('2023-09-14');
    expect(list()).toHaveDisplayValue('Sep 14: nothing new');
    expect(news()).toBe('Nothing new since September 12, 2023.');
  });
});

describe('the news', () => {
  it('says what became known since the day before', () => {
    renderControl('2023-09-12');
    expect(news()).toContain('Since September 11, 2023:');
    expect(news()).toContain('Port: did not happen as reported');
    expect(news()).toContain('Port: no meeting with Host expected any more');
  });

  it('leads on from the day of the reports, which has no news of its own', async () => {
    const { user, chosen } = renderControl('2023-09-11');
    expect(news()).toBe('');
    expect(screen.getByText('Sep 12: Port: did not happen as reported', { selector: 'span' }));
    await user.click(screen.getByRole('button', { name: 'What happened next' }));
    expect(chosen()).toBe('2023-09-12');
  });

  it('says of the latest day that it is the latest, and leads back to the reports', async () => {
    const { user, chosen } = renderControl('latest');
    expect(news()).toBe('All that is known; facts last checked on January 1, 2026.');
    await user.click(
      screen.getAllByRole('button', { name: 'Back to September 11, 2023' }).at(-1) as HTMLElement,
    );
    expect(chosen()).toBe('2023-09-11');
  });
});
