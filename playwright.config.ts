import { defineConfig, devices } from '@playwright/test';
import { findBrowser, findPinnedBrowser, launchOptions } from './scripts/findBrowser.mjs';

// `npm test` picks a free port, so that a running `npm start` is neither disturbed nor tested by mistake.
const port = Number(process.env.TEST_PORT ?? 4173);
const origin = `http://127.0.0.1:${port}`;

const browser = await findBrowser().catch((error: unknown) => {
  // A sentence, not a stack trace: whoever reads it has to install a browser, not debug this file.
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});

// Pictures are compared in one browser only, the one that the lock file pins; it is there for Linux on x64.
const pinned = await findPinnedBrowser();
if (pinned === null)
  console.log('Pictures are not compared: the pinned browser runs on Linux x64.');

export default defineConfig({
  testDir: 'tests/browser',
  testMatch: '*.spec.ts',
  outputDir: 'test-results',
  snapshotPathTemplate: 'tests/browser/pictures/{arg}{ext}',
  projects: [
    { name: 'browser', testIgnore: ['pictures.spec.ts', 'embed.spec.ts'] },
    // The heights that hosts are told within so many milliseconds: with nothing else on the processors.
    { name: 'alone', testMatch: 'embed.spec.ts' },
    ...(pinned === null
      ? []
      : [
          {
            name: 'pictures',
            testMatch: 'pictures.spec.ts',
            use: { launchOptions: launchOptions(pinned) },
          },
        ]),
  ],
  forbidOnly: Boolean(process.env.CI),
  // A machine that is shared can fail a test by being slow. What passes at the second try is reported as flaky, by name.
  retries: process.env.CI ? 1 : 0,
  // Software WebGL on a busy machine is slow; a test that hangs is still found.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  workers: 1,
  reporter: [['list'], ['json', { outputFile: '.cache/playwright.json' }]],
  use: {
    ...devices['Desktop Chrome'],
    viewport: { width: 1280, height: 800 },
    baseURL: origin,
    locale: 'en-US',
    timezoneId: 'Asia/Kolkata',
    reducedMotion: 'reduce',
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: launchOptions(browser),
  },
  webServer: {
    command: `node scripts/serve.mjs --port ${port} dist`,
    url: `${origin}/`,
    reuseExistingServer: false,
  },
});
