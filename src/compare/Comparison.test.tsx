import { act, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  at,
  CAPITAL,
  DRIVE,
  FLIGHT,
  NEIGHBOR,
  RAIL_TRIP,
  RUMOR,
  testLeg,
  testStory,
} from '../domain/testTrips.ts';
import type { TripRecord } from '../domain/trip.ts';
import { LocaleProvider } from '../i18n/LocaleProvider.tsx';
import { englishLocale } from '../i18n/localeOf.ts';
import { compareWith, restoreChoices, selectTrip, toggleMode } from '../state/actions.ts';
import { DEFAULT_CHOICES } from '../state/choices.ts';
import { ReaderProvider } from '../state/ReaderProvider.tsx';
import { createReaderStore, type ReaderStore } from '../state/readerStore.ts';
import { Comparison } from './Comparison.tsx';

beforeEach(() => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      readonly observe = () => undefined;
      readonly disconnect = () => undefined;
    },
  );
  vi.stubGlobal('matchMedia', () => ({
    matches: false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
});
afterEach(() => vi.unstubAllGlobals());

function renderComparison(
  change?: (store: ReaderStore) => void,
  records: readonly TripRecord[] = [RUMOR, FLIGHT, RAIL_TRIP, DRIVE],
) {
  const store = createReaderStore(testStory(records));
  selectTrip(store, 'neighbor-2018');
  compareWith(store, 'island-2018');
  change?.(store);
  const { unmount } = render(
    <LocaleProvider locale={englishLocale()}>
      <ReaderProvider store={store}>
        <Comparison isLive={false} />
      </ReaderProvider>
    </LocaleProvider>,
  );
  return { store, user: userEvent.setup(), unmount };
}

const hand = () => screen.getByRole('slider', { name: 'Time since departure' });
const lines = () =>
  within(screen.getByRole('region', { name: 'Comparison' })).getAllByRole('listitem');

describe('a comparison', () => {
  it('opens paused after a day, and says who was where, and how well that is known', () => {
    const { store } = renderComparison();
    expect(store.getState().isPlaying).toBe(false);
    expect(hand()).toHaveAttribute(
      'aria-valuetext',
      expect.stringMatching(
        /^24 hr after departure\. Neighbor \(Mar 25–28, 2018\): Neighbor to Capital, 1,370–1,380 km, hours not reported; Island \(Jun 10–13, 2018\): Home airport, Island, or between the two, 2,375–4,750 km, hours not reported\.$/,
      ),
    );
    const [rail, flight] = lines();
    expect(rail).toHaveTextContent('Neighbor Mar 25–28, 2018');
    expect(rail).toHaveTextContent('1,370–1,380 km · hours not reported');
    expect(flight).toHaveTextContent('2,375–4,750 km · hours not reported');
  });

  it('has both heads, aligned at their departures', () => {
    const { store } = renderComparison();
    const { playheads } = store.getState();
    expect(playheads.map(({ tripId }) => tripId)).toEqual(['neighbor-2018', 'island-2018']);
    expect(playheads[0]?.instant).toBe(Date.parse('2018-03-26T17:00:00+08:30'));
  });

  it('is moved by keys, and puts the time into the choices', async () => {
    const { store, user } = renderComparison();
    hand().focus();
    await user.keyboard('{ArrowRight}');
    expect(hand()).toHaveAttribute('aria-valuenow', '1500');
    expect(store.getState().choices.after).toBe(1500);
    await user.keyboard('{PageDown}{ArrowLeft}');
    expect(hand()).toHaveAttribute('aria-valuenow', '720');
    await user.keyboard('{Home}');
    expect(store.getState().choices.after).toBe(0);
    expect(lines()[0]).toHaveTextContent('Capital · 0 km');
    await user.keyboard('{End}');
    expect(hand()).toHaveAttribute('aria-valuenow', hand().getAttribute('aria-valuemax') ?? '');
    expect(lines()[0]).toHaveTextContent('trip over');
  });

  it('says of a rumor that it is one, and calls nothing a measured distance before it set out', async () => {
    const { user } = renderComparison((made) => compareWith(made, 'port-2023'));
    expect(lines()[1]).toHaveTextContent('at least 321–680 km · Rumored · hours not reported');
    hand().focus();
    await user.keyboard('{Home}');
    expect(lines()[1]).toHaveTextContent('· 0 km · Rumored');
  });

  it('steps from one thing that happened to the next', async () => {
    const { store, user } = renderComparison((made) =>
      restoreChoices(made, { ...made.getState().choices, after: 0 }, []),
    );
    await user.click(screen.getByRole('button', { name: 'Next stop' }));
    const first = store.getState().choices.after ?? 0;
    expect(first).toBeGreaterThan(0);
    await user.click(screen.getByRole('button', { name: 'Next stop' }));
    expect(store.getState().choices.after).toBeGreaterThan(first);
    await user.click(screen.getByRole('button', { name: 'Previous stop' }));
    expect(store.getState().choices.after).toBe(first);
  });

  it('follows the choices, and puts a time beyond the longer trip right', () => {
    const { store } = renderComparison((made) =>
      restoreChoices(made, { ...made.getState().choices, after: 60_000 }, []),
    );
    const last = Number(hand().getAttribute('aria-valuemax'));
    expect(store.getState().choices.after).toBe(last);
    act(() => restoreChoices(store, { ...store.getState().choices, after: 90 }, []));
    expect(hand()).toHaveAttribute('aria-valuenow', '90');
  });

  it('offers every other trip that is shown, and keeps the clock when the partner changes', async () => {
    const { store, user } = renderComparison((made) => toggleMode(made, 'train'));
    expect(store.getState().choices.compareId).toBeNull();
    act(() => {
      toggleMode(store, 'train');
      compareWith(store, 'island-2018');
    });
    hand().focus();
    await user.keyboard('{ArrowRight}');
    const select = screen.getByRole('combobox', { name: 'Compare with' });
    expect(
      within(select)
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'Island, Jun 10–13, 2018 (plane)',
      'Village, Jun 30, 2019 (car)',
      'Port, from Sep 10, 2023 (train)',
    ]);
    await user.selectOptions(select, 'village-2019');
    expect(store.getState().choices).toMatchObject({ compareId: 'village-2019', after: 1500 });
    expect(lines()[1]).toHaveTextContent('Village');
  });

  it('says the same in a table', () => {
    renderComparison();
    const table = screen.getByRole('table', { name: 'How far each had come' });
    const [head, ...rows] = within(table).getAllByRole('row');
    expect(head).toHaveTextContent('AfterNeighbor (Mar 25–28, 2018)Island (Jun 10–13, 2018)');
    expect(rows.length).toBeGreaterThan(3);
    expect(within(table).getByRole('row', { name: /^24 hr/ })).toHaveTextContent('1,370–1,380 km');
  });

  it('goes half a day with a page key', async () => {
    const { store, user } = renderComparison();
    hand().focus();
    await user.keyboard('{PageUp}');
    expect(store.getState().choices.after).toBe(36 * 60);
  });

  it('leaves keys alone that mean something else', async () => {
    const { store, user } = renderComparison();
    hand().focus();
    await user.keyboard('{Control>}{ArrowRight}{/Control}{Alt>}{ArrowLeft}{/Alt}x');
    expect(store.getState().choices.after).toBeNull();
    expect(hand()).toHaveAttribute('aria-valuenow', '1440');
  });

  it('runs and pauses with the space bar, from the beginning once it is over', async () => {
    const { store, user } = renderComparison();
    hand().focus();
    await user.keyboard('{End} ');
    expect(store.getState().isPlaying).toBe(true);
    expect(store.getState().playheads[0]?.along).toBe(0);
    await user.keyboard(' ');
    expect(store.getState().isPlaying).toBe(false);
  });

  it('keeps within the comparison, whatever key is held', async () => {
    const { store, user } = renderComparison();
    hand().focus();
    await user.keyboard('{Home}{ArrowLeft}{PageDown}');
    expect(store.getState().choices.after).toBe(0);
    await user.keyboard('{End}{ArrowRight}{PageUp}');
    expect(store.getState().choices.after).toBe(Number(hand().getAttribute('aria-valuemax')));
  });

  it('leaves Escape to a dialog that is open', async () => {
    const { store, user } = renderComparison();
    const dialog = document.createElement('dialog');
    dialog.setAttribute('open', '');
    document.body.append(dialog);
    await user.keyboard('{Escape}');
    expect(store.getState().choices.compareId).toBe('island-2018');
    dialog.remove();
    await user.keyboard('{Escape}');
    expect(store.getState().choices.compareId).toBeNull();
  });

  it('plays when it is asked to, and ends with Escape from anywhere', async () => {
    const { store, user } = renderComparison();
    await user.click(screen.getByRole('button', { name: 'Play' }));
    expect(store.getState().isPlaying).toBe(true);
    await user.click(document.body);
    await user.keyboard('{Escape}');
    expect(store.getState()).toMatchObject({
      isPlaying: false,
      playheads: [],
      choices: { ...DEFAULT_CHOICES, selectedTripId: 'neighbor-2018' },
    });
    expect(screen.queryByRole('region')).toBeNull();
  });

  it('goes ten minutes with a key where both trips are over in half a day', async () => {
    const legs = [
      testLeg('hop', 'plane', {
        from: CAPITAL,
        to: NEIGHBOR,
        depart: at('2018-03-25', '08:00', '+09:00'),
        arrive: at('2018-03-25', '13:00', '+09:00'),
      }),
    ];
    const { store, user } = renderComparison(undefined, [
      { ...RAIL_TRIP, legs, stops: [], meetings: [] },
      { ...FLIGHT, legs },
    ]);
    hand().focus();
    await user.keyboard('{Home}{ArrowRight}');
    expect(store.getState().choices.after).toBe(10);
    await user.keyboard('{PageUp}');
    expect(store.getState().choices.after).toBe(130);
  });

  it('draws what did not happen as reported in the color of a rumor, and others in that of their mode', () => {
    const { store } = renderComparison((made) => compareWith(made, 'port-2023'));
    const colors = () =>
      lines().map((line) => line.querySelector('svg')?.getAttribute('data-color'));
    expect(colors()).toEqual(['train', 'rumor']);
    act(() => restoreChoices(store, { ...store.getState().choices, asOf: 'latest' }, []));
    expect(lines()[1]).toHaveTextContent('Did not happen as reported');
    expect(colors()).toEqual(['train', 'rumor']);
    act(() => compareWith(store, 'island-2018'));
    expect(colors()).toEqual(['train', 'plane']);
  });

  it('takes both heads off the map and stands still when the page goes on without it', async () => {
    const { store, user, unmount } = renderComparison();
    await user.click(screen.getByRole('button', { name: 'Play' }));
    expect(store.getState().playheads).toHaveLength(2);
    unmount();
    expect(store.getState()).toMatchObject({ playheads: [], isPlaying: false });
  });

  describe('under a pointer', () => {
    const held = new Set<number>();
    beforeEach(() => {
      held.clear();
      Object.assign(Element.prototype, {
        setPointerCapture: (id: number) => held.add(id),
        hasPointerCapture: (id: number) => held.has(id),
      });
    });

    it('stops and goes where it is pressed and drawn to, and says so in the address when it is let go', async () => {
      const { store, user } = renderComparison();
      fireEvent.pointerMove(hand(), { pointerId: 1, clientX: 60 });
      expect(hand()).toHaveAttribute('aria-valuenow', '1440');
      await user.click(screen.getByRole('button', { name: 'Play' }));
      fireEvent.pointerDown(hand(), { pointerId: 1, button: 0, clientX: 60 });
      expect(store.getState().isPlaying).toBe(false);
      const pressed = Number(hand().getAttribute('aria-valuenow'));
      fireEvent.pointerMove(hand(), { pointerId: 1, clientX: 250 });
      const drawn = Number(hand().getAttribute('aria-valuenow'));
      expect(drawn).toBeGreaterThan(pressed);
      expect(store.getState().choices.after).not.toBe(drawn);
      fireEvent.pointerUp(hand(), { pointerId: 1 });
      expect(store.getState().choices.after).toBe(drawn);
    });

    it('leaves any other button than the first to the browser', async () => {
      const { store, user } = renderComparison();
      await user.click(screen.getByRole('button', { name: 'Play' }));
      fireEvent.pointerDown(hand(), { pointerId: 1, button: 2, clientX: 60 });
      expect(store.getState().isPlaying).toBe(true);
      expect(hand()).toHaveAttribute('aria-valuenow', '1440');
    });
  });

  describe('while it plays', () => {
    let frames: FrameRequestCallback[];
    let time: number;
    beforeEach(() => {
      frames = [];
      time = performance.now();
      vi.stubGlobal('requestAnimationFrame', (frame: FrameRequestCallback) => frames.push(frame));
      vi.stubGlobal('cancelAnimationFrame', () => {
        frames = [];
      });
    });
    /** Frames that each take the longest time that counts, a tenth of a second. */
    const passFrames = (count: number): void => {
      for (let frame = 0; frame < count; frame += 1) {
        time += 1000;
        act(() => frames.shift()?.(time));
      }
    };

    it('runs as many times faster as is chosen', async () => {
      const { store, user } = renderComparison();
      await user.click(screen.getByRole('button', { name: 'Play' }));
      const instant = () => store.getState().playheads[0]?.instant ?? 0;
      const passed = (): number => {
        const before = instant();
        passFrames(1);
        return instant() - before;
      };
      const slow = passed();
      expect(slow).toBeGreaterThan(0);
      await user.click(screen.getByRole('button', { name: /^Speed/ }));
      expect(passed() / slow).toBeCloseTo(2, 6);
      await user.click(screen.getByRole('button', { name: /^Speed/ }));
      expect(passed() / slow).toBeCloseTo(4, 6);
    });

    it('goes without motion from one thing that happened to the next, sooner where that is chosen', async () => {
      vi.stubGlobal('matchMedia', () => ({
        matches: true,
        addEventListener: () => undefined,
        removeEventListener: () => undefined,
      }));
      const { store, user } = renderComparison((made) =>
        restoreChoices(made, { ...made.getState().choices, after: 0 }, []),
      );
      const framesToNext = (): number => {
        const before = store.getState().playheads;
        let count = 0;
        while (store.getState().playheads === before && count < 100) {
          passFrames(1);
          count += 1;
        }
        return count;
      };
      await user.click(screen.getByRole('button', { name: 'Play' }));
      expect(framesToNext()).toBeGreaterThanOrEqual(16);
      await user.click(screen.getByRole('button', { name: /^Speed/ }));
      await user.click(screen.getByRole('button', { name: /^Speed/ }));
      expect(framesToNext()).toBeLessThanOrEqual(5);
    });
  });
});
