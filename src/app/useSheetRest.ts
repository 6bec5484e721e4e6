import { type Dispatch, type SetStateAction, useState } from 'react';
import { useReader } from '../state/ReaderProvider.tsx';
import type { SheetRest } from './sheetRest.ts';

/** Where the sheet rests. A trip that is opened is to be read and seen: both get their half. Two that are compared need the map. */
export function useSheetRest(): readonly [SheetRest, Dispatch<SetStateAction<SheetRest>>] {
  const selectedTripId = useReader((state) => state.choices.selectedTripId);
  const compareId = useReader((state) => state.choices.compareId);
  const [rest, setRest] = useState<SheetRest>('half');
  const [before, setBefore] = useState(selectedTripId);
  if (selectedTripId !== before) {
    setBefore(selectedTripId);
    if (selectedTripId !== null) setRest('half');
  }
  const [comparedBefore, setComparedBefore] = useState(compareId);
  if (compareId !== comparedBefore) {
    setComparedBefore(compareId);
    if (comparedBefore === null) setRest('peek');
    if (compareId === null && selectedTripId !== null) setRest('half');
  }
  return [rest, setRest];
}
