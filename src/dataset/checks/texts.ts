import type { Language } from '../../domain/localizedText.ts';
import type { ContentFiles, ContentProblem } from '../contentProblem.ts';
import { parseShape } from '../parseShape.ts';
import { textsJson } from '../textsJson.ts';
import { CONTENT_LANGUAGES, englishTexts, textsFile } from '../translateContent.ts';

/** How far a language is translated. No mistake: what is missing is shown in English. */
export interface TextsNote {
  readonly language: Language;
  /** English texts that nobody has translated, or whose English has changed since. */
  readonly waiting: readonly string[];
  /** English texts that a translation is kept of and that no fact says any more. */
  readonly stale: readonly string[];
}

/** Files of translations that are not what they should be. */
export function checkTexts(files: ContentFiles): readonly ContentProblem[] {
  const known = new Set(CONTENT_LANGUAGES.map(textsFile));
  return Object.keys(files)
    .filter((file) => file.startsWith('texts/'))
    .flatMap((file): readonly ContentProblem[] => {
      if (known.has(file)) {
        const parsed = parseShape(textsJson, files[file], { file, field: '' });
        return parsed.ok ? [] : parsed.problem;
      }
      return [
        {
          file,
          field: '',
          rule: 'unknown-language',
          message: 'the page does not speak this language',
          fix: `call it ${[...known].join(', ')}, or add the language to src/domain/localizedText.ts first`,
        },
      ];
    });
}

/** What waits for a translator, one note a language. */
export function noteTexts(files: ContentFiles): readonly TextsNote[] {
  const english = englishTexts(files);
  const said = new Set(english);
  return CONTENT_LANGUAGES.map((language) => {
    const translated = Object.keys((files[textsFile(language)] ?? {}) as object);
    const has = new Set(translated);
    return {
      language,
      waiting: english.filter((text) => !has.has(text)),
      stale: translated.filter((text) => !said.has(text)),
    };
  }).filter(({ waiting, stale }) => waiting.length + stale.length > 0);
}
