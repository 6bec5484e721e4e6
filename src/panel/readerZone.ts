import { createContext } from 'react';

/** The reader's own time zone (IANA), read once where the page starts; null while it is prerendered. */
export const ReaderZone = createContext<string | null>(null);

/** The zone in which times are shown beside those of their places; null where none is asked for. */
export const ShownZone = createContext<string | null>(null);
