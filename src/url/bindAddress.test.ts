import { afterEach, describe, expect, it } from 'vitest';
import { testStory } from '../domain/testTrips.ts';
import {
  clearFilters,
  closeComparison,
  compareWith,
  forgetView,
  pointAt,
  recordView,
  selectTrip,
  setAsOf,
  setTheme,
  toggleMode,
  toggleYear,
} from '../state/actions.ts';
import { recordAfter } from '../state/clockActions.ts';
import { createReaderStore } from '../state/readerStore.ts';
import { type BrowserAddress, bindAddress, vocabularyOf } from './bindAddress.ts';

/** A browser as far as addresses go: a list of entries, the one it is at, and what was asked of it. */
class FakeBrowser implements BrowserAddress {
  readonly writes: { readonly how: 'push' | 'replace'; readonly address: string }[] = [];
  /** As in some sandboxes, where every write throws. */
  refusesHistory = false;
  #entries: string[];
  #at = 0;
  readonly #listeners = new Set<() => void>();

  constructor(address: string) {
    this.#entries = [address];
  }

  get address(): string {
    return this.#entries[this.#at] ?? '';
  }

  get location() {
    const { pathname, search } = new URL(this.address, 'https://example.org');
    return { pathname, search };
  }

  readonly history = {
    pushState: (_: unknown, __: string, address?: string | URL | null) => {
      this.#write('push', String(address));
      this.#entries = [...this.#entries.slice(0, this.#at + 1), String(address)];
      this.#at += 1;
    },
    replaceState: (_: unknown, __: string, address?: string | URL | null) => {
      this.#write('replace', String(address));
      this.#entries[this.#at] = String(address);
    },
  };

  readonly addEventListener = (_: 'popstate', listener: () => void) => {
    this.#listeners.add(listener);
  };

  readonly removeEventListener = (_: 'popstate', listener: () => void) => {
    this.#listeners.delete(listener);
  };

  go(steps: number): void {
    this.#at += steps;
    for (const listener of this.#listeners) listener();
  }

  #write(how: 'push' | 'replace', address: string): void {
    if (this.refusesHistory) throw new DOMException('The operation is insecure.', 'SecurityError');
    this.writes.push({ how, address });
  }
}

const undone: (() => void)[] = [];
afterEach(() => {
  for (const undo of undone.splice(0)) undo();
});

/** A reader who opened `address`, with a clock that the test moves. */
function open(address: string, base = '/', browser = new FakeBrowser(address)) {
  const store = createReaderStore(testStory());
  const clock = { now: 1000 };
  const unbind = bindAddress(store, browser, base, () => clock.now);
  undone.push(unbind);
  const choices = () => store.getState().choices;
  const notice = () => store.getState().notices[0];
  return { store, browser, clock, unbind, choices, notice };
}

describe(bindAddress, () => {
  it('takes over what the address asks for and writes nothing', () => {
    const { browser, choices } = open('/trip/village-2019/?year=2019&theme=dark');
    expect(choices()).toMatchObject({
      selectedTripId: 'village-2019',
      filters: { years: [2019], modes: [] },
      theme: 'dark',
    });
    expect(browser.writes).toEqual([]);
  });

  it('pushes an entry for a selection, a filter and a day', () => {
    const { store, browser } = open('/');
    selectTrip(store, 'village-2019');
    selectTrip(store, null);
    toggleYear(store, 2018);
    setAsOf(store, 'latest');
    expect(browser.writes).toEqual([
      { how: 'push', address: '/trip/village-2019/' },
      { how: 'push', address: '/' },
      { how: 'push', address: '/?year=2018' },
      { how: 'push', address: '/?year=2018&as-of=latest' },
    ]);
  });

  it('replaces the entry for the camera and for a theme that the reader ends', () => {
    const { store, browser } = open('/?theme=dark');
    recordView(store, { zoom: 4, center: [120, 40] });
    setTheme(store, 'light');
    forgetView(store);
    expect(browser.writes).toEqual([
      { how: 'replace', address: '/?view=4/40/120&theme=dark' },
      { how: 'replace', address: '/?view=4/40/120' },
      { how: 'replace', address: '/' },
    ]);
  });

  it('pushes an entry for a comparison and for another partner, and replaces it for its time', () => {
    const { store, browser, choices } = open('/trip/neighbor-2018/');
    compareWith(store, 'island-2018');
    recordAfter(store, 90 * 60_000);
    compareWith(store, 'village-2019');
    closeComparison(store);
    expect(browser.writes).toEqual([
      { how: 'push', address: '/trip/neighbor-2018/?compare=island-2018' },
      { how: 'replace', address: '/trip/neighbor-2018/?compare=island-2018&after=1:30' },
      { how: 'push', address: '/trip/neighbor-2018/?compare=village-2019&after=1:30' },
      { how: 'push', address: '/trip/neighbor-2018/' },
    ]);
    browser.go(-2);
    expect(choices()).toMatchObject({ compareId: 'island-2018', after: 90 });
  });

  it('leaves the reader’s own theme out of the address: a link does not dress others', () => {
    const { store, browser } = open('/');
    setTheme(store, 'dark');
    expect(browser.writes).toEqual([]);
  });

  it('writes nothing when the address would stay the same', () => {
    const { store, browser } = open('/');
    pointAt(store, 'village-2019');
    selectTrip(store, null);
    clearFilters(store);
    expect(browser.writes).toEqual([]);
  });

  it('gives back with Back what was before, and with Forward what came after', () => {
    const { store, browser, choices } = open('/');
    toggleMode(store, 'train');
    selectTrip(store, 'neighbor-2018');
    browser.go(-1);
    expect(choices()).toMatchObject({ selectedTripId: null, filters: { modes: ['train'] } });
    browser.go(-1);
    expect(choices().filters.modes).toEqual([]);
    browser.go(2);
    expect(choices()).toMatchObject({
      selectedTripId: 'neighbor-2018',
      filters: { modes: ['train'] },
    });
    // Going back and forth writes nothing: a write there would throw the way forward away.
    expect(browser.writes).toHaveLength(2);
  });

  it('does not put an address in order that Back has come to', () => {
    const { store, browser, choices } = open('/?year=2019,2018&mode=boat');
    toggleMode(store, 'car');
    browser.go(-1);
    expect(browser.address).toBe('/?year=2019,2018&mode=boat');
    expect(choices().filters).toEqual({ years: [2018, 2019], modes: [] });
    expect(browser.writes).toHaveLength(1);
  });

  it('keeps the parameters of others over every choice', () => {
    const { store, browser } = open('/?utm_source=x&year=2018');
    toggleYear(store, 2018);
    expect(browser.address).toBe('/?utm_source=x');
  });

  it('works under a base path', () => {
    const { store, browser, choices } = open('/maps/kim/trip/village-2019/', '/maps/kim/');
    expect(choices().selectedTripId).toBe('village-2019');
    selectTrip(store, null);
    expect(browser.address).toBe('/maps/kim/');
  });

  it('leaves in the address what it did not understand, until the next choice', () => {
    const { store, browser, notice } = open('/?year=1999');
    expect(notice()).toEqual({
      kind: 'address ignored',
      parts: [{ name: 'year', value: '1999' }],
    });
    expect(browser.address).toBe('/?year=1999');
    toggleMode(store, 'car');
    expect(browser.address).toBe('/?mode=car');
  });

  it('moves to the latest day for a trip that was not known yet, says so, and can be copied', () => {
    const { browser, choices, notice } = open('/trip/neighbor-2025/');
    expect(choices()).toMatchObject({ selectedTripId: 'neighbor-2025', asOf: 'latest' });
    expect(notice()?.kind).toBe('moved to latest');
    expect(browser.writes).toEqual([
      { how: 'replace', address: '/trip/neighbor-2025/?as-of=latest' },
    ]);
  });

  it('does not select what the address itself filters away, says so, and can be copied', () => {
    const { browser, choices, notice } = open('/trip/village-2019/?year=2018');
    expect(choices().selectedTripId).toBeNull();
    expect(notice()).toEqual({ kind: 'selection hidden', tripId: 'village-2019' });
    expect(browser.writes).toEqual([{ how: 'replace', address: '/?year=2018' }]);
  });

  it('goes on without an address where writing history is refused', () => {
    const browser = new FakeBrowser('/');
    browser.refusesHistory = true;
    const { store, choices } = open('/', '/', browser);
    selectTrip(store, 'village-2019');
    toggleMode(store, 'car');
    expect(choices()).toMatchObject({
      selectedTripId: 'village-2019',
      filters: { modes: ['car'] },
    });
    expect(browser.address).toBe('/');
  });

  it('writes ninety times in thirty seconds at most, and again after that', () => {
    const { store, browser, clock } = open('/');
    for (let move = 1; move <= 200; move += 1) {
      clock.now += 10;
      recordView(store, { zoom: 4, center: [move / 2, 40] });
    }
    expect(browser.writes).toHaveLength(90);
    clock.now = 1010 + 29_999;
    toggleMode(store, 'car');
    expect(browser.writes).toHaveLength(90);
    clock.now = 1010 + 30_000;
    toggleMode(store, 'train');
    expect(browser.writes.at(-1)).toEqual({
      how: 'push',
      address: '/?mode=train,car&view=4/40/100',
    });
  });

  it('ends when undone: neither writes nor listens', () => {
    const { store, browser, unbind, choices } = open('/');
    toggleYear(store, 2018);
    unbind();
    toggleYear(store, 2019);
    expect(browser.writes).toHaveLength(1);
    browser.go(-1);
    expect(choices().filters.years).toEqual([2018, 2019]);
  });
});

describe(vocabularyOf, () => {
  it('knows every trip and every year of a departure, whatever day is chosen', () => {
    const { tripIds, years, period } = vocabularyOf(createReaderStore(testStory()));
    expect(period).toEqual({ first: '2018-03-28', last: '2026-01-01' });
    expect([...years].sort()).toEqual([2018, 2019, 2023, 2025]);
    expect([...tripIds].sort()).toEqual([
      'island-2018',
      'neighbor-2018',
      'neighbor-2025',
      'port-2023',
      'village-2019',
    ]);
  });
});
