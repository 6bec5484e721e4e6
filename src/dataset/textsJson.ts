import * as v from 'valibot';

/**
 * `content/texts/<language>.json`: what stands in the facts' `{ "en": … }`, word for word, and how a
 * reader of that language is told it.
 */
export const textsJson = v.pipe(
  // A record of Valibot's may be a list as well.
  v.custom<object>((input) => typeof input === 'object' && !Array.isArray(input)),
  v.record(v.string(), v.pipe(v.string(), v.minLength(1))),
);
