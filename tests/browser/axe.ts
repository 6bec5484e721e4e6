import type { Page } from '@playwright/test';
import axe from 'axe-core';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * What axe finds on the page as it stands now, by rule and element. Its source is put into a page once; embeds
 * within the page are pages of their own, and checked as such.
 *
 * @param within a selector
 */
export async function axeFinds(page: Page, within = 'html'): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(
    async ([runOnly, selector]) => {
      const { axe: run } = window as unknown as { axe: typeof axe };
      const { violations, incomplete } = await run.run(selector, {
        runOnly,
        resultTypes: ['violations', 'incomplete'],
        iframes: false,
        // Nothing of what these tags ask needs the page's style sheets or media fetched a second time.
        preload: false,
      });
      // A rule that throws has looked at nothing, which axe calls incomplete.
      const broken = incomplete.filter(({ nodes }) =>
        nodes.some(
          ({ any, all, none }) =>
            [...any, ...all, ...none].length === 0 ||
            [...any, ...all, ...none].some(({ id }) => id === 'error-occurred'),
        ),
      );
      return [
        ...violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target}`)),
        ...broken.map(({ id }) => `${id} did not work`),
      ];
    },
    [WCAG, within] as const,
  );
}

/** The same in the light and in the dark, the page's present colors first: they change in place. */
export async function axeFindsInBothColors(
  page: Page,
  within?: string,
): Promise<readonly string[]> {
  const isDark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  const first = isDark ? 'dark' : 'light';
  const second = isDark ? 'light' : 'dark';
  const found = await axeFinds(page, within);
  await page.emulateMedia({ colorScheme: second });
  const foundThen = await axeFinds(page, within);
  return [
    ...found.map((each) => `${first}, ${each}`),
    ...foundThen.map((each) => `${second}, ${each}`),
  ];
}
