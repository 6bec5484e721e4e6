import { hasFixedHeight } from './embedOptions.ts';
import {
  AMP_READY,
  type HeightReport,
  heightMessages,
  IFRAME_RESIZER_READY,
} from './heightMessages.ts';
import { hostOfAddress, readHostMessage } from './hostMessages.ts';
import { naturalHeight } from './naturalHeight.ts';

/**
 * Tells the host of an embedded page how high the page's content is: at once, whenever that changes by a
 * pixel or more, when the host asks, when everything has loaded and when the frame first comes into sight
 * (for hosts whose own script comes late). Never on a timer, and nothing at all when nobody embeds the page.
 * Where the address says `height=fixed` the host is only told that the page is there.
 * The height is public, so any origin may have it; only the parent window is listened to.
 *
 * @param root the element that holds the content, as naturalHeight measures it
 * @returns what ends it
 */
export function reportHeight(frame: Window, root: HTMLElement): () => void {
  const { parent, location } = frame;
  if (parent === frame) return () => undefined;
  const post = (message: unknown): void => parent.postMessage(message, '*');
  post(AMP_READY);
  if (hasFixedHeight(location.search)) return () => undefined;
  let host = hostOfAddress(location);
  let told: HeightReport | null = null;

  const measure = (): HeightReport | null => {
    const heightPx = naturalHeight(root);
    return heightPx === null
      ? null
      : {
          heightPx,
          widthPx: Math.round(root.getBoundingClientRect().width),
          address: location.href,
        };
  };
  const tell = (): void => {
    told = measure();
    if (told !== null) heightMessages(host, told).forEach(post);
  };
  const tellChange = (): void => {
    const heightPx = naturalHeight(root);
    if (heightPx !== null && heightPx !== told?.heightPx) tell();
  };
  const onMessage = ({ source, data }: MessageEvent): void => {
    if (source !== parent) return;
    const request = readHostMessage(host, data);
    if (request === null) return;
    host = request.host;
    const report = measure();
    if (report !== null) request.answers(report).forEach(post);
  };

  const watched = new WeakSet<Element>();
  const sizes = new ResizeObserver(() => {
    // Parts that were put in place of others say so here, by their going.
    watchParts();
    tellChange();
  });
  const watchParts = (): void => {
    for (const part of root.querySelectorAll('[data-part]')) {
      if (watched.has(part)) continue;
      watched.add(part);
      sizes.observe(part);
    }
  };
  sizes.observe(root);
  watchParts();
  const sight = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    sight.disconnect();
    tell();
  });
  sight.observe(root);
  frame.addEventListener('message', onMessage);
  frame.addEventListener('load', tell);
  post(IFRAME_RESIZER_READY);
  tell();
  return () => {
    sizes.disconnect();
    sight.disconnect();
    frame.removeEventListener('message', onMessage);
    frame.removeEventListener('load', tell);
  };
}
