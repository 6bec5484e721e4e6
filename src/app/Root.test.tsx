import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Story } from '../domain/story.ts';
import { testStory } from '../domain/testTrips.ts';
import { englishLocale } from '../i18n/localeOf.ts';
import { detailsPart, posterPart, timelinePart } from './parts.ts';
import { Root } from './Root.tsx';

// As on a page whose address asks for more than it is served with.
await Promise.all([posterPart, timelinePart, detailsPart].map(({ load }) => load()));

const STORY: Story = { dataset: testStory(), labels: [] };

beforeEach(() => {
  // jsdom knows none of these: no reader of these tests prefers dark, nothing has a size, and there is no WebGL.
  vi.stubGlobal('matchMedia', () => Object.assign(new EventTarget(), { matches: false }));
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe = vi.fn();
      disconnect = vi.fn();
    },
  );
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
});

afterEach(() => {
  // Before what it uses is taken away: a page that is still on may render once more.
  cleanup();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  localStorage.clear();
  history.replaceState(null, '', '/');
});

/** The page that a browser shows under `address`. */
function openPage(address = '/', story: Story = STORY) {
  history.replaceState(null, '', address);
  const tripId = /^\/trip\/([^/]+)\//.exec(address)?.[1] ?? null;
  render(
    <Root
      story={story}
      tripId={tripId}
      locale={englishLocale()}
      base="/"
      siteUrl="https://example.org/"
    />,
  );
  return userEvent.setup();
}

/** What the browser does on Back, which jsdom does in its own time. */
function back(): Promise<void> {
  return new Promise((resolve) => {
    window.addEventListener('popstate', () => resolve(), { once: true });
    history.back();
  });
}

const address = () => location.pathname + location.search;
const listed = () =>
  within(screen.getByRole('navigation', { name: /in order of time/ }))
    .getAllByRole('link')
    .map((link) => link.dataset.tripId);
const announced = () => screen.getAllByRole('status').map((status) => status.textContent);
const notice = () => announced().find((text) => text?.includes('Dismiss')) ?? '';

describe('the page without a single trip', () => {
  it.each([
    ['no content', null],
    ['empty content', testStory([])],
  ])('says so in a plain sentence with %s', (_, dataset) => {
    openPage('/', { ...STORY, dataset });
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
      'The map has no trips to show',
    );
    expect(screen.queryByRole('navigation')).not.toBeInTheDocument();
  });
});

describe('the page', () => {
  it('tells the story of the day of the reports', () => {
    openPage();
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
      'Three trips abroad, and a rumored fourth',
    );
    expect(screen.getByText('As known on September 11, 2023')).toBeInTheDocument();
    expect(document.title).toBe(
      'Three trips abroad, and a rumored fourth | Kim Jong Un’s trips abroad',
    );
  });

  it('says that the map needs WebGL, and everything else works', () => {
    openPage();
    const map = screen.getByRole('region', { name: 'Map of the trips' });
    expect(within(map).getByRole('status')).toHaveTextContent('needs WebGL');
    expect(document.documentElement).toHaveAttribute('data-map', 'static');
    expect(listed()).toHaveLength(4);
  });

  it('opens a trip from its route on the poster, and leaves a click for a new tab to the browser', () => {
    openPage();
    const route = document.querySelector('[data-route="island-2018"]') as Element;
    fireEvent.pointerOver(route);
    expect(document.querySelector('[data-trip-id="island-2018"]')).toHaveAttribute('data-pointed');
    expect(fireEvent.click(route, { ctrlKey: true })).toBe(true);
    expect(address()).toBe('/');
    expect(fireEvent.click(route.querySelector('use') as Element)).toBe(false);
    expect(address()).toBe('/trip/island-2018/');
  });

  it('goes on to what happened next, and back', async () => {
    const user = openPage();
    await user.click(screen.getByRole('button', { name: 'What happened next' }));
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Three trips abroad');
    expect(address()).toBe('/?as-of=2023-09-12');
    await user.selectOptions(screen.getByRole('combobox', { name: 'As known on' }), 'latest');
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Four trips abroad');
    expect(address()).toBe('/?as-of=latest');
    expect(listed()).toContain('neighbor-2025');
    await user.click(screen.getByRole('button', { name: 'Back to September 11, 2023' }));
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('a rumored fourth');
    expect(address()).toBe('/');
  });

  it('puts every choice into its address and takes it back with Back', async () => {
    const user = openPage();
    await user.click(screen.getByRole('checkbox', { name: '2018, 2 trips' }));
    await user.click(screen.getByRole('link', { name: /Island/ }));
    expect(address()).toBe('/trip/island-2018/?year=2018');
    expect(document.title).toContain('Island, June 10–13, 2018');
    await back();
    expect(await screen.findByRole('navigation', { name: /in order of time/ })).toBeInTheDocument();
    expect(address()).toBe('/?year=2018');
    expect(listed()).toEqual(['neighbor-2018', 'island-2018']);
  });

  it('gives rows the address that a click leads to', async () => {
    const user = openPage('/?mode=car&theme=dark');
    const row = screen.getByRole('link', { name: /Village/ });
    const href = row.getAttribute('href');
    await user.click(row);
    expect(address()).toBe(href);
  });

  it('opens with the trip that its address names, and closes it with Esc', async () => {
    const user = openPage('/trip/village-2019/');
    expect(screen.getByRole('heading', { level: 2, name: 'Village' })).toBeInTheDocument();
    await user.keyboard('{Escape}');
    expect(listed()).toHaveLength(4);
    expect(address()).toBe('/');
    expect(screen.getByRole('link', { name: /Village/ })).toHaveFocus();
  });

  it('keeps a notice when Esc has nothing to close', async () => {
    const user = openPage('/?year=1999');
    await waitFor(() => expect(notice()).toContain('“1999”'));
    await user.keyboard('{Escape}');
    expect(notice()).toContain('“1999”');
  });

  it('takes the theme that its address names, and the one chosen', async () => {
    const user = openPage('/?theme=dark');
    expect(document.documentElement).toHaveAttribute('data-theme', 'dark');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Colors' }), 'Auto');
    expect(document.documentElement).not.toHaveAttribute('data-theme');
    expect(address()).toBe('/');
  });

  it('remembers the theme that the reader chose, and lets an address go before it', async () => {
    const user = openPage();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Colors' }), 'Dark');
    cleanup();
    openPage();
    expect(document.documentElement).toHaveAttribute('data-theme', 'dark');
    expect(screen.getByRole('combobox', { name: 'Colors' })).toHaveValue('dark');
    cleanup();
    openPage('/?theme=light');
    expect(document.documentElement).toHaveAttribute('data-theme', 'light');
  });

  it('has themes where storage is refused', async () => {
    vi.stubGlobal('localStorage', undefined);
    const user = openPage();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Colors' }), 'Dark');
    expect(document.documentElement).toHaveAttribute('data-theme', 'dark');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Colors' }), 'Auto');
    expect(document.documentElement).not.toHaveAttribute('data-theme');
  });
});

describe('the notice line', () => {
  it('is there and silent while there is nothing to say', () => {
    openPage();
    expect(announced()).toContain('');
    expect(notice()).toBe('');
  });

  it('shows what a stranger wrote as text, never as markup', () => {
    const script = '<script>alert(1)</script><b>x</b>';
    openPage(`/?year=${encodeURIComponent(script)}&mode=boat`);
    expect(notice()).toContain(`year “${script}”, mode “boat”`);
    expect(document.querySelector('script, b')).toBeNull();
  });

  it('can be dismissed', async () => {
    const user = openPage('/?mode=boat');
    await user.click(screen.getByRole('button', { name: 'Dismiss' }));
    expect(notice()).toBe('');
  });

  it('says that a trip is shown as known today', () => {
    openPage('/trip/neighbor-2025/');
    expect(notice()).toContain('not yet known on September 11, 2023');
    expect(screen.getByText('As known today', { selector: 'span' })).toBeInTheDocument();
    expect(screen.getByRole('heading', { level: 2, name: 'Neighbor' })).toBeInTheDocument();
  });

  it('says which trip a filter or a day has closed', async () => {
    const user = openPage('/trip/village-2019/');
    await user.click(screen.getByRole('checkbox', { name: 'Plane, 1 trip' }));
    expect(notice()).toContain('The filters hide Village');
    await user.click(screen.getByRole('checkbox', { name: 'Plane, 1 trip' }));
    expect(notice()).toBe('');
  });
});

describe('what is read out', () => {
  it('is what a filter leaves', async () => {
    const user = openPage();
    await user.click(screen.getByRole('checkbox', { name: 'Car, 1 trip' }));
    expect(announced().join(' ')).toContain('1 of 4 trips: car');
  });
});
