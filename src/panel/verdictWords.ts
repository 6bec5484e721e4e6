import type { Verdict } from '../domain/claimVerdict.ts';
import type { MessageKey } from '../i18n/translator.ts';

/** In a file of its own: a step of the story says the verdicts with its first render, and no measured value. */
export const VERDICT_WORDS: Readonly<Record<Verdict, MessageKey>> = {
  agrees: 'verdict.agrees',
  'was true then': 'verdict.then',
  differs: 'verdict.differs',
  'did not happen as reported': 'verdict.otherwise',
  'cannot be told': 'verdict.unknown',
};
