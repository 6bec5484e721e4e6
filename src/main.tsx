import './ui/base.css';
import './ui/tokens.css';
import './ui/fonts.css';
import './poster/ground.css';
import './filters/noScript.css';
import './app/early.css';
import './app/print.css';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { fetchStory } from './app/fetchStory.ts';
import { detailsPart, posterPart, stepPart, timelinePart } from './app/parts.ts';
import { Root } from './app/Root.tsx';
import { type FirstParts, loadPartsOf, type ServedPage, servedPage } from './app/servedPage.ts';
import { type Language, languageOfTag } from './domain/localizedText.ts';
import type { Story } from './domain/story.ts';
import { loadLocale } from './i18n/loadLocale.ts';
import type { Locale } from './i18n/translator.ts';
import { PARAMETERS } from './url/parameters.ts';

const FIRST_PARTS: FirstParts = {
  trip: detailsPart,
  step: stepPart,
  otherChoices: [posterPart, timelinePart],
};

const isMissing = document.getElementById('root')?.hasAttribute('data-missing') ?? false;
if (isMissing || new URLSearchParams(location.search).has(PARAMETERS.language)) {
  findPage().catch(load);
} else load();

/** The page that the address means, where that may be another than was served. */
async function findPage(): Promise<void> {
  const { addressInLanguage, languageOfPath } = await import('./url/askedLanguage.ts');
  const base = import.meta.env.BASE_URL;
  const served = { language: pageLanguage(), isMissing, readerTags: navigator.languages };
  const address = addressInLanguage(location, base, served);
  if (address !== null) {
    location.replace(address);
    return;
  }
  // A host has one page for whatever is missing, in English: under `/ko/` it becomes the Korean one.
  const language = languageOfPath(location.pathname, base);
  if (isMissing && language !== pageLanguage()) {
    const { becomePage } = await import('./app/becomePage.ts');
    await becomePage(`${base}${language}/404.html`);
  }
  load();
}

function load(): void {
  const root = document.getElementById('root');
  if (root === null) throw new Error('index.html has no #root.');
  const served = servedPage(root);
  Promise.all([
    fetchStory(document),
    loadLocale(pageLanguage()),
    loadPartsOf(served, FIRST_PARTS),
  ]).then(([story, locale]) => start(root, served, story, locale), staysAsServed);
}

function staysAsServed(error: unknown): void {
  console.warn('The page stays as it was served.', error);
  const { dataset } = document.documentElement;
  // As when the script itself does not come (public/early.js): what was served, and a line that says so.
  delete dataset.pending;
  dataset.stale = '';
}

function pageLanguage(): Language {
  return languageOfTag(document.documentElement.lang) ?? 'en';
}

function start(root: HTMLElement, served: ServedPage, story: Story, locale: Locale): void {
  const page = (
    <Root
      story={story}
      // Which page this is was decided when it was written: a page served under an address that is
      // not its own (a 404 page) still starts from what its HTML shows.
      tripId={served.tripId}
      stepId={served.stepId}
      servedGroundHtml={served.groundHtml}
      locale={locale}
      zone={Intl.DateTimeFormat().resolvedOptions().timeZone}
      base={import.meta.env.BASE_URL}
      siteUrl={new URL(import.meta.env.BASE_URL, location.href).href}
    />
  );
  if (root.childElementCount > 0) hydrateRoot(root, page);
  else createRoot(root).render(page);
}
