import { type ComponentType, useState } from 'react';
import { readKept } from '../lib/kept.ts';
import { useLatePart } from './latePart.ts';
import { hintPart } from './parts.ts';

/** The hint for a first visit, once the map stands; null for everybody who has seen it, who fetch nothing. */
export function useFirstHint(mapStands: boolean): ComponentType | null {
  const [isFirst, setFirst] = useState<boolean | null>(null);
  // Not before the map stands: the first render is the page as it was served, for whomever.
  if (mapStands && isFirst === null) setFirst(readKept('hint') === null);
  return useLatePart(hintPart, isFirst === true && mapStands).part;
}
