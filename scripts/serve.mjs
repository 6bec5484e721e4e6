// @ts-check
/**
 * A small static server for the built site, for `npm start` and the browser tests. It behaves like the
 * hosts the site is made for: folders have an index.html, compressed copies are used, ranges work, and
 * every response carries the headers of headers.mjs.
 *
 *     node scripts/serve.mjs [--port 4173] [--base /maps/kim/] [--host 127.0.0.1] [dist]
 */
import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { cacheControlOf, contentTypeOf, siteHeaders } from './headers.mjs';

/** A query of 64 kB is a legal link to us; Node's own limit for the whole head is 16 kB. */
const maxHeaderSize = 256 * 1024;

/** In the order of preference. */
const encodings = /** @type {const} */ ([
  { name: 'br', suffix: '.br' },
  { name: 'gzip', suffix: '.gz' },
]);

/**
 * @typedef {object} Reply
 * @property {number} status
 * @property {Record<string, string>} [headers]
 * @property {string} [text]
 * @property {{ path: string, start: number, end: number }} [file] the bytes to send, `end` exclusive
 */

/**
 * @param {object} options
 * @param {string} options.root the folder to serve
 * @param {string} [options.base] the path under which it appears, with a slash at both ends
 * @param {number} [options.port] 0 for any free port
 * @param {boolean} [options.nextFreePort] when the port is taken, try the ones after it
 * @param {string} [options.host]
 * @returns {Promise<{ port: number, close: () => Promise<void> }>}
 * @throws {Error} with a plain sentence when there is no such folder or the port is taken
 */
export async function serve({
  root,
  base = '/',
  port = 0,
  nextFreePort = false,
  host = '127.0.0.1',
}) {
  const realRoot = await realpath(root).catch(() => {
    throw new Error(`There is no folder ${root} to serve: run \`npm run build\` first.`);
  });
  const server = createServer({ maxHeaderSize }, async (request, response) => {
    try {
      send(request, response, await replyTo(request, realRoot, base));
    } catch (error) {
      console.error(error);
      send(request, response, { status: 500, text: 'The server failed.' });
    }
  });
  const lastPort = nextFreePort ? port + 20 : port;
  for (let candidate = port; ; candidate += 1) {
    try {
      await listen(server, candidate, host);
      break;
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EADDRINUSE') throw error;
      if (candidate >= lastPort) {
        throw new Error(`Port ${candidate} is taken: stop what runs there, or choose another.`, {
          cause: error,
        });
      }
    }
  }
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    port: address.port,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @param {string} host
 * @returns {Promise<void>}
 */
function listen(server, port, host) {
  return new Promise((listening, failed) => {
    server.once('error', failed);
    server.listen(port, host, () => {
      server.off('error', failed);
      listening();
    });
  });
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {string} root
 * @param {string} base
 * @returns {Promise<Reply>}
 */
async function replyTo(request, root, base) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return { status: 405, headers: { Allow: 'GET, HEAD' }, text: 'Only GET and HEAD.' };
  }
  const [path = '', query] = splitOnce(request.url ?? '', '?');
  const segments = readSegments(path);
  if (!segments) return { status: 400, text: 'This address cannot be read.' };

  const baseSegments = base.split('/').filter(Boolean);
  const isUnderBase = baseSegments.every((segment, index) => segments[index] === segment);
  if (!isUnderBase) return { status: 404, text: `The site is at ${base}` };

  const below = segments.slice(baseSegments.length);
  const wantsFolder = path.endsWith('/');
  const target = join(root, ...below);
  const info = await statInside(root, target);
  if (info?.isDirectory()) {
    // The address is rebuilt from its parts: echoing `//host/..` back would send readers elsewhere.
    if (!wantsFolder) {
      const location = `/${segments.map(encodeURIComponent).join('/')}/`;
      return {
        status: 301,
        headers: { Location: query === undefined ? location : `${location}?${query}` },
      };
    }
    const index = join(target, 'index.html');
    const indexInfo = await statInside(root, index);
    if (indexInfo?.isFile()) {
      return fileReply(request, index, indexInfo, sitePathOf([...below, 'index.html']));
    }
  } else if (info?.isFile() && !wantsFolder) {
    return fileReply(request, target, info, sitePathOf(below));
  }
  return notFound(root);
}

/**
 * @param {string} root
 * @returns {Promise<Reply>}
 */
async function notFound(root) {
  const path = join(root, '404.html');
  const info = await statInside(root, path);
  if (!info?.isFile()) return { status: 404, text: 'There is no such page.' };
  return {
    status: 404,
    headers: { 'Content-Type': contentTypeOf(path), 'Cache-Control': 'no-cache' },
    file: { path, start: 0, end: info.size },
  };
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {string} path
 * @param {import('node:fs').Stats} info
 * @param {string} sitePath
 * @returns {Promise<Reply>}
 */
async function fileReply(request, path, info, sitePath) {
  /** @type {Record<string, string>} */
  const headers = {
    'Content-Type': contentTypeOf(path),
    'Cache-Control': cacheControlOf(sitePath),
    'Accept-Ranges': 'bytes',
  };
  const variants = [];
  for (const encoding of encodings) {
    const copy = `${path}${encoding.suffix}`;
    const copyInfo = await stat(copy).catch(() => undefined);
    if (copyInfo?.isFile()) variants.push({ ...encoding, copy, copyInfo });
  }
  if (variants.length > 0) headers.Vary = 'Accept-Encoding';

  // A range counts bytes of one representation; the plain one is the only one a client can count on.
  const wantsRange = request.headers.range !== undefined;
  const accepted = request.headers['accept-encoding'];
  const variant = wantsRange ? undefined : variants.find(({ name }) => accepts(accepted, name));
  if (variant) headers['Content-Encoding'] = variant.name;

  const chosen = variant ? { path: variant.copy, info: variant.copyInfo } : { path, info };
  const { size } = chosen.info;
  const etag = `"${size.toString(36)}-${Math.trunc(chosen.info.mtimeMs).toString(36)}${variant?.suffix ?? ''}"`;
  headers.ETag = etag;

  if (matchesEtag(request.headers['if-none-match'], etag)) return { status: 304, headers };

  const ifRange = request.headers['if-range'];
  const range =
    wantsRange && (ifRange === undefined || ifRange === etag)
      ? readRange(request.headers.range, size)
      : 'whole';
  if (range === 'unsatisfiable') {
    return { status: 416, headers: { ...headers, 'Content-Range': `bytes */${size}` }, text: '' };
  }
  if (range === 'whole')
    return { status: 200, headers, file: { path: chosen.path, start: 0, end: size } };
  return {
    status: 206,
    headers: { ...headers, 'Content-Range': `bytes ${range.start}-${range.end - 1}/${size}` },
    file: { path: chosen.path, ...range },
  };
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {Reply} reply
 */
function send(request, response, { status, headers = {}, text, file }) {
  const plain = text === undefined ? {} : { 'Content-Type': 'text/plain; charset=utf-8' };
  const body = text === undefined ? undefined : Buffer.from(text ? `${text}\n` : '');
  const length = file ? file.end - file.start : (body?.length ?? 0);
  const lengthHeader = status === 304 ? {} : { 'Content-Length': String(length) };
  response.writeHead(status, { ...siteHeaders, ...headers, ...plain, ...lengthHeader });
  if (request.method === 'HEAD' || length === 0 || !file) {
    response.end(request.method === 'HEAD' ? undefined : body);
    return;
  }
  const stream = createReadStream(file.path, { start: file.start, end: file.end - 1 });
  // The head is already out: all that is left when the file cannot be read is to break off.
  stream.once('error', () => response.destroy());
  response.once('close', () => stream.destroy());
  stream.pipe(response);
}

/**
 * The decoded segments of a path, or nothing when it is not one we want to look up.
 *
 * @param {string} path
 * @returns {string[] | undefined}
 */
function readSegments(path) {
  if (!path.startsWith('/')) return undefined;
  /** @type {string[]} */
  const segments = [];
  for (const raw of path.split('/')) {
    if (raw === '') continue;
    let segment;
    try {
      segment = decodeURIComponent(raw);
    } catch {
      return undefined;
    }
    // A decoded slash, backslash or null byte is never part of a name, and `..` never of our links.
    if (segment === '..' || /[/\\\0]/.test(segment)) return undefined;
    if (segment !== '.') segments.push(segment);
  }
  return segments;
}

/**
 * @param {string} root
 * @param {string} path
 * @returns {Promise<import('node:fs').Stats | undefined>} nothing when it is missing or, through a link, elsewhere
 */
async function statInside(root, path) {
  try {
    const real = await realpath(path);
    return real === root || real.startsWith(root + sep) ? await stat(real) : undefined;
  } catch {
    return undefined;
  }
}

/** @param {string[]} segments */
function sitePathOf(segments) {
  return `/${segments.join('/')}`;
}

/**
 * @param {string} text
 * @param {string} separator
 * @returns {[string, string?]}
 */
function splitOnce(text, separator) {
  const at = text.indexOf(separator);
  return at === -1 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

/**
 * @param {string | string[] | undefined} header
 * @param {string} encoding
 */
function accepts(header, encoding) {
  return String(header ?? '')
    .split(',')
    .some((part) => {
      const [name, ...parameters] = part
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/);
      return name === encoding && !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
    });
}

/**
 * @param {string | undefined} header
 * @param {string} etag
 */
function matchesEtag(header, etag) {
  if (header === undefined) return false;
  return header.split(',').some((part) => {
    const value = part.trim().replace(/^W\//, '');
    return value === etag || value === '*';
  });
}

/**
 * One range of RFC 9110. Several ranges, other units and anything unreadable mean the whole file, which
 * the standard allows.
 *
 * @param {string | undefined} header
 * @param {number} size
 * @returns {'whole' | 'unsatisfiable' | { start: number, end: number }} `end` exclusive
 */
function readRange(header, size) {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (first === '' && last === '') return 'whole';
  if (first === '') {
    const length = Math.min(Number(last), size);
    return length === 0 ? 'unsatisfiable' : { start: size - length, end: size };
  }
  const start = Number(first);
  const end = last === '' ? size : Math.min(Number(last) + 1, size);
  if (last !== '' && Number(last) < start) return 'whole';
  return start >= size ? 'unsatisfiable' : { start, end };
}

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      port: { type: 'string', default: '4173' },
      base: { type: 'string', default: '/' },
      host: { type: 'string', default: '127.0.0.1' },
    },
  });
  const base = `/${values.base.split('/').filter(Boolean).join('/')}/`.replace('//', '/');
  const root = resolve(positionals[0] ?? 'dist');
  const { port } = await serve({ root, base, port: Number(values.port), host: values.host });
  console.log(`Serving ${root} at http://${values.host}:${port}${base}`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  main().catch((error) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  });
}
