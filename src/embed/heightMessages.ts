/**
 * How hosts are told a height: one function for each dialect, and the rules for who is told what. Every
 * message holds a height and nothing that a host could take for a command.
 */

/** What there is to tell. */
export interface HeightReport {
  /** Of the whole content, in whole CSS px. */
  readonly heightPx: number;
  /** Of the frame, in whole CSS px. */
  readonly widthPx: number;
  /** The address of the embedded page. */
  readonly address: string;
}

/** What is known of the host: it said so in the frame's address, or has spoken. */
export interface Host {
  /** Pym's name for the frame (`?childId=`). */
  readonly pymChildId: string | null;
  /** WordPress's name for the frame (`#?secret=`). */
  readonly wordpressSecret: string | null;
  /** iframe-resizer's name for the frame, once it has greeted. */
  readonly iframeResizerId: string | null;
  /** Whether open-iframe-resizer has greeted. */
  readonly isOpenIframeResizer: boolean;
}

/** AMP, and the hosts that took over its form (`<side-chain>`, @newswire/frames). */
export function ampHeight(heightPx: number) {
  return { sentinel: 'amp', type: 'embed-size', height: heightPx } as const;
}

/** Datawrapper: its script on the host's page finds the frame by the window that sent this. */
export function datawrapperHeight(heightPx: number) {
  return { 'datawrapper-height': { 'kim-trips-map': heightPx } } as const;
}

/** Medium and Embedly: a string, with the address by which they find the frame. */
export function mediumHeight({ address, heightPx }: HeightReport): string {
  return JSON.stringify({ src: address, context: 'iframe.resize', height: heightPx });
}

/** The Guardian's interactive blocks: a string. */
export function guardianHeight(heightPx: number): string {
  return JSON.stringify({ type: 'set-height', value: heightPx });
}

/** Pym 1. */
export function pymHeight(childId: string, heightPx: number): string {
  return `pymxPYMx${childId}xPYMxheightxPYMx${heightPx}`;
}

/** iframe-resizer 4 and 5; the trigger says why, and both hosts take any that is not a command. */
export function iframeResizerSize(
  id: string,
  { heightPx, widthPx }: HeightReport,
  trigger: 'init' | 'resizeObserver',
): string {
  return `[iFrameSizer]${id}:${heightPx}:${widthPx}:${trigger}`;
}

/** open-iframe-resizer. */
export function openIframeResizerSize({ heightPx, widthPx }: HeightReport) {
  return { type: 'iframe-resized', width: widthPx, height: heightPx } as const;
}

/** WordPress, since 4.4. */
export function wordpressHeight(secret: string, heightPx: number) {
  return { message: 'height', value: heightPx, secret } as const;
}

/** Said once, before any height: that there is something to see, and somebody to talk to. */
export const AMP_READY = { sentinel: 'amp', type: 'embed-ready' } as const;
export const IFRAME_RESIZER_READY = '[iFrameResizerChild]Ready';

/** The height in every dialect that this host may speak. */
export function heightMessages(host: Host, report: HeightReport): readonly unknown[] {
  const { heightPx } = report;
  const { pymChildId, wordpressSecret, iframeResizerId, isOpenIframeResizer } = host;
  return [
    ampHeight(heightPx),
    datawrapperHeight(heightPx),
    mediumHeight(report),
    guardianHeight(heightPx),
    ...(pymChildId === null ? [] : [pymHeight(pymChildId, heightPx)]),
    ...(iframeResizerId === null
      ? []
      : [iframeResizerSize(iframeResizerId, report, 'resizeObserver')]),
    ...(isOpenIframeResizer ? [openIframeResizerSize(report)] : []),
    ...(wordpressSecret === null ? [] : [wordpressHeight(wordpressSecret, heightPx)]),
  ];
}
