import { textIn } from '../domain/localizedText.ts';
import type { Locale } from '../i18n/translator.ts';
import type { ReaderState } from '../state/readerStore.ts';
import { selectSelectedTrip, selectTrips } from '../state/selectors.ts';
import { headlineOf } from './headlineOf.ts';
import { asOfText, tripPictureText } from './pictureText.ts';

/** Where the card of a page in this state is, below the site, and what can be seen on it. */
export function cardText(
  state: ReaderState,
  locale: Locale,
): { readonly file: string; readonly alt: string } {
  const { t, language, path } = locale;
  const { asOf, step } = state.choices;
  const trip = selectSelectedTrip(state);
  if (step !== null) {
    return {
      file: `cards/${path}story-${step.id}.png`,
      alt: t('share.card.step', {
        title: textIn(step.title, language),
        asOf: asOfText(asOf, locale),
      }),
    };
  }
  if (trip === null) {
    return {
      file: `cards/${path}story.png`,
      alt: t('share.card.story', {
        headline: headlineOf(selectTrips(state), t),
        asOf: asOfText(asOf, locale),
      }),
    };
  }
  return {
    file: `cards/${path}${trip.id}.png`,
    alt: t('share.card.trip', {
      facts: tripPictureText(trip, asOf, locale).lines.join('; '),
      status: t(`status.${trip.status}`),
    }),
  };
}
