import { type ReactNode, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { useReader } from '../state/ReaderProvider.tsx';
import { selectFrameId } from '../state/selectors.ts';
import { PrintSheet, type PrintSheetProps } from './PrintSheet.tsx';
import { useFrameGround } from './useGround.ts';

/**
 * The sheet of paper, while the page is being printed. A browser that prints waits for nothing, so its script
 * and its ground are fetched ahead, once the page is idle; until then the page prints as it is (print.css).
 */
export function PrintPlace({
  base,
  ...sheet
}: Omit<PrintSheetProps, 'groundHtml'> & { readonly base: string }): ReactNode {
  const frameId = useReader(selectFrameId);
  const [isPrinting, setPrinting] = useState(false);
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
  const ground = useFrameGround(frameId, base, 'print');
  return isPrinting ? <PrintSheet groundHtml={ground ?? ' '} {...sheet} /> : null;
}
