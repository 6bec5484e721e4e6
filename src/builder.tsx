import './ui/base.css';
import './ui/tokens.css';
import './ui/fonts.css';
import './app/plainPage.css';
import './app/early.css';
import { hydrateRoot } from 'react-dom/client';
import { BuilderRoot } from './app/BuilderRoot.tsx';
import { fetchStory } from './app/fetchStory.ts';
import { languageOfTag } from './domain/localizedText.ts';
import { loadLocale } from './i18n/loadLocale.ts';
import { addressInLanguage } from './url/askedLanguage.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('builder.html has no #root.');
const language = languageOfTag(document.documentElement.lang) ?? 'en';
const address = addressInLanguage(location, import.meta.env.BASE_URL, {
  language,
  isMissing: false,
  readerTags: navigator.languages,
});
if (address !== null) location.replace(address);
Promise.all([fetchStory(document), loadLocale(language)]).then(
  ([story, locale]) => {
    const siteUrl = new URL(import.meta.env.BASE_URL, location.href).href;
    hydrateRoot(
      root,
      <BuilderRoot
        story={story}
        locale={locale}
        base={import.meta.env.BASE_URL}
        siteUrl={siteUrl}
        // The ready-made code stays as it was served.
        publicUrl={root.dataset.site ?? siteUrl}
      />,
    );
  },
  (error: unknown) => {
    // What was served is whole without a script.
    console.warn('The page stays as it was served.', error);
    document.documentElement.dataset.stale = '';
  },
);
