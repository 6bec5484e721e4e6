import { restoreChoices } from '../state/actions.ts';
import type { Choices } from '../state/choices.ts';
import type { ReaderStore } from '../state/readerStore.ts';
import { selectKnowledgeDays } from '../state/selectors.ts';
import type { Vocabulary } from './parameters.ts';
import { parseAddress } from './parseAddress.ts';
import { serializeAddress } from './serializeAddress.ts';

/** The part of `window` that the binding touches, so that tests can pass their own. */
export interface BrowserAddress {
  readonly location: { readonly pathname: string; readonly search: string };
  readonly history: Pick<History, 'pushState' | 'replaceState'>;
  readonly addEventListener: (type: 'popstate', listener: () => void) => void;
  readonly removeEventListener: (type: 'popstate', listener: () => void) => void;
}

/** Safari refuses more than 100 history writes in 30 seconds; ours stop a little before that. */
const MAX_WRITES = 90;
const WRITE_WINDOW_MS = 30_000;

/** The ids, years and days that an address may name. */
export function vocabularyOf(store: ReaderStore): Vocabulary {
  const state = store.getState();
  const { trips, steps, claims, lastChecked } = state.dataset;
  const [first] = selectKnowledgeDays(state);
  return {
    period: first === undefined ? null : { first: first.day, last: lastChecked },
    claimIds: new Set(claims.map(({ id }) => id)),
    steps,
    tripIds: new Set(trips.map(({ id }) => id)),
    years: new Set(
      trips.flatMap(({ accounts }) => accounts.map(({ start }) => Number(start.date.slice(0, 4)))),
    ),
  };
}

/**
 * Keeps the address bar and the store in step, both ways, and returns its own undo. Choices push a
 * history entry so that Back takes them back; the camera and the theme replace it. Where writing
 * history is refused (sandboxed frames, too many writes) the page goes on without.
 */
export function bindAddress(
  store: ReaderStore,
  browser: BrowserAddress,
  base: string,
  now: () => number,
): () => void {
  const vocabulary = vocabularyOf(store);
  let parsed = parseAddress(browser.location, base, vocabulary);
  let writes: number[] = [];
  let isTakingOver = false;
  let lastAddress = '';
  let retry: ReturnType<typeof setTimeout> | undefined;

  const write = (how: 'pushState' | 'replaceState', choices: Choices): void => {
    const address = serializeAddress(choices, parsed.foreign, base);
    if (address === addressOf(browser)) return;
    writes = writes.filter((at) => now() - at < WRITE_WINDOW_MS);
    const [oldest] = writes;
    if (oldest !== undefined && writes.length >= MAX_WRITES) {
      // The last of a burst of choices is written once the browser has room again.
      clearTimeout(retry);
      retry = setTimeout(
        () => write('replaceState', store.getState().choices),
        oldest + WRITE_WINDOW_MS - now(),
      );
      return;
    }
    writes.push(now());
    try {
      browser.history[how](null, '', address);
    } catch {
      // Refused by the browser: the page works, only its address stays behind.
    }
    lastAddress = addressOf(browser);
  };

  const takeOver = (): void => {
    parsed = parseAddress(browser.location, base, vocabulary);
    lastAddress = addressOf(browser);
    isTakingOver = true;
    restoreChoices(store, parsed.choices, parsed.ignored, parsed.movedDay);
    isTakingOver = false;
    // What was ignored stays in the address until the reader's next choice; what the page decided
    // otherwise (another day, no selection) is put right at once, so that it can be copied.
    const { choices } = store.getState();
    if (isChoice(parsed.choices, choices)) write('replaceState', choices);
  };

  takeOver();
  const unsubscribe = store.subscribe(({ choices }, before) => {
    if (isTakingOver || choices === before.choices) return;
    write(isChoice(before.choices, choices) ? 'pushState' : 'replaceState', choices);
  });
  const onPopState = (): void => {
    // A jump inside the page (the skip link) arrives here too, and asks for nothing new.
    if (addressOf(browser) !== lastAddress) takeOver();
  };
  browser.addEventListener('popstate', onPopState);
  return () => {
    unsubscribe();
    clearTimeout(retry);
    browser.removeEventListener('popstate', onPopState);
  };
}

const addressOf = ({ location }: BrowserAddress): string => location.pathname + location.search;

/** Whether the step between two states is one that Back should undo. */
function isChoice(before: Choices, after: Choices): boolean {
  return (
    before.step !== after.step ||
    before.selectedTripId !== after.selectedTripId ||
    before.filters !== after.filters ||
    before.asOf !== after.asOf ||
    before.claimId !== after.claimId ||
    before.compareId !== after.compareId
  );
}
