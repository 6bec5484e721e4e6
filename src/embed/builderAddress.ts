import { type DataVersion, parseDataVersion } from '../domain/dataVersion.ts';
import { LANGUAGES, type Language } from '../domain/localizedText.ts';
import { type Choices, THEMES, type Theme } from '../state/choices.ts';
import type { IgnoredPart, MovedDay } from '../state/notice.ts';
import type { Vocabulary } from '../url/parameters.ts';
import { parseAddress, shortened } from '../url/parseAddress.ts';
import { pathOf, serializeAddress } from '../url/serializeAddress.ts';
import { type EmbedHeight, parseEmbedHeight, serializeEmbedHeight } from './embedHeight.ts';
import { EMBED_PARAMETERS } from './embedOptions.ts';
import { SNIPPETS, type Snippet } from './embedSnippets.ts';

/** How wide the preview is: as on a phone, in a column of text, across a page. */
export const PREVIEW_WIDTHS = ['phone', 'column', 'wide'] as const;
export type PreviewWidth = (typeof PREVIEW_WIDTHS)[number];

/** What is chosen in the embed builder beside what the map shows. */
export interface BuilderOptions {
  readonly theme: Theme;
  readonly language: Language;
  readonly height: EmbedHeight;
  readonly hasList: boolean;
  /** The version of the facts to keep showing; null for those of today. */
  readonly version: DataVersion | null;
  readonly form: Snippet;
  readonly width: PreviewWidth;
}

/** `language` is that of the page on which the builder stands. */
export function defaultBuilderOptions(language: Language): BuilderOptions {
  return {
    theme: 'auto',
    language,
    height: { kind: 'auto' },
    hasList: true,
    version: null,
    form: 'frame',
    width: 'column',
  };
}

/**
 * The query parameters of `/embed/builder/`, a public contract (README, "Embeds"), beside those of the map.
 * `theme` and `lang` are the page's own there, as on every page; the map's have names of their own.
 */
const BUILDER_PARAMETERS = {
  trip: EMBED_PARAMETERS.trip,
  step: 'step',
  theme: 'map-theme',
  language: 'map-lang',
  list: EMBED_PARAMETERS.list,
  height: EMBED_PARAMETERS.height,
  version: EMBED_PARAMETERS.version,
  form: 'form',
  width: 'preview',
} as const;

/** What an address of the builder asks for. Total: whatever was not understood is listed, to be said on the page. */
export function parseBuilderAddress(
  search: string,
  language: Language,
  vocabulary: Vocabulary,
): {
  readonly choices: Choices;
  readonly options: BuilderOptions;
  readonly ignored: readonly IgnoredPart[];
  readonly movedDay: MovedDay | null;
} {
  const parameters = new URLSearchParams(search);
  const ignored: IgnoredPart[] = [];
  const read = <Value>(name: string, parse: (text: string) => Value | undefined): Value | null => {
    const text = parameters.get(name);
    const value = text === null ? undefined : parse(text);
    if (text !== null && value === undefined) ignored.push({ name, value: shortened(text) });
    return value ?? null;
  };
  const oneOf = <Value extends string>(name: string, values: readonly Value[]): Value | null =>
    read(name, (text) => values.find((value) => value === text));

  const stepId = read(BUILDER_PARAMETERS.step, (text) =>
    vocabulary.steps.some(({ id }) => id === text) ? text : undefined,
  );
  const tripId =
    stepId === null
      ? read(BUILDER_PARAMETERS.trip, (text) => (vocabulary.tripIds.has(text) ? text : undefined))
      : null;
  const asked = parseAddress({ pathname: `/${pathOf(stepId, tripId)}`, search }, '/', vocabulary);
  const defaults = defaultBuilderOptions(language);
  return {
    choices: asked.choices,
    options: {
      theme: oneOf(BUILDER_PARAMETERS.theme, THEMES) ?? defaults.theme,
      language: oneOf(BUILDER_PARAMETERS.language, LANGUAGES) ?? language,
      height:
        read(BUILDER_PARAMETERS.height, (text) => parseEmbedHeight(text) ?? undefined) ??
        defaults.height,
      hasList: oneOf(BUILDER_PARAMETERS.list, ['on', 'off']) !== 'off',
      version: read(BUILDER_PARAMETERS.version, (text) => parseDataVersion(text) ?? undefined),
      form: oneOf(BUILDER_PARAMETERS.form, SNIPPETS) ?? defaults.form,
      width: oneOf(BUILDER_PARAMETERS.width, PREVIEW_WIDTHS) ?? defaults.width,
    },
    ignored: [...asked.ignored, ...ignored],
    movedDay: asked.movedDay,
  };
}

/**
 * The address of the builder with these choices; what is the default is left out. `language` is that of the
 * page, `path` the builder's own address.
 */
export function serializeBuilderAddress(
  choices: Choices,
  options: BuilderOptions,
  language: Language,
  path: string,
): string {
  const defaults = defaultBuilderOptions(language);
  const { step, selectedTripId } = choices;
  const own: (readonly [name: string, value: string])[] = [];
  const add = (name: string, value: string, ofDefault: string | null): void => {
    if (value !== ofDefault) own.push([name, value]);
  };
  if (step !== null) add(BUILDER_PARAMETERS.step, step.id, null);
  else if (selectedTripId !== null) add(BUILDER_PARAMETERS.trip, selectedTripId, null);
  add(BUILDER_PARAMETERS.theme, options.theme, defaults.theme);
  add(BUILDER_PARAMETERS.language, options.language, language);
  add(BUILDER_PARAMETERS.list, options.hasList ? 'on' : 'off', 'on');
  add(BUILDER_PARAMETERS.height, serializeEmbedHeight(options.height), 'auto');
  if (options.version !== null) add(BUILDER_PARAMETERS.version, options.version, null);
  add(BUILDER_PARAMETERS.form, options.form, defaults.form);
  add(BUILDER_PARAMETERS.width, options.width, defaults.width);
  const [, ofMap] = serializeAddress(choices, [], '').split('?');
  const query = [
    // A proportion reads better with its slash.
    ...own.map(([name, value]) => `${name}=${value}`),
    ...(ofMap === undefined ? [] : [ofMap]),
  ].join('&');
  return `${path}${query === '' ? '' : `?${query}`}`;
}
