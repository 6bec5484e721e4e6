import { createContext, type ReactNode, use } from 'react';
import { useStore } from 'zustand';
import type { ReaderState, ReaderStore } from './readerStore.ts';

const StoreContext = createContext<ReaderStore | null>(null);

/** Gives the rooms below it the store of one reader. */
export function ReaderProvider({
  store,
  children,
}: {
  readonly store: ReaderStore;
  readonly children: ReactNode;
}): ReactNode {
  return <StoreContext value={store}>{children}</StoreContext>;
}

/** The store itself, to hand to actions. */
export function useReaderStore(): ReaderStore {
  const store = use(StoreContext);
  if (store === null) throw new Error('A component that reads choices needs a ReaderProvider.');
  return store;
}

/** A value selected from the reader's state. The selector must give the same object for the same state. */
export function useReader<Value>(select: (state: ReaderState) => Value): Value {
  return useStore(useReaderStore(), select);
}
