// @ts-check
/**
 * `npm run costs`: what one article with a million readers costs the host, measured on the built site and
 * written into docs/hosting.md between its two marks. Bytes are Brotli (11), with an empty cache, as the
 * first reader of the day has it.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { compressedCopy, countAnswers } from './checkBudgets.mjs';
import { findBrowser, launchOptions } from './findBrowser.mjs';
import { projectFolder } from './runTool.mjs';
import { serve } from './serve.mjs';

const READERS = 1_000_000;
const MARKS = /(<!-- costs:begin -->\n)[\s\S]*(<!-- costs:end -->)/;
const document = join(projectFolder, 'docs/hosting.md');

const site = await compressedCopy(join(projectFolder, 'dist'));
const server = await serve({ root: site.folder });
const counter = await countAnswers(server.port, '/');
const browser = await chromium.launch(launchOptions(await findBrowser()));
try {
  /** @type {ReadonlyArray<readonly [what: string, cost: { bytes: number, requests: number }]>} */
  const rows = [
    ['passes by: the frame is below what was read, and never loads', { bytes: 0, requests: 0 }],
    ['sees the poster (no script ran)', await cost({ javaScriptEnabled: false })],
    ['reads on until the live map is drawn', await cost({})],
    ['comes back, everything kept', await costOfReturn()],
  ];
  const lines = rows.map(([what, { bytes, requests }]) => {
    const total = (bytes * READERS) / 1e9;
    return `| ${what} | ${Math.round(bytes / 1000)} kB | ${requests} | ${Math.round(total).toLocaleString('en-US')} GB |`;
  });
  const table = [
    '| a reader of an article with one embed of the whole map, on a phone, who … | bytes | requests | a million of them |',
    '| --- | ---: | ---: | ---: |',
    ...lines,
  ].join('\n');
  console.log(table);
  const text = await readFile(document, 'utf8');
  await writeFile(
    document,
    text.replace(MARKS, (_, begin, end) => `${begin}\n${table}\n\n${end}`),
  );
} finally {
  await browser.close();
  await counter.close();
  await server.close();
  await site.remove();
}

/** @param {import('@playwright/test').BrowserContextOptions} options */
async function open(options) {
  const context = await browser.newContext({
    viewport: { width: 390, height: 650 },
    locale: 'en-US',
    ...options,
  });
  const page = await context.newPage();
  await page.goto(`http://127.0.0.1:${counter.port}/embed/`, { waitUntil: 'load' });
  if (options.javaScriptEnabled !== false) {
    await page.locator('html[data-map="live"]').waitFor({ state: 'attached', timeout: 60_000 });
  }
  return { context, page };
}

/** @param {import('@playwright/test').BrowserContextOptions} options */
async function cost(options) {
  const { context } = await open(options);
  const sum = taken();
  await context.close();
  counter.take();
  return sum;
}

async function costOfReturn() {
  const { context, page } = await open({});
  counter.take();
  await page.goto('about:blank');
  await page.goto(`http://127.0.0.1:${counter.port}/embed/`);
  await page.locator('html[data-map="live"]').waitFor({ state: 'attached', timeout: 60_000 });
  const sum = taken();
  await context.close();
  counter.take();
  return sum;
}

function taken() {
  const answers = counter.take();
  return { bytes: answers.reduce((sum, { bytes }) => sum + bytes, 0), requests: answers.length };
}
