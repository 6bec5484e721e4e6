/** Whether a language is set with full-width marks, which bring their own space. BCP 47. */
const isFullWidth = (tag: string): boolean => /^(zh|ja)\b/.test(tag);

/** What stands between two sentences that come without their full stops: `. `, `。`. */
export function sentenceBreak(tag: string): string {
  return isFullWidth(tag) ? '。' : '. ';
}

/** An aside after what it is about, with the space before it: ` (9 confirmed)`, `（9次已证实）`. */
export function inBrackets(aside: string, tag: string): string {
  return isFullWidth(tag) ? `（${aside}）` : ` (${aside})`;
}
