import { render, screen, within } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { day, testAccount, testCitation, testRecord, testStory } from '../domain/testTrips.ts';
import { LocaleProvider } from '../i18n/LocaleProvider.tsx';
import { englishLocale, localeOf } from '../i18n/localeOf.ts';
import { selectTrip, setAsOf, toggleMode } from '../state/actions.ts';
import { ReaderProvider } from '../state/ReaderProvider.tsx';
import { createReaderStore, type ReaderStore } from '../state/readerStore.ts';
import { CountingRule } from './CountingRule.tsx';
import { ReaderZone } from './readerZone.ts';
import { TripDetails } from './TripDetails.tsx';
import { TripPanel } from './TripPanel.tsx';

function renderPanel(change?: (store: ReaderStore) => void) {
  const store = createReaderStore(testStory());
  change?.(store);
  render(
    <LocaleProvider locale={englishLocale()}>
      <ReaderProvider store={store}>
        <TripPanel
          hrefOf={(id) => `/maps/kim/trip/${id}/`}
          allHref="/maps/kim/"
          Details={TripDetails}
        />
      </ReaderProvider>
    </LocaleProvider>,
  );
  return {
    store,
    user: userEvent.setup(),
    selected: () => store.getState().choices.selectedTripId,
  };
}

const list = () => screen.getByRole('navigation', { name: 'Trips in order of time' });
const rows = () => within(list()).getAllByRole('link');
const row = (name: RegExp) => within(list()).getByRole('link', { name });
const details = () => screen.getByRole('article');
/** The part of the details under a heading. */
const part = (heading: string) =>
  within(details()).getByRole('heading', { name: heading }).closest('section') as HTMLElement;

describe('the list of trips', () => {
  it('has a link for every trip in order of time, under its year', () => {
    renderPanel();
    expect(rows().map((link) => link.dataset.tripId)).toEqual([
      'neighbor-2018',
      'island-2018',
      'village-2019',
      'port-2023',
    ]);
    expect(rows()[0]).toHaveAttribute('href', '/maps/kim/trip/neighbor-2018/');
    const years = within(list())
      .getAllByRole('heading')
      .map((heading) => heading.textContent);
    expect(years).toEqual(['2018', '2019', '2023']);
  });

  it('names in each row the mode, the place, the people, the status and the days', () => {
    renderPanel();
    expect(rows().map((link) => link.textContent)).toEqual([
      expect.stringMatching(/Train: Neighbor Host Confirmed Mar 25–28$/),
      expect.stringMatching(/Plane: Island Host Confirmed Jun 10–13$/),
      expect.stringMatching(/Car: Village Host Confirmed Jun 30$/),
      expect.stringMatching(/Train: Port Host Rumored from Sep 10$/),
    ]);
  });

  it('has only what the filters let through', () => {
    renderPanel((store) => toggleMode(store, 'plane'));
    expect(rows().map((link) => link.dataset.tripId)).toEqual(['island-2018']);
  });

  /** Clicks a row and tells whether the browser was left to follow its link. */
  async function clickVillage(user: UserEvent): Promise<boolean> {
    let isFollowed = false;
    const onClick = (event: MouseEvent) => {
      isFollowed = !event.defaultPrevented;
      // jsdom cannot follow links, and says so.
      event.preventDefault();
    };
    window.addEventListener('click', onClick, { once: true });
    await user.click(row(/Village/));
    return isFollowed;
  }

  it('opens a trip on click, on this page', async () => {
    const { user, selected } = renderPanel();
    expect(await clickVillage(user)).toBe(false);
    expect(selected()).toBe('village-2019');
    expect(screen.getByRole('heading', { level: 2, name: 'Village' })).toBeInTheDocument();
  });

  it.each(['Control', 'Meta', 'Shift', 'Alt'])(
    'leaves a click with %s to the browser, which opens a tab or a window',
    async (key) => {
      const { user, selected } = renderPanel();
      await user.keyboard(`{${key}>}`);
      expect(await clickVillage(user)).toBe(true);
      expect(selected()).toBeNull();
    },
  );

  it('tells the map which trip the pointer or the focus is on', async () => {
    const { user, store } = renderPanel();
    const pointed = () => store.getState().pointedTripId;
    await user.hover(row(/Island/));
    expect(pointed()).toBe('island-2018');
    await user.unhover(row(/Island/));
    expect(pointed()).toBeNull();
    await user.tab();
    expect(pointed()).toBe('neighbor-2018');
  });
});

describe('the focus', () => {
  it('goes to the title of a trip that opens, and back to its row when it closes', async () => {
    const { user } = renderPanel();
    await user.tab();
    await user.tab();
    await user.keyboard('[Enter]');
    expect(screen.getByRole('heading', { level: 2, name: 'Island' })).toHaveFocus();
    await user.click(screen.getByRole('link', { name: 'All trips' }));
    expect(row(/Island/)).toHaveFocus();
  });

  it('stays where it is on a page that opens with a trip', () => {
    renderPanel((store) => selectTrip(store, 'island-2018'));
    expect(document.body).toHaveFocus();
  });
});

describe('the details of a trip', () => {
  const open = () => renderPanel((store) => selectTrip(store, 'neighbor-2018'));

  it('have a way back that is a link', async () => {
    const { user, selected } = open();
    const back = screen.getByRole('link', { name: 'All trips' });
    expect(back).toHaveAttribute('href', '/maps/kim/');
    await user.click(back);
    expect(selected()).toBeNull();
  });

  it('say when, whom, aboard what, and how well it is established since when', () => {
    open();
    const facts = details().textContent;
    expect(facts).toContain('DatesMarch 25–28, 2018');
    expect(facts).toContain('MetHost');
    expect(facts).toContain('AboardGreen train');
    expect(facts).toContain('Confirmed since March 28, 2018');
  });

  it('say of a rumored trip only whom he would meet', () => {
    renderPanel((store) => selectTrip(store, 'port-2023'));
    expect(details().textContent).toContain('Would meetHost');
    expect(details().textContent).toContain('from September 10, 2023');
  });

  it('have every leg with its mode, its ends and both distances', () => {
    open();
    const [outbound, back] = within(part('The way')).getAllByRole('listitem');
    expect(outbound).toHaveTextContent(/Train: Capital to Neighbor/);
    expect(outbound).toHaveTextContent('via Border');
    expect(outbound).toHaveTextContent(/By rail\s*1,358 km \(published\) · 1,400 km as reported/);
    expect(outbound).toHaveTextContent(/Straight line\s*780 km/);
    expect(outbound).not.toHaveTextContent('drawn line');
    expect(back).toHaveTextContent(/Train: Neighbor to Capital/);
  });

  it('call a length off the drawn line just that, and only where there is no better', () => {
    renderPanel((store) => selectTrip(store, 'port-2023'));
    expect(part('The way')).toHaveTextContent(/By rail\s*\d+ km on the drawn line/);
    expect(part('The way')).not.toHaveTextContent('published');
  });

  it('have one distance for a flight, on the great circle', () => {
    renderPanel((store) => selectTrip(store, 'island-2018'));
    const [out] = within(part('The way')).getAllByRole('listitem');
    expect(out).toHaveTextContent(/Plane: Home airport to Island airport/);
    expect(out).toHaveTextContent(/Great circle\s*4,7\d\d km/);
    expect(within(out as HTMLElement).getAllByRole('term')).toHaveLength(1);
  });

  it('count the hours by real offsets and give clocks with theirs', () => {
    open();
    const [outbound] = within(part('The way')).getAllByRole('listitem');
    expect(outbound).toHaveTextContent('Mar 25, 2018, 5:00 PM (UTC+8:30)');
    expect(outbound).toHaveTextContent('Mar 26, 2018, 2:30 PM (UTC+8)');
    expect(outbound).toHaveTextContent(/Time under way\s*22 hours/);
  });

  it('say how each leg is known, and which stretch less', () => {
    open();
    const [outbound, back] = within(part('The way')).getAllByRole('listitem');
    expect(outbound).toHaveTextContent('Documented: It is documented.');
    expect(outbound).toHaveTextContent('Route inferred (Border to Neighbor): It is inferred.');
    expect(outbound).not.toHaveTextContent('(Capital to Border)');
    expect(back).toHaveTextContent('Route assumed (Neighbor to Border): It is assumed.');
  });

  it('keep a part of the day a part of the day', () => {
    open();
    const stop = within(part('On the way')).getByRole('listitem');
    expect(stop).toHaveTextContent('Mar 25, 2018, at night');
    expect(within(stop).getByText(/at night/)).toHaveAttribute('dateTime', '2018-03-25');
  });

  it('have every account of what sources contradict, and mark the better one', () => {
    open();
    const [, early, late] = within(part('Where sources differ')).getAllByRole('listitem');
    expect(early).not.toHaveTextContent('Better supported');
    expect(late).toHaveTextContent('Better supported');
  });

  it('leave out the parts that a trip does not have', () => {
    renderPanel((store) => selectTrip(store, 'village-2019'));
    const headings = within(details()).getAllByRole('heading', { level: 3 });
    expect(headings.map((heading) => heading.textContent)).toEqual(['The way', 'Sources']);
  });
});

describe('the sources', () => {
  /** The numbers in the text, in the order in which a reader comes to them. */
  const marks = () => [...details().querySelectorAll('sup a, sup [role="img"]')];
  const numbersOf = (elements: readonly Element[]) =>
    elements.map((element) => Number(element.textContent));

  it('are numbered in the order in which the text first cites them', () => {
    renderPanel((store) => selectTrip(store, 'neighbor-2018'));
    const first = [...new Set(numbersOf(marks()))];
    expect(first.length).toBeGreaterThan(5);
    expect(first).toEqual(first.toSorted((a, b) => a - b));
    expect(first[0]).toBe(1);
  });

  it('are in the list under their number, each once, with publisher and date', () => {
    renderPanel((store) => selectTrip(store, 'neighbor-2018'));
    const items = within(part('Sources')).getAllByRole('listitem');
    expect(new Set(numbersOf(marks())).size).toBe(items.length);
    for (const mark of marks()) {
      const item = items[Number(mark.textContent) - 1];
      const publisher = mark.getAttribute('aria-label')?.split(': ')[1] ?? 'none';
      expect(item).toHaveTextContent(publisher);
    }
    const note = items.find((item) => item.textContent?.includes('Report note-report'));
    expect(note).toHaveTextContent('Publisher of note-report · Mar 2018');
  });

  it('open in a new tab that cannot reach back, from the mark and from the list', () => {
    renderPanel((store) => selectTrip(store, 'neighbor-2018'));
    const name = 'Source 1: Publisher of visit-report';
    const [mark] = within(details()).getAllByRole('link', { name });
    const title = within(part('Sources')).getByRole('link', { name: 'Report visit-report' });
    for (const link of [mark, title]) {
      expect(link).toHaveAttribute('href', 'https://example.org/visit-report');
      expect(link).toHaveAttribute('target', '_blank');
      expect(link?.getAttribute('rel')).toContain('noopener');
    }
  });

  it('without an address are named, and are no link', () => {
    renderPanel((store) => selectTrip(store, 'neighbor-2018'));
    expect(within(details()).getByRole('img', { name: /Publisher of wire$/ })).toBeInTheDocument();
    expect(within(details()).queryByRole('link', { name: /wire/ })).not.toBeInTheDocument();
  });

  it('of an earlier status follow those of the one in force', () => {
    renderPanel((store) => {
      setAsOf(store, 'latest');
      selectTrip(store, 'port-2023');
    });
    const items = within(part('Sources')).getAllByRole('listitem');
    const texts = items.map((item) => item.textContent);
    const [before, now] = ['rumored', 'contradicted'].map((status) =>
      texts.findIndex((text) => text.includes(`Report ${status}-report`)),
    );
    expect(now).toBeGreaterThanOrEqual(0);
    expect(before).toBe((now ?? 0) + 1);
  });
});

describe('the status', () => {
  it('explains itself: since when, what class of source, who said it, what it was before', async () => {
    const { user } = renderPanel((store) => {
      setAsOf(store, 'latest');
      selectTrip(store, 'port-2023');
    });
    await user.click(screen.getByText('Who said so'));
    const entries = within(screen.getByRole('group')).getAllByRole('listitem');
    expect(entries.map((entry) => entry.textContent)).toEqual([
      expect.stringMatching(
        /^Did not happen as reported since September 12, 2023\. \(news agency\)It was contradicted\./,
      ),
      expect.stringMatching(/^Rumored since September 11, 2023\. \(news agency\)It was rumored\./),
    ]);
  });
});

describe('the times', () => {
  it('are also on the reader’s own clock, when asked for', async () => {
    const store = createReaderStore(testStory());
    selectTrip(store, 'neighbor-2018');
    render(
      <LocaleProvider locale={englishLocale()}>
        <ReaderProvider store={store}>
          <ReaderZone value="Europe/Berlin">
            <TripPanel hrefOf={(id) => `/trip/${id}/`} allHref="/" Details={TripDetails} />
          </ReaderZone>
        </ReaderProvider>
      </LocaleProvider>,
    );
    expect(details()).toHaveTextContent('Mar 25, 2018, 5:00 PM (UTC+8:30)');
    expect(details()).not.toHaveTextContent('where you are');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Also in my time zone' }));
    // 17:00 at +08:30 is 8:30 in UTC, and summer time had just begun in Berlin.
    expect(details()).toHaveTextContent('Mar 25, 10:30 AM GMT+2 where you are');
  });

  it('of a trip that is known to the day alone have no other clock', () => {
    renderPanel((store) => selectTrip(store, 'island-2018'));
    expect(screen.queryByRole('checkbox')).not.toBeInTheDocument();
  });
});

describe('the counting rule', () => {
  const ap = testCitation('ap', { published: '2025-08-28' });
  it('says what counts, and counts by the rules of others, naming them', async () => {
    const story = testStory();
    const store = createReaderStore({
      ...story,
      counting: {
        rule: { en: 'Abroad counts.' },
        cases: [
          {
            id: 'village',
            date: day('2019-06-30'),
            what: { en: 'A walk over the line' },
            counts: true,
            tripId: 'village-2019',
            why: { en: 'It is abroad.' },
            countedBy: [],
            notCountedBy: [ap],
            citations: [],
          },
        ],
      },
    });
    render(
      <LocaleProvider locale={englishLocale()}>
        <ReaderProvider store={store}>
          <TripPanel
            hrefOf={(id) => `/trip/${id}/`}
            allHref="/"
            Details={TripDetails}
            foot={<CountingRule />}
          />
        </ReaderProvider>
      </LocaleProvider>,
    );
    await userEvent.click(screen.getByText('What counts as a trip: 3 trips'));
    expect(screen.getByText('Abroad counts.')).toBeVisible();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Count as' }), 'ap');
    const result = screen.getByRole('status');
    expect(result).toHaveTextContent('2 trips by the rule of Publisher of ap: Report ap');
    expect(result).toHaveTextContent('Not counted: A walk over the line, Jun 30, 2019');
    expect(within(result).getByRole('link')).toHaveAttribute('href', 'https://example.org/ap');
  });
});

describe('on a page of another language', () => {
  const elementsOf = (text: string) => within(details()).getAllByText(text);

  it('says of what is not translated yet that it is English, and of nothing else', () => {
    const store = createReaderStore(
      testStory([
        testRecord('neighbor-2018', {
          accounts: [
            testAccount({
              title: { en: 'Neighbor', ko: '이웃' },
              summary: { en: 'Nobody has translated this.' },
              citations: [
                testCitation('own', { language: 'ko', title: '제목' }),
                testCitation('told', {
                  language: 'ko',
                  title: 'A title told',
                  titleLanguage: 'en',
                  readAt: { en: 'a mirror', ko: '사본' },
                }),
              ],
            }),
          ],
        }),
      ]),
    );
    selectTrip(store, 'neighbor-2018');
    render(
      <LocaleProvider locale={localeOf('ko')}>
        <ReaderProvider store={store}>
          <TripPanel hrefOf={() => '/'} allHref="/" Details={TripDetails} />
        </ReaderProvider>
      </LocaleProvider>,
    );
    expect(elementsOf('Nobody has translated this.')[0]).toHaveAttribute('lang', 'en');
    expect(elementsOf('이웃')[0]).not.toHaveAttribute('lang');
    expect(elementsOf('제목')[0]).toHaveAttribute('lang', 'ko');
    expect(elementsOf('A title told')[0]).toHaveAttribute('lang', 'en');
    expect(details()).toHaveTextContent('사본에서 열람');
  });
});
