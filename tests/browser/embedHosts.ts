import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';

/**
 * Pages of other people that embed the map, on an origin (and a site) of their own: one for each way in
 * which a host learns a height. The host's side is the real script where npm has it under a free license,
 * and otherwise what its public protocol says, in a few lines.
 *
 * Every host page has the frame in `#place`, and notes in `window.heights` when the frame got which height.
 */
export interface HostPage {
  /** HTML that puts the frame into `#place`; `src` is the address to embed. */
  readonly html: (src: string) => string;
  /** Files of packages that it loads, below `/npm/`. */
  readonly scripts?: readonly string[];
}

const plainFrame = (src: string, attributes = ''): string =>
  `<iframe src="${src}" width="100%" height="150" title="Map" ${attributes}></iframe>`;

/** A frame whose host listens to messages as `script` says: `frame`, `data` and `setHeight` are there. */
const listening = (script: string) => (src: string) =>
  `${plainFrame(src)}
  <script>
    const frame = document.querySelector('iframe');
    const setHeight = (height) => { frame.style.height = height + 'px'; };
    addEventListener('message', ({ source, data }) => {
      if (source !== frame.contentWindow) return;
      ${script}
    });
  </script>`;

const ofString = (script: string): string => `
  if (typeof data !== 'string' || data[0] !== '{') return;
  const said = JSON.parse(data);
  ${script}`;

export const HOST_PAGES = {
  /** Of amp-iframe: sizes below 100 px are refused. */
  amp: {
    html: listening(`
      if (data.sentinel !== 'amp') return;
      if (data.type === 'embed-ready') window.isReady = true;
      if (data.type === 'embed-size' && data.height >= 100) setHeight(data.height);`),
  },
  frames: {
    scripts: ['@newswire/frames/dist/frames.umd.js'],
    html: (src) => `<script>
      newswireFrames.Framer(document.getElementById('place'), { src: '${src}' });
    </script>`,
  },
  /** As the script that comes with every chart does: any frame on the page, by its window. */
  datawrapper: {
    html: (src) => `${plainFrame(src)}
    <script>
      addEventListener('message', (event) => {
        if (event.data['datawrapper-height'] === undefined) return;
        for (const frame of document.querySelectorAll('iframe')) {
          for (const id in event.data['datawrapper-height']) {
            if (frame.contentWindow === event.source) {
              frame.style.height = event.data['datawrapper-height'][id] + 'px';
            }
          }
        }
      });
    </script>`,
  },
  medium: {
    html: listening(
      ofString(`if (said.context === 'iframe.resize' && said.src === frame.src) {
        setHeight(said.height);
      }`),
    ),
  },
  guardian: {
    html: listening(
      ofString(`if (said.type === 'set-height') setHeight(parseInt(said.value, 10));`),
    ),
  },
  pym: {
    scripts: ['pym.js/dist/pym.v1.js'],
    html: (src) => `<script>new pym.Parent('place', '${src}', {});</script>`,
  },
  'iframe-resizer 4': {
    scripts: ['iframe-resizer/js/iframeResizer.js'],
    html: (src) =>
      `${plainFrame(src, 'id="map-4"')}<script>iFrameResize({ checkOrigin: true, warningTimeout: 0 }, '#map-4');</script>`,
  },
  /** The host of version 5 is not free: its greeting and its reading of the answer, from the protocol. */
  'iframe-resizer 5': {
    html: listening(`
      const greet = () => frame.contentWindow.postMessage(
        '[iFrameSizer]map-5:8:false:false:32:true:true::auto:::0:false:child:auto:true:::true:5.3.2:0:false',
        '*',
      );
      if (data === '[iFrameResizerChild]Ready') return greet();
      if (typeof data !== 'string' || !data.startsWith('[iFrameSizer]')) return;
      const [id, height, width, type] = data.slice('[iFrameSizer]'.length).split(':');
      if (id !== 'map-5') return;
      if (type === 'init') window.isReady = true;
      if (!['close', 'message', 'scrollTo', 'inPageLink'].includes(type)) setHeight(height);`),
  },
  'open-iframe-resizer': {
    scripts: ['@open-iframe-resizer/core/dist/index.umd.cjs'],
    html: (src) => `${plainFrame(src)}<script>iframeResizer.initialize({}, 'iframe');</script>`,
  },
  /** As wp-embed.js: a sandbox, a secret in the fragment, 200 to 1000 px, hidden until the first message. */
  wordpress: {
    html: (src) => `${plainFrame(
      `${src}#?secret=aB3dE5gH7i`,
      'sandbox="allow-scripts" security="restricted" data-secret="aB3dE5gH7i" class="hidden"',
    )}
    <script>
      const frame = document.querySelector('iframe');
      frame.addEventListener('load', () => {
        frame.contentWindow.postMessage({ message: 'ready', secret: 'aB3dE5gH7i' }, '*');
      });
      addEventListener('message', ({ source, data }) => {
        if (!(data.secret || data.message || data.value)) return;
        if (/[^a-zA-Z0-9]/.test(data.secret)) return;
        if (source !== frame.contentWindow || data.secret !== frame.dataset.secret) return;
        if (data.message !== 'height') return;
        frame.height = Math.min(1000, Math.max(200, parseInt(data.value, 10)));
        frame.className = '';
      });
    </script>`,
  },
} satisfies Record<string, HostPage>;

export type HostName = keyof typeof HOST_PAGES;

const noting = `<script>
  window.heights = [];
  const now = () => performance.timeOrigin + performance.now();
  new MutationObserver(() => {
    const frame = document.querySelector('iframe');
    if (frame === null || frame.isNoted) return;
    frame.isNoted = true;
    const note = () => {
      const { height } = frame.getBoundingClientRect();
      if (height !== window.heights.at(-1)?.height) window.heights.push({ height, at: now() });
    };
    new MutationObserver(note).observe(frame, { attributes: true });
    frame.addEventListener('load', () => { window.loadedAt = now(); });
  }).observe(document, { childList: true, subtree: true });
</script>`;

/**
 * Serves the host pages at `/{name}`, each embedding the address given as `?src=`, and any HTML at `/page`
 * (`?html=`). By the name `localhost`, so that nothing of the site under test is of the same site.
 */
export async function serveHosts(): Promise<{ origin: string; close: () => Promise<void> }> {
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    if (url.pathname.startsWith('/npm/')) {
      response.setHeader('Content-Type', 'text/javascript');
      response.end(await readFile(`node_modules/${url.pathname.slice('/npm/'.length)}`));
      return;
    }
    const name = decodeURIComponent(url.pathname.slice(1));
    const page: HostPage | undefined = HOST_PAGES[name as HostName];
    const content = page?.html(url.searchParams.get('src') ?? '') ?? url.searchParams.get('html');
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(`<!doctype html>
      <html lang="en"><head><title>News</title><link rel="icon" href="data:," />
      <style>
        body { margin: 0; }
        iframe { display: block; border: 0; }
        iframe.hidden { position: absolute; clip-path: inset(50%); }
        #place { width: 640px; max-width: 100%; }
      </style></head>
      <body>${noting}
      ${(page?.scripts ?? []).map((file) => `<script src="/npm/${file}"></script>`).join('')}
      ${page === undefined ? content : `<div id="place">${content}</div>`}
      </body></html>`);
  });
  await new Promise<void>((listening) => {
    server.listen(0, '127.0.0.1', listening);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The host has no port.');
  return {
    origin: `http://localhost:${address.port}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
