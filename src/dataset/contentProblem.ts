/**
 * The content files by their path below `src/content`, such as `trips/hanoi-2019-02.json`. Each is
 * whatever its JSON says: unknown until parsed.
 */
export type ContentFiles = Readonly<Record<string, unknown>>;

/** Every rule that content can break. Tests assert these, never the wording. */
export const CONTENT_RULES = [
  // The shape of one file.
  'missing-file',
  'unknown-file',
  'unknown-key',
  'missing-key',
  'wrong-type',
  'wrong-format',
  'not-in-list',
  'out-of-range',
  'not-a-date',
  'not-a-time',
  // Files against each other.
  'duplicate-id',
  'unknown-reference',
  // A consequence: what it refers to was left out, and the reason for that is a problem as well.
  'left-out-reference',
  'off-line',
  'coordinate-range',
  // Sense.
  'file-name',
  'trip-id-gone',
  'unknown-language',
  'account-dates',
  'account-order',
  'status-order',
  'first-known',
  'arrives-before-departure',
  'legs-order',
  'outside-trip',
  'known-until',
  'known-too-early',
  'cited-too-late',
  'no-citation',
  'step-trip-unknown',
  'step-trip-hidden',
  'step-shows-nothing',
  'one-publisher',
  'legs-gap',
  'sections-gap',
  'section-ends',
  'line-kind',
  'speed',
  'post-order',
  'post-distance',
  'line-jump',
  'line-repeats',
  'line-zigzag',
  'length-too-short',
  'length-ratio',
  'coordinate-country',
  'unknown-zone',
  'utc-offset',
] as const;
export type ContentRule = (typeof CONTENT_RULES)[number];

/** Something wrong in a content file, in words for an editor under deadline. */
export interface ContentProblem {
  /** `trips/hanoi-2019-02.json`. */
  readonly file: string;
  /**
   * `legs[2].to`. In the long catalogs (places, sources, people, claims) an entry goes by its id,
   * `places[pyongyang].zone`, since nobody counts to 214. Empty when the whole file is meant.
   */
  readonly field: string;
  /** What is wrong. */
  readonly message: string;
  /** What to do about it. */
  readonly fix: string;
  readonly rule: ContentRule;
}
