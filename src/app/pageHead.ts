import { isTaken } from '../domain/asOf.ts';
import { boundsOf } from '../domain/bounds.ts';
import type { CalendarDate } from '../domain/calendarDate.ts';
import { outwardLength } from '../domain/legGeometry.ts';
import { LANGUAGES, type Language, textIn } from '../domain/localizedText.ts';
import { serializeLocalTime } from '../domain/localTime.ts';
import { routeStretches } from '../domain/routeStretches.ts';
import type { Place, Status, Trip } from '../domain/trip.ts';
import { LANGUAGE_TAGS, type Locale, languagePath } from '../i18n/translator.ts';
import { escapeXml } from '../lib/escapeXml.ts';
import { DATA_FORMATS, DATA_LICENSE, dataFile } from '../share/dataFormats.ts';
import { CORRECTIONS_FEED } from '../share/serializeCorrections.ts';
import { citationsOf } from '../share/tripFacts.ts';

/** A page of the site as search engines and previews get to know it. */
export interface PageHead {
  /** The site's own address, with a slash at its end. */
  readonly siteUrl: string;
  /** Below it and the language, the same in all of them: empty for the map, `trip/hanoi-2019-02/`. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly type: 'website' | 'article';
  /** The card, below the site, and what can be seen on it. */
  readonly card: { readonly file: string; readonly alt: string };
  /** The oEmbed answer for it, below the site; null for a page that is not to be embedded. */
  readonly oEmbed: string | null;
  /** schema.org data. */
  readonly structured: Readonly<Record<string, unknown>> | null;
}

export const CARD_SIZE = { width: 1200, height: 630 } as const;

/** Open Graph wants a country with each language, and only knows some. */
const OPEN_GRAPH_LOCALES: Readonly<Record<Language, string>> = {
  en: 'en_US',
  ko: 'ko_KR',
  zh: 'zh_CN',
  ru: 'ru_RU',
  vi: 'vi_VN',
  ja: 'ja_JP',
};

/** A page in every language; English is for those who speak none of them. */
export function alternatesOf(
  siteUrl: string,
  path: string,
): readonly { readonly hreflang: string; readonly url: string }[] {
  const alternates = LANGUAGES.map((language) => ({
    // American English is the English there is: whoever reads any is meant.
    hreflang: language === 'en' ? 'en' : LANGUAGE_TAGS[language],
    url: `${siteUrl}${languagePath(language)}${path}`,
  }));
  return [...alternates, { hreflang: 'x-default', url: `${siteUrl}${path}` }];
}

/** The tags of a page, as HTML. */
export function pageHead(page: PageHead, { t, language, path }: Locale): string {
  const url = `${page.siteUrl}${path}${page.path}`;
  const image = `${page.siteUrl}${page.card.file}`;
  return [
    named('description', page.description),
    named('robots', 'max-image-preview:large'),
    link('canonical', url),
    ...alternatesOf(page.siteUrl, page.path).map((alternate) =>
      link('alternate', alternate.url, alternate.hreflang),
    ),
    `<link rel="alternate" type="application/atom+xml" href="${escapeXml(page.siteUrl + CORRECTIONS_FEED)}" />`,
    ...(page.oEmbed === null
      ? []
      : [
          `<link rel="alternate" type="application/json+oembed" href="${escapeXml(page.siteUrl + page.oEmbed)}" title="${escapeXml(page.title)}" />`,
        ]),
    property('og:title', page.title),
    property('og:type', page.type),
    property('og:url', url),
    property('og:image', image),
    property('og:image:type', 'image/png'),
    property('og:image:width', `${CARD_SIZE.width}`),
    property('og:image:height', `${CARD_SIZE.height}`),
    property('og:image:alt', page.card.alt),
    property('og:description', page.description),
    property('og:site_name', t('product.name')),
    property('og:locale', OPEN_GRAPH_LOCALES[language]),
    ...LANGUAGES.filter((other) => other !== language).map((other) =>
      property('og:locale:alternate', OPEN_GRAPH_LOCALES[other]),
    ),
    named('twitter:card', 'summary_large_image'),
    ...(page.structured === null ? [] : [structuredData(page.structured)]),
  ].join('\n    ');
}

/** The tags of a page for a frame: the page to be found is the full one, at `path`. */
export function embedHead({
  siteUrl,
  path,
  title,
  description,
  card,
}: Pick<PageHead, 'siteUrl' | 'path' | 'title' | 'description' | 'card'>): string {
  return [
    named('description', description),
    named('robots', 'noindex'),
    link('canonical', `${siteUrl}${path}`),
    property('og:title', title),
    property('og:url', `${siteUrl}${path}`),
    property('og:image', `${siteUrl}${card.file}`),
    property('og:image:alt', card.alt),
  ].join('\n    ');
}

/** The tags of a page that stands in for one that there is not; `base` is the path of the site. */
export function missingPageHead(description: string, base: string): string {
  return [
    named('description', description),
    named('robots', 'noindex'),
    // Somebody's frame gets a page for frames (public/missing.js).
    `<script async src="${escapeXml(base)}missing.js"></script>`,
  ].join('\n    ');
}

const named = (name: string, content: string): string =>
  `<meta name="${name}" content="${escapeXml(content)}" />`;

const property = (name: string, content: string): string =>
  `<meta property="${name}" content="${escapeXml(content)}" />`;

const link = (rel: string, href: string, language?: string): string =>
  `<link rel="${rel}"${language === undefined ? '' : ` hreflang="${language}"`} href="${escapeXml(href)}" />`;

/** Data, not a script: no policy stops it, and nothing in it may end its element. */
function structuredData(data: Readonly<Record<string, unknown>>): string {
  const json = JSON.stringify({ '@context': 'https://schema.org', ...data });
  return `<script type="application/ld+json">${json.replaceAll('<', '\\u003c')}</script>`;
}

/** The whole of the data as a schema.org `Dataset`. */
export function datasetData(
  {
    trips,
    siteUrl,
    lastChecked,
  }: {
    readonly trips: readonly Trip[];
    readonly siteUrl: string;
    readonly lastChecked: CalendarDate;
  },
  { t, tag, path }: Locale,
): Readonly<Record<string, unknown>> {
  const days = trips.flatMap(({ account: { start, end } }) => [start.date, (end ?? start).date]);
  const bounds = boundsOf(trips.flatMap(routeStretches).flatMap(({ path }) => path));
  const [west, south, east, north] = bounds ?? [0, 0, 0, 0];
  const rounded = (degrees: number): string => degrees.toFixed(2);
  return {
    '@type': 'Dataset',
    name: t('product.name'),
    description: t('data.description'),
    url: `${siteUrl}${path}data/`,
    license: DATA_LICENSE.url,
    creator: { '@type': 'Organization', name: t('product.name'), url: siteUrl },
    inLanguage: tag,
    isAccessibleForFree: true,
    version: lastChecked,
    dateModified: lastChecked,
    temporalCoverage: `${days.toSorted()[0]}/${days.toSorted().at(-1)}`,
    spatialCoverage: {
      '@type': 'Place',
      geo: {
        '@type': 'GeoShape',
        // South, west, north, east: schema.org puts the latitude first.
        box: [south, west, north, east].map(rounded).join(' '),
      },
    },
    distribution: DATA_FORMATS.map(({ format, mediaType, name }) => ({
      '@type': 'DataDownload',
      name,
      encodingFormat: mediaType,
      contentUrl: `${siteUrl}${dataFile(format)}`,
    })),
  };
}

/** schema.org knows three: what was, what may come, and what did not. */
const ACTION_STATUS: Readonly<Record<Status, string>> = {
  confirmed: 'https://schema.org/CompletedActionStatus',
  reported: 'https://schema.org/CompletedActionStatus',
  rumored: 'https://schema.org/PotentialActionStatus',
  contradicted: 'https://schema.org/FailedActionStatus',
};

/** One trip as a schema.org `TravelAction`, with what it rests on. */
export function tripData(
  trip: Trip,
  siteUrl: string,
  { language, path }: Locale,
): Readonly<Record<string, unknown>> {
  const { account, legs } = trip;
  const from = legs[0]?.from;
  const { km } = outwardLength(trip);
  return {
    '@type': 'TravelAction',
    name: textIn(account.title, language),
    description: textIn(account.summary, language),
    url: `${siteUrl}${path}trip/${trip.id}/`,
    agent: { '@type': 'Person', name: 'Kim Jong Un' },
    ...(from === undefined ? {} : { fromLocation: placeData(from, language) }),
    toLocation: placeData(account.destination, language),
    startTime: serializeLocalTime(account.start),
    ...(account.end === undefined ? {} : { endTime: serializeLocalTime(account.end) }),
    actionStatus: ACTION_STATUS[trip.status],
    distance: `${Math.round(km)} km`,
    ...(isTaken(trip) && account.counterparts.length > 0
      ? {
          participant: account.counterparts.map(({ name }) => ({
            '@type': 'Person',
            name: textIn(name, language),
          })),
        }
      : {}),
    subjectOf: citationsOf(trip)
      .filter(({ url }) => url !== undefined)
      .map(({ title, url, publisher, published, language: inLanguage }) => ({
        '@type': 'CreativeWork',
        name: title,
        url,
        inLanguage,
        publisher: { '@type': 'Organization', name: publisher },
        ...(published === undefined ? {} : { datePublished: published }),
      })),
  };
}

function placeData(place: Place, language: Locale['language']): Readonly<Record<string, unknown>> {
  const [longitude, latitude] = place.lonLat;
  return {
    '@type': 'Place',
    name: textIn(place.name, language),
    address: { '@type': 'PostalAddress', addressCountry: place.country },
    geo: { '@type': 'GeoCoordinates', latitude, longitude },
  };
}
