import type { ReactNode } from 'react';
import { renderToStaticMarkup, renderToString } from 'react-dom/server';
import { AboutPage } from './app/AboutPage.tsx';
import { BuilderRoot } from './app/BuilderRoot.tsx';
import { ClaimsPage } from './app/ClaimsPage.tsx';
import { DataPage } from './app/DataPage.tsx';
import { EmbedRoot } from './app/EmbedRoot.tsx';
import { LanguageLinks } from './app/LanguageLinks.tsx';
import { loadStory } from './app/loadStory.ts';
import { oEmbed, oEmbedFile } from './app/oEmbed.ts';
import { type Card, pageCard } from './app/pageCard.ts';
import {
  alternatesOf,
  datasetData,
  embedHead,
  missingPageHead,
  type PageHead,
  pageHead,
  tripData,
} from './app/pageHead.ts';
import { pageMetadata } from './app/pageMetadata.ts';
import { countingPart, detailsPart, posterPart, stepPart, timelinePart } from './app/parts.ts';
import { Root } from './app/Root.tsx';
import { INSET_PX } from './app/RumorInset.tsx';
import { SourcesPage } from './app/SourcesPage.tsx';
import { TablePage } from './app/TablePage.tsx';
import { groundFile, insetGroundFile } from './app/useGround.ts';
import { jsonSchemas } from './dataset/jsonSchemas.ts';
import { serializeStory } from './dataset/serializeStory.ts';
import { tripsAsOf } from './domain/asOf.ts';
import type { CalendarDate } from './domain/calendarDate.ts';
import type { Correction } from './domain/correction.ts';
import type { Dataset } from './domain/dataset.ts';
import { LANGUAGES, type Language } from './domain/localizedText.ts';
import type { Story } from './domain/story.ts';
import { type FrameId, frameBounds } from './domain/storyFrame.ts';
import type { Trip } from './domain/trip.ts';
import { LocaleProvider } from './i18n/LocaleProvider.tsx';
import { localeOf } from './i18n/localeOf.ts';
import { LANGUAGE_TAGS, type Locale, languagePath } from './i18n/translator.ts';
import { escapeXml } from './lib/escapeXml.ts';
import { drawGround, type GroundGeometry, type PosterGround } from './poster/drawGround.ts';
import { groundMarkup, PAGE_DETAIL } from './poster/groundMarkup.ts';
import { POSTER_PX, posterView } from './poster/posterView.ts';
import { dataFile, SCHEMA_FILE } from './share/dataFormats.ts';
import { groundSourceFile, serializeGround } from './share/groundSource.ts';
import {
  CORRECTIONS_FEED,
  CORRECTIONS_FILE,
  serializeCorrections,
  serializeCorrectionsFeed,
} from './share/serializeCorrections.ts';
import { serializeTripsCsv } from './share/serializeTripsCsv.ts';
import { serializeTripsGeoJson } from './share/serializeTripsGeoJson.ts';
import { serializeTripsGpx } from './share/serializeTripsGpx.ts';
import { serializeTripsKml } from './share/serializeTripsKml.ts';
import { pageChoices } from './state/pageChoices.ts';
import { createReaderStore, type ReaderState } from './state/readerStore.ts';
import { selectFrameId, selectSelectedTrip } from './state/selectors.ts';
import { pathOf } from './url/serializeAddress.ts';

// What the browser fetches when it is wanted stands in the pages that are about it.
await Promise.all(
  [posterPart, timelinePart, countingPart, detailsPart, stepPart].map(({ load }) => load()),
);

/** A page of the site, to be set into the built index.html. */
export interface StaticPage {
  /** Below the base, without a leading slash: `index.html`, `trip/hanoi-2019-02/index.html`. */
  readonly file: string;
  readonly tripId: string | null;
  /** The step of the story whose page it is. */
  readonly stepId: string | null;
  /** The built HTML that it is set into: with the app, the map for a frame, the embed builder, or styles and little else. */
  readonly template: 'app' | 'embed' | 'builder' | 'plain';
  readonly language: string;
  /** The language of the facts that its script loads; null for a page without the app. */
  readonly storyLanguage: Language | null;
  readonly title: string;
  /** Tags for the end of `<head>`. */
  readonly head: string;
  /** The content of `#root`. */
  readonly html: string;
}

/** Any other file that is made from the content. */
export interface DataFile {
  readonly file: string;
  readonly text: string;
}

/** The geometry that posters are drawn on: all of the world that any shows, and its heart in detail. */
export interface GroundSources {
  readonly wide: GroundGeometry;
  readonly close: GroundGeometry;
}

/** The pages without the app, by the message of their title. */
const PLAIN_TITLES = {
  'table/': 'page.title.table',
  'claims/': 'page.title.claims',
  'sources/': 'page.title.sources',
  'data/': 'page.title.data',
  'about/': 'page.title.about',
} as const;
type PlainPath = keyof typeof PLAIN_TITLES;

/** From this zoom on a poster shows detail that only the close geometry has. */
const CLOSE_ZOOM = 5.4;

/**
 * Every page, card and data file of the site.
 *
 * @param siteUrl the site's own address, with a slash at its end: what previews and search engines are told
 * @param base its path on the host, with slashes at both ends
 * @throws Error when the content has a problem: a site with a hole must not be built
 */
export function renderSite(
  siteUrl: string,
  base: string,
  sources: GroundSources,
): {
  readonly pages: readonly StaticPage[];
  readonly cards: readonly Card[];
  readonly data: readonly DataFile[];
  /** The facts that the pages of each language load (fetchStory). */
  readonly stories: readonly { readonly language: Language; readonly text: string }[];
  readonly lastChecked: CalendarDate;
} {
  const { problems, corrections, ...story } = loadStory();
  const { dataset } = story;
  const [problem] = problems;
  if (problem !== undefined || dataset === null) {
    throw new Error(
      `The content is not whole: ${problem?.file} ${problem?.field}: ${problem?.message}`,
    );
  }
  const groundOf = (frameId: FrameId, sizePx = POSTER_PX): PosterGround => {
    const bounds = frameBounds(dataset, frameId);
    if (bounds === null) throw new Error(`There is nothing to frame for ${frameId}.`);
    const view = posterView(bounds, sizePx);
    return drawGround(view.zoom < CLOSE_ZOOM ? sources.wide : sources.close, view, PAGE_DETAIL);
  };
  const frameIds: readonly FrameId[] = [
    'story',
    'latest',
    ...dataset.trips.map(({ id }): FrameId => `trip:${id}`),
    ...dataset.steps
      .filter(({ map }) => map.frame.length > 0)
      .map(({ id }): FrameId => `step:${id}`),
  ];
  const grounds = new Map(frameIds.map((frameId) => [frameId, groundOf(frameId)]));
  const latest = tripsAsOf(dataset, 'latest');
  const exports: readonly DataFile[] = [
    { file: dataFile('geojson'), text: serializeTripsGeoJson(latest, 'latest') },
    { file: dataFile('csv'), text: serializeTripsCsv(latest) },
    { file: dataFile('kml'), text: serializeTripsKml(latest, 'latest') },
    { file: dataFile('gpx'), text: serializeTripsGpx(latest, 'latest') },
  ];
  const changes = { corrections, siteUrl, lastChecked: dataset.lastChecked };
  const bytesOf = (file: string): number =>
    new TextEncoder().encode(exports.find((each) => each.file === file)?.text).length;
  const english = localeOf('en');
  const site = { siteUrl, base, story, dataset, corrections, latest, sources, grounds, bytesOf };
  const rendered = LANGUAGES.map((language) => renderLanguage(site, localeOf(language)));
  const pages = rendered.flatMap((each) => each.pages);
  return {
    pages,
    cards: rendered.flatMap(({ cards }) => cards),
    lastChecked: dataset.lastChecked,
    stories: LANGUAGES.map((language) => ({ language, text: serializeStory(story, language) })),
    data: [
      ...exports,
      ...rendered.flatMap(({ oEmbeds }) => oEmbeds),
      { file: SCHEMA_FILE, text: tripSchema(siteUrl) },
      { file: CORRECTIONS_FILE, text: serializeCorrections(changes) },
      {
        file: CORRECTIONS_FEED,
        text: serializeCorrectionsFeed(changes, {
          title: english.t('corrections.feedTitle', { product: english.t('product.name') }),
          author: english.t('product.name'),
          language: english.language,
        }),
      },
      { file: groundSourceFile('wide'), text: serializeGround(sources.wide, 200) },
      { file: groundSourceFile('close'), text: serializeGround(sources.close, 2000) },
      ...[...grounds].map(([frameId, ground]) => ({
        file: groundFile(frameId),
        text: JSON.stringify(ground),
      })),
      { file: 'sitemap.xml', text: sitemap(siteUrl, pages, dataset.lastChecked) },
      { file: 'robots.txt', text: `User-agent: *\nAllow: /\nSitemap: ${siteUrl}sitemap.xml\n` },
      ...dataset.trips
        .filter(({ statuses }) => statuses.some(({ status }) => status === 'rumored'))
        .map(({ id }) => ({
          file: insetGroundFile(id),
          text: JSON.stringify(groundOf(`trip:${id}`, INSET_PX)),
        })),
    ],
  };
}

/** What the pages of all languages are made from. */
interface Site {
  readonly siteUrl: string;
  readonly base: string;
  readonly story: Story;
  readonly dataset: Dataset;
  readonly corrections: readonly Correction[];
  /** The trips as known today. */
  readonly latest: readonly Trip[];
  readonly sources: GroundSources;
  readonly grounds: ReadonlyMap<FrameId, PosterGround>;
  /** How large one of the files of the data is. */
  readonly bytesOf: (file: string) => number;
}

/**
 * Every page and card in one language. A page that is added here is there in all six, under the same path behind
 * that of the language.
 */
function renderLanguage(
  { siteUrl, base, story, dataset, corrections, latest, sources, grounds, bytesOf }: Site,
  locale: Locale,
): {
  readonly pages: readonly StaticPage[];
  readonly cards: readonly Card[];
  readonly oEmbeds: readonly DataFile[];
} {
  const stateOf = (tripId: string | null, stepId: string | null = null): ReaderState =>
    createReaderStore(dataset, pageChoices(dataset, tripId, stepId)).getState();
  const cards = new Map(
    [null, ...dataset.trips.map(({ id }) => id)].map((tripId) => [
      tripId,
      pageCard(stateOf(tripId), sources, story.labels, locale),
    ]),
  );
  const stepCards = new Map(
    dataset.steps.map(({ id }) => [id, pageCard(stateOf(null, id), sources, story.labels, locale)]),
  );
  const structuredOf = (trip: Trip | null, stepId: string | null): PageHead['structured'] => {
    if (trip !== null) return tripData(trip, siteUrl, locale);
    return stepId === null
      ? datasetData({ trips: latest, siteUrl, lastChecked: dataset.lastChecked }, locale)
      : null;
  };
  const headOf = (tripId: string | null, stepId: string | null, path: string): string => {
    const state = stateOf(tripId, stepId);
    const trip = stepId === null ? selectSelectedTrip(state) : null;
    const card = stepId === null ? cards.get(tripId) : stepCards.get(stepId);
    if (card === undefined) throw new Error(`There is no card for ${stepId ?? tripId}.`);
    return pageHead(
      {
        siteUrl,
        path,
        ...pageMetadata(state, locale),
        type: path === '' ? 'website' : 'article',
        card,
        oEmbed: stepId === null ? oEmbedFile(tripId, locale) : null,
        structured: structuredOf(trip, stepId),
      },
      locale,
    );
  };
  const pageOf = (
    tripId: string | null,
    path: string,
    stepId: string | null = null,
  ): StaticPage => {
    const state = stateOf(tripId, stepId);
    const ground = grounds.get(selectFrameId(state));
    const { title, description } = pageMetadata(state, locale);
    return {
      file: fileOf(path, locale),
      tripId,
      stepId,
      template: 'app',
      language: locale.tag,
      storyLanguage: locale.language,
      title,
      head: path === '404.html' ? missingPageHead(description, base) : headOf(tripId, stepId, path),
      html: renderToString(
        <Root
          story={story}
          tripId={tripId}
          stepId={stepId}
          locale={locale}
          base={base}
          siteUrl={base}
          servedGroundHtml={ground === undefined ? '' : groundMarkup(ground, 'poster')}
        />,
      ),
    };
  };
  const embedPageOf = (tripId: string | null, stepId: string | null = null): StaticPage => {
    const state = stateOf(tripId, stepId);
    const ground = grounds.get(selectFrameId(state));
    const card = stepId === null ? cards.get(tripId) : stepCards.get(stepId);
    if (card === undefined) throw new Error(`There is no card for ${stepId ?? tripId}.`);
    const { title, description } = pageMetadata(state, locale);
    const path = pathOf(stepId, tripId);
    return {
      file: fileOf(`embed/${path}`, locale),
      tripId,
      stepId,
      template: 'embed',
      language: locale.tag,
      storyLanguage: locale.language,
      title,
      head: embedHead({ siteUrl, path: `${locale.path}${path}`, title, description, card }),
      html: renderToString(
        <EmbedRoot
          story={story}
          tripId={tripId}
          stepId={stepId}
          locale={locale}
          base={base}
          siteUrl={base}
          servedGroundHtml={ground === undefined ? '' : groundMarkup(ground, 'poster')}
        />,
      ),
    };
  };
  const plainPageOf = (path: PlainPath, content: ReactNode): StaticPage => {
    const title = locale.t(PLAIN_TITLES[path], { product: locale.t('product.name') });
    const card = cards.get(null);
    if (card === undefined) throw new Error('There is no card for the map.');
    return {
      file: fileOf(path, locale),
      tripId: null,
      stepId: null,
      template: 'plain',
      language: locale.tag,
      storyLanguage: null,
      title,
      head: pageHead(
        {
          siteUrl,
          path,
          title,
          description: locale.t(path === 'about/' ? 'about.description' : 'data.description'),
          type: 'website',
          card,
          oEmbed: null,
          structured:
            path === 'data/'
              ? datasetData({ trips: latest, siteUrl, lastChecked: dataset.lastChecked }, locale)
              : null,
        },
        locale,
      ),
      html: renderToStaticMarkup(
        <LocaleProvider locale={locale}>
          {content}
          <nav className="plain-languages" aria-label={locale.t('language.label')}>
            <LanguageLinks hrefIn={(language) => `${base}${languagePath(language)}${path}`} />
          </nav>
        </LocaleProvider>,
      ),
    };
  };
  const builderPage = (): StaticPage => {
    const path = 'embed/builder/';
    const title = locale.t('page.title.builder', { product: locale.t('product.name') });
    const card = cards.get(null);
    if (card === undefined) throw new Error('There is no card for the map.');
    return {
      file: fileOf(path, locale),
      tripId: null,
      stepId: null,
      template: 'builder',
      language: locale.tag,
      storyLanguage: locale.language,
      title,
      head: pageHead(
        {
          siteUrl,
          path,
          title,
          description: locale.t('builder.description'),
          type: 'website',
          card,
          oEmbed: null,
          structured: null,
        },
        locale,
      ),
      html: renderToString(
        <BuilderRoot
          story={story}
          locale={locale}
          base={base}
          siteUrl={siteUrl}
          publicUrl={siteUrl}
        />,
      ),
    };
  };
  const pages = [
    pageOf(null, ''),
    // Any address that is no file opens the map, which says what it did not understand.
    pageOf(null, '404.html'),
    ...dataset.trips.map(({ id }) => pageOf(id, `trip/${id}/`)),
    ...dataset.steps.map(({ id }) => pageOf(null, `story/${id}/`, id)),
    embedPageOf(null),
    ...dataset.trips.map(({ id }) => embedPageOf(id)),
    ...dataset.steps.map(({ id }) => embedPageOf(null, id)),
    builderPage(),
    plainPageOf('table/', <TablePage dataset={dataset} base={base} />),
    plainPageOf('claims/', <ClaimsPage dataset={dataset} base={base} />),
    plainPageOf(
      'sources/',
      <SourcesPage dataset={dataset} corrections={corrections} base={base} />,
    ),
    plainPageOf(
      'data/',
      <DataPage
        siteUrl={siteUrl}
        base={base}
        lastChecked={dataset.lastChecked}
        bytesOf={bytesOf}
      />,
    ),
    plainPageOf('about/', <AboutPage dataset={dataset} base={base} />),
  ];
  const oEmbeds = [...cards].map(([tripId, card]) => ({
    file: oEmbedFile(tripId, locale),
    text: oEmbed(
      { siteUrl, tripId, card, title: pageMetadata(stateOf(tripId), locale).title },
      locale,
    ),
  }));
  return { pages, cards: [...cards.values(), ...stepCards.values()], oEmbeds };
}

/** `ko/trip/hanoi-2019-02/` is a folder with an index. */
function fileOf(path: string, locale: Locale): string {
  return `${locale.path}${path === '' || path.endsWith('/') ? `${path}index.html` : path}`;
}

/**
 * Every page that is to be found (https://www.sitemaps.org/protocol.html), each with its other languages
 * (https://developers.google.com/search/docs/specialty/international/localized-versions#sitemap).
 */
function sitemap(siteUrl: string, pages: readonly StaticPage[], lastChecked: string): string {
  const paths = pages
    .filter(({ language }) => language === LANGUAGE_TAGS.en)
    .filter(({ file, template }) => file !== '404.html' && template !== 'embed')
    .map(({ file }) => file.replace(/index\.html$/, ''));
  const urls = paths.flatMap((path) => {
    const alternates = alternatesOf(siteUrl, path)
      .map(
        ({ hreflang, url }) =>
          `<xhtml:link rel="alternate" hreflang="${hreflang}" href="${escapeXml(url)}"/>`,
      )
      .join('');
    return LANGUAGES.map((language) => `${siteUrl}${languagePath(language)}${path}`).map(
      (url) =>
        `  <url><loc>${escapeXml(url)}</loc><lastmod>${lastChecked}</lastmod>${alternates}</url>`,
    );
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...urls,
    '</urlset>',
    '',
  ].join('\n');
}

/** The schema of a trip file, under the address that it is published at. */
function tripSchema(siteUrl: string): string {
  const { $schema, ...schema } = jsonSchemas()['trip.schema.json'] as Record<string, unknown>;
  return `${JSON.stringify({ $schema, $id: `${siteUrl}${SCHEMA_FILE}`, ...schema }, null, 2)}\n`;
}
