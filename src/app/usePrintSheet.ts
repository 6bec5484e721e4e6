import { type ComponentType, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { FrameId } from '../domain/storyFrame.ts';
import { useLatePart } from './latePart.ts';
import type { PrintSheetProps } from './PrintSheet.tsx';
import { printPart } from './parts.ts';
import { useFrameGround } from './useGround.ts';

/** Long after the page stands: printing is rare, and nothing that is seen may wait for it. */
const PREPARE_AFTER_MS = 3000;

/**
 * The sheet of paper, while the page is being printed; null otherwise. A browser that prints waits for
 * nothing, so the sheet's script is fetched ahead, once the page is idle; until then the page prints
 * as it is (print.css). Where the reader asked to save data, it is not fetched.
 */
export function usePrintSheet(
  frameId: FrameId,
  base: string,
): {
  readonly PrintSheet: ComponentType<PrintSheetProps>;
  /** The land under the sheet's poster. */
  readonly groundHtml: string;
} | null {
  const [isPrepared, setPrepared] = useState(false);
  const [isPrinting, setPrinting] = useState(false);
  // Without it the page prints as it is.
  const { part: PrintSheet } = useLatePart(printPart, isPrepared);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const prepare = (): void => {
      // The map's own files go first.
      if (document.documentElement.dataset.map !== 'poster') setPrepared(true);
      else timer = setTimeout(prepare, PREPARE_AFTER_MS);
    };
    const { connection } = navigator as { connection?: { readonly saveData?: boolean } };
    if (connection?.saveData !== true) timer = setTimeout(prepare, PREPARE_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  useEffect(() => {
    // Now, not in the next frame: the browser takes the page as it is when this returns.
    const start = (): void => flushSync(() => setPrinting(true));
    const end = (): void => setPrinting(false);
    addEventListener('beforeprint', start);
    addEventListener('afterprint', end);
    return () => {
      removeEventListener('beforeprint', start);
      removeEventListener('afterprint', end);
    };
  }, []);
  const ground = useFrameGround(isPrepared ? frameId : null, base, 'print');
  return isPrinting && PrintSheet !== null ? { PrintSheet, groundHtml: ground ?? ' ' } : null;
}
