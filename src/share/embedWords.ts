import type { Dataset } from '../domain/dataset.ts';
import { textIn } from '../domain/localizedText.ts';
import type { Embed } from '../embed/embedSnippets.ts';
import { formatList, formatYears } from '../format/formatList.ts';
import type { Locale } from '../i18n/translator.ts';
import type { Choices } from '../state/choices.ts';
import { pageChoices } from '../state/pageChoices.ts';
import { createReaderStore } from '../state/readerStore.ts';
import { selectSelectedTrip, selectTrips } from '../state/selectors.ts';
import { cardText } from './cardText.ts';
import { headlineOf } from './headlineOf.ts';
import { tripDates } from './pictureText.ts';

/** What of an embed is said in the language of its map, whatever the language of the page that makes it. */
export type EmbedWords = Pick<Embed, 'title' | 'credit' | 'picture'>;

/**
 * @param dataset the facts with the texts of that language
 * @param choices what the map shows; a step of the story may be that of a dataset in another language
 */
export function embedWords(dataset: Dataset, choices: Choices, locale: Locale): EmbedWords {
  const { t } = locale;
  const stepId = choices.step?.id ?? null;
  return {
    title: t('embed.frameTitle', { title: subjectOf(dataset, choices, locale) }),
    credit: t('embed.credit', { product: t('product.name') }),
    // A card shows its page as it opens, whatever was chosen since.
    picture: cardText(
      createReaderStore(
        dataset,
        pageChoices(dataset, stepId === null ? choices.selectedTripId : null, stepId),
      ).getState(),
      locale,
    ),
  };
}

/** What the map is of: "Hanoi, February 23 – March 5, 2019", "Nine trips abroad (2018; Train)". */
function subjectOf(dataset: Dataset, choices: Choices, locale: Locale): string {
  const { t, tag, language } = locale;
  const step = dataset.steps.find(({ id }) => id === choices.step?.id);
  if (step !== undefined) return textIn(step.title, language);
  const state = createReaderStore(dataset, choices).getState();
  const trip = selectSelectedTrip(state);
  if (trip !== null) return `${textIn(trip.account.title, language)}, ${tripDates(trip, locale)}`;
  const { years, modes } = choices.filters;
  const headline = headlineOf(selectTrips(state), t);
  const chosen = [
    ...(years.length === 0 ? [] : [formatYears(years)]),
    ...(modes.length === 0
      ? []
      : [
          formatList(
            modes.map((mode) => t(`mode.${mode}`)),
            tag,
          ),
        ]),
  ];
  return chosen.length === 0 ? headline : `${headline} (${chosen.join('; ')})`;
}
