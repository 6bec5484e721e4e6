import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Claim } from '../domain/claim.ts';
import { day, testCitation, testStory } from '../domain/testTrips.ts';
import { LocaleProvider } from '../i18n/LocaleProvider.tsx';
import { englishLocale } from '../i18n/localeOf.ts';
import { showClaim } from '../state/actions.ts';
import { ReaderProvider, useReader } from '../state/ReaderProvider.tsx';
import { createReaderStore } from '../state/readerStore.ts';
import { selectClaim } from '../state/selectors.ts';
import { ClaimView } from './ClaimView.tsx';

const claim = (id: string, more: Partial<Claim>): Claim => ({
  id,
  says: { en: `Claim ${id}.` },
  saidOn: day('2023-09-11'),
  citations: [testCitation('report')],
  claimed: { kind: 'statement' },
  check: { measure: 'none', why: { en: 'There are no data on this.' } },
  tripIds: [],
  contextCitations: [],
  ...more,
});
const CLAIMS = [
  claim('plane', {
    claimed: { kind: 'quantity', value: 1, unit: 'trips', relation: 'exactly' },
    check: { measure: 'countTrips', mode: 'plane', before: day('2023-09-10') },
    context: { en: 'The island, in June.' },
    contextCitations: [testCitation('list')],
  }),
  claim('train', {
    claimed: { kind: 'quantity', value: 1, unit: 'trips', relation: 'exactly' },
    check: { measure: 'countTrips', mode: 'train', before: day('2023-09-10') },
  }),
  claim('weather', {}),
];

function Shown() {
  const shown = useReader(selectClaim);
  return shown === null ? null : <ClaimView claim={shown} allHref="/claims/" />;
}

function renderClaim(id: string) {
  const store = createReaderStore({ ...testStory(), claims: CLAIMS });
  showClaim(store, id);
  render(
    <LocaleProvider locale={englishLocale()}>
      <ReaderProvider store={store}>
        <Shown />
      </ReaderProvider>
    </LocaleProvider>,
  );
  return { user: userEvent.setup(), choices: () => store.getState().choices };
}

const text = () => screen.getByRole('region').textContent;

describe('a claim', () => {
  it('stands beside the value that the map computes, who said it, and its context', () => {
    const { choices } = renderClaim('plane');
    expect(text()).toContain('Claim 1 of 3');
    expect(screen.getByRole('heading')).toHaveTextContent('Claim plane.');
    expect(text()).toContain('Publisher of report · September 11, 2023');
    expect(text()).toContain('Agrees The map’s data: 1 of 3 trips');
    expect(text()).toContain('The island, in June. (Publisher of list)');
    expect(choices().filters.modes).toEqual(['plane']);
  });

  it('that was true then leads on to what is true today', async () => {
    const { user, choices } = renderClaim('train');
    expect(text()).toContain('Was true then The map’s data: 1 of 3 trips');
    await user.click(screen.getByRole('button', { name: 'Today: 2 of 4 trips' }));
    expect(choices().asOf).toBe('latest');
    expect(choices().claimId).toBe('train');
  });

  it('that the data cannot tell says why', () => {
    renderClaim('weather');
    expect(text()).toContain('Cannot be told There are no data on this.');
  });

  it('leads to the one before and after, each with its own map, and closes', async () => {
    const { user, choices } = renderClaim('plane');
    await user.click(screen.getByRole('button', { name: 'Previous claim' }));
    expect(choices().claimId).toBe('plane');
    await user.click(screen.getByRole('button', { name: 'Next claim' }));
    expect(screen.getByRole('heading')).toHaveTextContent('Claim train.');
    expect(choices().filters.modes).toEqual(['train']);
    await user.click(screen.getByRole('button', { name: 'Next claim' }));
    expect(choices().filters.modes).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('region')).not.toBeInTheDocument();
  });
});
