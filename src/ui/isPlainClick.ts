import type { MouseEvent } from 'react';

/** Whether a click on a link is for the page; one that asks for a new tab or window stays the browser's. */
export function isPlainClick({ metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean {
  return !(metaKey || ctrlKey || shiftKey || altKey);
}
