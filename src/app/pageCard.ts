import type { Language } from '../domain/localizedText.ts';
import type { MapLabel } from '../domain/mapLabel.ts';
import { frameBounds, frameIdOf } from '../domain/storyFrame.ts';
import type { Locale } from '../i18n/translator.ts';
import { composePicture, type PictureMap } from '../share/composePicture.ts';
import { asOfText, storyPictureText, tripPictureText } from '../share/pictureText.ts';
import type { ReaderState } from '../state/readerStore.ts';
import { selectSelectedTrip, selectTrips } from '../state/selectors.ts';
import { lightMapPalette } from '../ui/mapPalette.ts';
import { LIGHT_ROUTES } from '../ui/palette.ts';
import { CARD_SIZE } from './pageHead.ts';
import { headlineOf } from './StoryHead.tsx';

/** The picture that links to a page unfurl with; the build makes a PNG of it. */
export interface Card {
  /** Below the site's base. */
  readonly file: string;
  readonly language: Language;
  /** What can be seen on it. */
  readonly alt: string;
  readonly svg: string;
}

/** The card of the page in its present state: of the selected trip, or of the whole story. */
export function pageCard(
  state: ReaderState,
  ground: PictureMap['ground'],
  labels: readonly MapLabel[],
  locale: Locale,
): Card {
  const { dataset, choices } = state;
  const { t } = locale;
  const { asOf } = choices;
  const trips = selectTrips(state);
  const trip = selectSelectedTrip(state);
  const frame = frameBounds(dataset, frameIdOf(choices));
  if (frame === null) throw new Error('There is nothing to draw on the card.');
  const headline = headlineOf(trips, t);
  const shown = trip === null ? trips : [trip];
  const text =
    trip === null
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
  return {
    file: `cards/${locale.path}${trip?.id ?? 'story'}.png`,
    language: locale.language,
    alt:
      trip === null
        ? t('share.card.story', { headline, asOf: asOfText(asOf, locale) })
        : t('share.card.trip', {
            facts: text.lines.join('; '),
            status: t(`status.${trip.status}`),
          }),
    svg,
  };
}
