import type { ReactNode } from 'react';
import { useReader } from '../state/ReaderProvider.tsx';
import { useLatePart } from './latePart.ts';
import { noticesPart } from './parts.ts';

/** What the page did on its own, in quiet lines. Always in the document, so that they are read out. */
export function NoticeLine(): ReactNode {
  const notices = useReader((state) => state.notices);
  const { part: Notices } = useLatePart(noticesPart, notices.length > 0);
  return (
    <div role="status">
      {notices.length > 0 && Notices !== null && <Notices notices={notices} />}
    </div>
  );
}
