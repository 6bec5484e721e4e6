import { renderToString } from 'react-dom/server';
import { loadStory } from './app/loadStory.ts';
import { pageChoices } from './app/pageChoices.ts';
import { pageMetadata } from './app/pageMetadata.ts';
import { Root } from './app/Root.tsx';
import { INSET_PX } from './app/RumorInset.tsx';
import { groundFile, insetGroundFile } from './app/useGround.ts';
import { tripsAsOf } from './domain/asOf.ts';
import { type FrameId, frameBounds, frameIdOf } from './domain/storyFrame.ts';
import { englishLocale } from './i18n/translator.ts';
import { drawGround, type GroundGeometry, type PosterGround } from './poster/drawGround.ts';
import { groundMarkup } from './poster/groundMarkup.ts';
import { POSTER_PX, posterView } from './poster/posterView.ts';
import { serializeTripsCsv } from './share/serializeTripsCsv.ts';
import { serializeTripsGeoJson } from './share/serializeTripsGeoJson.ts';
import { createReaderStore } from './state/readerStore.ts';

/** A page of the site, to be set into the built index.html. */
export interface StaticPage {
  /** Below the base, without a leading slash: `index.html`, `trip/hanoi-2019-02/index.html`. */
  readonly file: string;
  readonly tripId: string | null;
  readonly language: string;
  readonly title: string;
  readonly description: string;
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

/** From this zoom on a poster shows detail that only the close geometry has. */
const CLOSE_ZOOM = 5.4;

/**
 * Every page and data file of the site. `base` has slashes at both ends.
 *
 * @throws Error when the content has a problem: a site with a hole must not be built
 */
export function renderSite(
  base: string,
  sources: GroundSources,
): {
  readonly pages: readonly StaticPage[];
  readonly data: readonly DataFile[];
} {
  const story = loadStory();
  const { dataset, problems } = story;
  const [problem] = problems;
  if (problem !== undefined || dataset === null) {
    throw new Error(
      `The content is not whole: ${problem?.file} ${problem?.field}: ${problem?.message}`,
    );
  }
  const locale = englishLocale();
  const groundOf = (frameId: FrameId, sizePx = POSTER_PX): PosterGround => {
    const bounds = frameBounds(dataset, frameId);
    if (bounds === null) throw new Error(`There is nothing to frame for ${frameId}.`);
    const view = posterView(bounds, sizePx);
    return drawGround(view.zoom < CLOSE_ZOOM ? sources.wide : sources.close, view);
  };
  const frameIds: readonly FrameId[] = [
    'story',
    'latest',
    ...dataset.trips.map(({ id }): FrameId => `trip:${id}`),
  ];
  const grounds = new Map(frameIds.map((frameId) => [frameId, groundOf(frameId)]));
  const pageOf = (tripId: string | null, file: string): StaticPage => {
    const state = createReaderStore(dataset, pageChoices(dataset, tripId)).getState();
    const ground = grounds.get(frameIdOf(state.choices));
    return {
      file,
      tripId,
      language: locale.tag,
      ...pageMetadata(state, locale),
      html: renderToString(
        <Root
          story={story}
          tripId={tripId}
          locale={locale}
          base={base}
          siteUrl={base}
          servedGroundHtml={ground === undefined ? '' : groundMarkup(ground, 'poster')}
        />,
      ),
    };
  };
  const latest = tripsAsOf(dataset, 'latest');
  return {
    pages: [
      pageOf(null, 'index.html'),
      // Any address that is no file opens the map, which says what it did not understand.
      pageOf(null, '404.html'),
      ...dataset.trips.map(({ id }) => pageOf(id, `trip/${id}/index.html`)),
    ],
    data: [
      { file: 'data/trips.geojson', text: serializeTripsGeoJson(latest, 'latest') },
      { file: 'data/trips.csv', text: serializeTripsCsv(latest) },
      ...[...grounds].map(([frameId, ground]) => ({
        file: groundFile(frameId),
        text: JSON.stringify(ground),
      })),
      ...dataset.trips
        .filter(({ statuses }) => statuses.some(({ status }) => status === 'rumored'))
        .map(({ id }) => ({
          file: insetGroundFile(id),
          text: JSON.stringify(groundOf(`trip:${id}`, INSET_PX)),
        })),
    ],
  };
}
