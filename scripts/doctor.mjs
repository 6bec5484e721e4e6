// @ts-check
/** `npm run doctor`: what the browser tests would run on here. Exit code 1 if they could not. */
import { chromium } from '@playwright/test';
import { findBrowser, launchOptions } from './findBrowser.mjs';

const origins = {
  CHROMIUM_PATH: 'from CHROMIUM_PATH',
  playwright: "Playwright's own",
  system: 'installed on this system',
  npm: 'from the npm package @sparticuz/chromium',
};

console.log(`Node     ${process.version} on ${process.platform} ${process.arch}`);
try {
  const found = await findBrowser();
  console.log(`Browser  ${found.path} (${origins[found.origin]})`);
  const browser = await chromium.launch(launchOptions(found));
  try {
    console.log(`Version  ${browser.version()}`);
    const page = await browser.newPage();
    const renderer = await page.evaluate(webGlRenderer);
    console.log(`WebGL 2  ${renderer ? `ok, ${renderer}` : 'missing: map tests will fail'}`);
    process.exitCode = renderer ? 0 : 1;
  } finally {
    await browser.close();
  }
} catch (error) {
  // Playwright appends its call log to the first line; the first line says what is wrong.
  const [sentence] = String(error instanceof Error ? error.message : error).split('\n');
  console.log(`Browser  ${sentence}`);
  process.exitCode = 1;
}

/** Runs in the page. */
function webGlRenderer() {
  const gl = document.createElement('canvas').getContext('webgl2');
  const info = gl?.getExtension('WEBGL_debug_renderer_info');
  return gl && String(gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
}
