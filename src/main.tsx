import './ui/base.css';
import './ui/tokens.css';
import './ui/fonts.css';
import './poster/ground.css';
import './filters/noScript.css';
import './app/early.css';
import './app/print.css';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { loadStory } from './app/loadStory.ts';
import { Root } from './app/Root.tsx';
import { englishLocale } from './i18n/translator.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root.');

const story = loadStory();
for (const { file, field, message } of story.problems) {
  console.error(`Left out: ${file} ${field}: ${message}`);
}
const page = (
  <Root
    story={story}
    // Which page this is was decided when it was written: a page served under an address that is
    // not its own (a 404 page) still starts from what its HTML shows.
    tripId={root.dataset.trip ?? null}
    locale={englishLocale()}
    base={import.meta.env.BASE_URL}
    siteUrl={new URL(import.meta.env.BASE_URL, location.href).href}
  />
);
if (root.childElementCount > 0) hydrateRoot(root, page);
else createRoot(root).render(page);
