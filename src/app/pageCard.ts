import { type Language, textIn } from '../domain/localizedText.ts';
import type { MapLabel } from '../domain/mapLabel.ts';
import { frameBounds } from '../domain/storyFrame.ts';
import type { Locale } from '../i18n/translator.ts';
import { cardText } from '../share/cardText.ts';
import { composePicture, type PictureMap } from '../share/composePicture.ts';
import { headlineOf } from '../share/headlineOf.ts';
import { storyPictureText, tripPictureText } from '../share/pictureText.ts';
import { withPngDescription } from '../share/pngDescription.ts';
import type { ReaderState } from '../state/readerStore.ts';
import {
  selectFrameId,
  selectSelectedTrip,
  selectShownTrips,
  selectTrips,
} from '../state/selectors.ts';
import { lightMapPalette } from '../ui/mapPalette.ts';
import { LIGHT_ROUTES } from '../ui/palette.ts';
import { CARD_SIZE } from './pageHead.ts';

/** The picture that links to a page unfurl with; the build makes a PNG of it. */
export interface Card {
  /** Below the site's base. */
  readonly file: string;
  readonly language: Language;
  /** What can be seen on it. */
  readonly alt: string;
  readonly svg: string;
  /** The PNG made of it, which from then on carries `alt` along. */
  readonly withAlt: (png: Uint8Array) => Uint8Array;
}

/** The card of the page in its present state: of a step, of the selected trip, or of the whole story. */
export function pageCard(
  state: ReaderState,
  ground: PictureMap['ground'],
  labels: readonly MapLabel[],
  locale: Locale,
): Card {
  const { dataset, choices } = state;
  const { t } = locale;
  const { asOf, step } = choices;
  const trips = selectTrips(state);
  const trip = selectSelectedTrip(state);
  const frame = frameBounds(dataset, selectFrameId(state));
  if (frame === null) throw new Error('There is nothing to draw on the card.');
  const headline = step === null ? headlineOf(trips, t) : textIn(step.title, locale.language);
  const shown = trip === null ? selectShownTrips(state) : [trip];
  const text =
    trip === null || step !== null
      ? storyPictureText({ headline, shownText: '', shown, asOf }, locale)
      : tripPictureText(trip, asOf, locale);
  const svg = composePicture(
    CARD_SIZE,
    text,
    {
      frame,
      ground,
      trips,
      // Other routes would say nothing at the size at which a card is seen.
      shownIds: new Set(shown.map(({ id }) => id)),
      selectedTripId: trip?.id ?? null,
      labels,
      locale,
      colors: { map: lightMapPalette, routes: LIGHT_ROUTES },
    },
    'card',
  );
  const words = cardText(state, locale);
  return {
    ...words,
    language: locale.language,
    svg,
    withAlt: (png) => withPngDescription(png, words.alt, locale.tag),
  };
}
