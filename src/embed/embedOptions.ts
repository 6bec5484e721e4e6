import { type DataVersion, parseDataVersion } from '../domain/dataVersion.ts';
import type { Choices } from '../state/choices.ts';
import type { IgnoredPart } from '../state/notice.ts';
import type { Vocabulary } from '../url/parameters.ts';
import { parseAddress, shortened } from '../url/parseAddress.ts';

/** The query parameters that only an embed page reads: a public contract (README, "Embed"). */
export const EMBED_PARAMETERS = {
  trip: 'trip',
  list: 'list',
  height: 'height',
  version: 'data',
} as const;

/** What whoever embeds the map chose, beside the map's own choices. */
export interface EmbedOptions {
  /** The list of trips, where the frame has room for it. */
  readonly hasList: boolean;
  /** `auto` tells the host how high the content is; with `fixed` the host has decided. */
  readonly height: 'auto' | 'fixed';
  /** The version of the facts that it is frozen at; null for those of today. */
  readonly version: DataVersion | null;
}

export const DEFAULT_EMBED_OPTIONS: EmbedOptions = {
  hasList: true,
  height: 'auto',
  version: null,
};

/**
 * What the address of an embed page asks for. Total: any address gives choices and options, and what was
 * not understood is listed to be said on the page. `base` is the path below which embed pages live.
 *
 * A trip is named by the path; the parameter `trip` does the same for whoever can only change the query,
 * and brings a name here that no page was built for (public/missing.js).
 */
export function parseEmbedAddress(
  address: { readonly pathname: string; readonly search: string },
  base: string,
  vocabulary: Vocabulary,
): {
  readonly choices: Choices;
  readonly options: EmbedOptions;
  readonly ignored: readonly IgnoredPart[];
} {
  const parameters = new URLSearchParams(address.search);
  const ignoredHere: IgnoredPart[] = [];
  const read = <Value>(name: string, parse: (text: string) => Value | undefined): Value | null => {
    const text = parameters.get(name);
    const value = text === null ? undefined : parse(text);
    if (text !== null && value === undefined) ignoredHere.push({ name, value: shortened(text) });
    return value ?? null;
  };
  const oneOf = <Value extends string>(name: string, values: readonly Value[]): Value | null =>
    read(name, (text) => values.find((value) => value === text));

  const tripId = read(EMBED_PARAMETERS.trip, (text) =>
    vocabulary.tripIds.has(text) ? text : undefined,
  );
  const { choices, ignored } = parseAddress(address, base, vocabulary, tripId);
  return {
    choices,
    options: {
      hasList: oneOf(EMBED_PARAMETERS.list, ['on', 'off']) !== 'off',
      height: oneOf(EMBED_PARAMETERS.height, ['auto', 'fixed']) ?? DEFAULT_EMBED_OPTIONS.height,
      version: read(EMBED_PARAMETERS.version, (text) => parseDataVersion(text) ?? undefined),
    },
    ignored: [...ignored, ...ignoredHere],
  };
}

/** Whether the host has decided on the height, and is not to be told one. */
export function hasFixedHeight(search: string): boolean {
  return new URLSearchParams(search).get(EMBED_PARAMETERS.height) === 'fixed';
}

/** The version that the address asks for, before anything else of the page is known. */
export function frozenVersion(search: string): DataVersion | null {
  return parseDataVersion(new URLSearchParams(search).get(EMBED_PARAMETERS.version) ?? '');
}

/** The parameters of these options; what is the default is left out. */
export function embedParameters({
  hasList,
  height,
  version,
}: EmbedOptions): readonly (readonly [name: string, value: string])[] {
  return [
    ...(hasList ? [] : [[EMBED_PARAMETERS.list, 'off'] as const]),
    ...(height === 'auto' ? [] : [[EMBED_PARAMETERS.height, 'fixed'] as const]),
    ...(version === null ? [] : [[EMBED_PARAMETERS.version, version] as const]),
  ];
}
