import {
  ampHeight,
  type HeightReport,
  type Host,
  iframeResizerSize,
  openIframeResizerSize,
  pymHeight,
  wordpressHeight,
} from './heightMessages.ts';

/** What a host's message asks for: a height in its dialect. Nothing else can be asked of this page. */
export interface HostRequest {
  /** What is known of the host from here on. */
  readonly host: Host;
  /** The answer, made of the height at the moment of answering. */
  readonly answers: (report: HeightReport) => readonly unknown[];
}

/**
 * A name that a host gave the frame. It is sent back inside messages whose parts are set apart by colons
 * or by `xPYMx`, so a name that could end its part and begin another is none.
 */
const NAME = /^(?!.*xPYMx)[\p{L}\p{N}_.-]{1,100}$/u;

/** As WordPress makes and accepts them. */
const SECRET = /^[A-Za-z0-9]{1,100}$/;

/** `[iFrameSizer]{id}:{margin}:{sizeWidth}:{log}:…`: how iframe-resizer 4 and 5 introduce themselves. */
const IFRAME_RESIZER_INIT = /^\[iFrameSizer\]([^:]{1,100}):[^:]*:(?:true|false):[^:]*:/;

/** A greeting of iframe-resizer has some 30 short fields; pym's is shorter still. */
const MAX_LENGTH = 2000;

/** What the frame's own address tells of its host. Total: anything else in it is nothing. */
export function hostOfAddress({
  search,
  hash,
}: {
  readonly search: string;
  readonly hash: string;
}): Host {
  const childId = new URLSearchParams(search).get('childId') ?? '';
  // WordPress writes `#?secret=` behind whatever fragment there is: `#amp=1#?secret=…`.
  const ofHost = hash.slice(Math.max(1, hash.lastIndexOf('?') + 1));
  const secret = new URLSearchParams(ofHost).get('secret') ?? '';
  return {
    pymChildId: NAME.test(childId) ? childId : null,
    wordpressSecret: SECRET.test(secret) ? secret : null,
    iframeResizerId: null,
    isOpenIframeResizer: false,
  };
}

/**
 * What a message of the host asks for; null for everything that is not exactly one of the known
 * questions, whatever it is. The caller has made sure that the host sent it.
 */
export function readHostMessage(host: Host, data: unknown): HostRequest | null {
  if (typeof data === 'string') return data.length > MAX_LENGTH ? null : readText(host, data);
  if (typeof data !== 'object' || data === null) return null;
  const { sentinel, type, message, secret } = data as Readonly<Record<string, unknown>>;
  if (sentinel === 'amp' && type === 'frames-init') {
    return { host, answers: ({ heightPx }) => [ampHeight(heightPx)] };
  }
  if (type === 'iframe-child-init' || type === 'iframe-get-child-dimensions') {
    return {
      host: { ...host, isOpenIframeResizer: true },
      answers: (report) => [openIframeResizerSize(report)],
    };
  }
  const { wordpressSecret } = host;
  if (message === 'ready' && wordpressSecret !== null && secret === wordpressSecret) {
    return { host, answers: ({ heightPx }) => [wordpressHeight(wordpressSecret, heightPx)] };
  }
  return null;
}

function readText(host: Host, text: string): HostRequest | null {
  const { pymChildId, iframeResizerId } = host;
  const id = IFRAME_RESIZER_INIT.exec(text)?.[1];
  if (id !== undefined && NAME.test(id)) {
    return {
      host: { ...host, iframeResizerId: id },
      answers: (report) => [
        iframeResizerSize(id, report, 'init'),
        // open-iframe-resizer, which can speak this dialect too, does not listen to the first.
        iframeResizerSize(id, report, 'resizeObserver'),
      ],
    };
  }
  if (text === '[iFrameSizer]resize' && iframeResizerId !== null) {
    return {
      host,
      answers: (report) => [iframeResizerSize(iframeResizerId, report, 'resizeObserver')],
    };
  }
  if (pymChildId !== null && text.startsWith(`pymxPYMx${pymChildId}xPYMxwidthxPYMx`)) {
    return { host, answers: ({ heightPx }) => [pymHeight(pymChildId, heightPx)] };
  }
  return null;
}
