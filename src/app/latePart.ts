import { useEffect, useState } from 'react';
import { loadLateMessages } from '../i18n/loadLocale.ts';

/** A part of the page whose code is fetched once somebody wants it. */
export interface LatePart<Part> {
  /** Fetches it. A page that is served with the part waits for it before its first render. */
  readonly load: () => Promise<void>;
  /** The part, once it has been fetched. */
  readonly peek: () => Part | null;
}

/* @__NO_SIDE_EFFECTS__ */
export function latePart<Part>(
  fetchPart: () => Promise<Part>,
  /** Whether its messages are among those of the first render (scripts/messagesInUse.mjs). */
  { isFirst = false }: { readonly isFirst?: boolean } = {},
): LatePart<Part> {
  let part: Part | null = null;
  return {
    load: async () => {
      if (part !== null) return;
      [part] = await Promise.all([fetchPart(), isFirst || loadLateMessages()]);
    },
    peek: () => part,
  };
}

/**
 * The part once it is wanted and here. What could not be fetched is asked for again when it is wanted
 * anew; until then `hasFailed` lets its place say so.
 */
export function useLatePart<Part>(
  late: LatePart<Part>,
  isWanted: boolean,
): { readonly part: Part | null; readonly hasFailed: boolean } {
  const [state, setState] = useState(() => ({ part: late.peek(), hasFailed: false }));
  const isMissing = isWanted && state.part === null;
  useEffect(() => {
    if (!isMissing) return;
    let isOver = false;
    late.load().then(
      () => isOver || setState({ part: late.peek(), hasFailed: false }),
      (error: unknown) => {
        console.warn('A part of the page could not load.', error);
        if (!isOver) setState({ part: null, hasFailed: true });
      },
    );
    return () => {
      isOver = true;
    };
  }, [late, isMissing]);
  return isWanted ? state : { part: null, hasFailed: false };
}
