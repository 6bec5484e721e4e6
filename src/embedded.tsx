import './ui/base.css';
import './ui/tokens.css';
import './ui/fonts.css';
import './poster/ground.css';
import './filters/noScript.css';
import './app/early.css';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { EmbedRoot } from './app/EmbedRoot.tsx';
import type { FrozenStory } from './app/fetchStory.ts';
import { fetchFrozen, fetchStory } from './app/fetchStory.ts';
import { posterPart, stepPart } from './app/parts.ts';
import { loadPartsOf, type ServedPage, servedPage } from './app/servedPage.ts';
import { languageOfTag } from './domain/localizedText.ts';
import type { Story } from './domain/story.ts';
import { frozenVersion } from './embed/embedOptions.ts';
import { reportHeight } from './embed/reportHeight.ts';
import { loadLocale } from './i18n/loadLocale.ts';
import type { Locale } from './i18n/translator.ts';
import { addressInLanguage } from './url/askedLanguage.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('embed.html has no #root.');
// What was served has its height already: no host waits for the facts.
reportHeight(window, root);
const language = languageOfTag(document.documentElement.lang) ?? 'en';
const address = addressInLanguage(location, import.meta.env.BASE_URL, {
  language,
  isMissing: false,
  readerTags: navigator.languages,
});
// The map in the language that the host asks for with `?lang=`; what is here comes and goes unseen.
if (address !== null) location.replace(address);
const served = servedPage(root);
Promise.all([
  fetchStory(document),
  fetchFrozen(document, frozenVersion(location.search)),
  loadLocale(language),
  loadPartsOf(served, { step: stepPart, otherChoices: [posterPart] }),
]).then(
  ([story, frozen, locale]) => start(root, served, story, frozen, locale),
  (error: unknown) => {
    // The poster, the list and the links are whole without a script: nothing a reader must be told.
    console.warn('The map stays as it was served.', error);
    delete document.documentElement.dataset.pending;
  },
);

function start(
  container: HTMLElement,
  { tripId, stepId, groundHtml }: ServedPage,
  story: Story,
  frozen: FrozenStory | null,
  locale: Locale,
): void {
  const page = (
    <EmbedRoot
      story={story}
      frozen={frozen}
      tripId={tripId}
      stepId={stepId}
      servedGroundHtml={groundHtml}
      locale={locale}
      base={import.meta.env.BASE_URL}
      siteUrl={new URL(import.meta.env.BASE_URL, location.href).href}
    />
  );
  if (container.childElementCount > 0) hydrateRoot(container, page);
  else createRoot(container).render(page);
}
