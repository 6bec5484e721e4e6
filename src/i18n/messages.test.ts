import { type Content, type Octothorpe, parse, type Token } from '@messageformat/parser';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../domain/localizedText.ts';
import { LANGUAGE_TAGS } from './translator.ts';

// As they stand in the files, not as the build compiles them.
const FILES: Readonly<Record<string, string>> = import.meta.glob('./messages/*.json', {
  eager: true,
  query: '?raw',
  import: 'default',
});

function messagesOf(language: Language): ReadonlyMap<string, string> {
  return new Map(Object.entries(JSON.parse(FILES[`./messages/${language}.json`] ?? '{}')));
}

type Argument = Exclude<Token, Content | Octothorpe>;

/** The tokens of a message, those inside of its plurals and choices too. */
function tokensOf(message: string): readonly Token[] {
  const all = (tokens: readonly Token[]): readonly Token[] =>
    tokens.flatMap((token) => [token, ...casesOf(token).flatMap(([, inner]) => all(inner))]);
  return all(parse(message));
}

const argumentsOf = (message: string): readonly Argument[] =>
  tokensOf(message).filter((token) => 'arg' in token);

/** The cases of a plural or a choice. */
const casesOf = (token: Token): readonly (readonly [string, readonly Token[]])[] =>
  'cases' in token ? token.cases.map(({ key, tokens }) => [key, tokens]) : [];

const placeholdersOf = (message: string): readonly string[] =>
  [...new Set(argumentsOf(message).map(({ arg }) => arg))].sort();

/** The choices of every `{…, select, …}`, by what it chooses on. */
const choicesOf = (message: string): readonly string[] =>
  argumentsOf(message)
    .filter(({ type }) => type === 'select')
    .map((token) => `${token.arg}: ${casesOf(token).map(([key]) => key)}`)
    .sort();

const translations = LANGUAGES.filter((language) => language !== 'en');
const english = messagesOf('en');

describe('the message catalogs', () => {
  it('are one for every language', () => {
    expect(Object.keys(FILES).sort()).toEqual(
      LANGUAGES.map((language) => `./messages/${language}.json`).sort(),
    );
  });

  it.each(translations)('have every message in %s', (language) => {
    expect([...messagesOf(language).keys()].sort()).toEqual([...english.keys()].sort());
  });

  it.each(translations)('have the same placeholders and choices in %s', (language) => {
    const messages = messagesOf(language);
    for (const [key, message] of english) {
      const translated = messages.get(key) ?? '';
      expect([key, placeholdersOf(translated)]).toEqual([key, placeholdersOf(message)]);
      expect([key, choicesOf(translated)]).toEqual([key, choicesOf(message)]);
    }
  });

  it.each(LANGUAGES)('have exactly the plural forms of %s', (language) => {
    for (const [key, message] of messagesOf(language)) {
      for (const token of argumentsOf(message)) {
        const { type } = token;
        if (type !== 'plural' && type !== 'selectordinal') continue;
        const rules = new Intl.PluralRules(LANGUAGE_TAGS[language], {
          type: type === 'plural' ? 'cardinal' : 'ordinal',
        });
        const forms = casesOf(token)
          .map(([form]) => form)
          .filter((form) => !form.startsWith('='));
        expect([key, forms.sort()]).toEqual([
          key,
          [...rules.resolvedOptions().pluralCategories].sort(),
        ]);
      }
    }
  });

  it.each(translations)('say nothing in English in %s', (language) => {
    const sameAsEnglish = [...messagesOf(language)].filter(
      ([key, message]) => message === english.get(key) && /[a-z]{3}/i.test(wordsOf(message)),
    );
    expect(sameAsEnglish.map(([key]) => key)).toEqual(SAME_IN_EVERY_LANGUAGE);
  });

  it.each(LANGUAGES)('are written with care in %s', (language) => {
    for (const [key, message] of messagesOf(language)) {
      const [first = '', last = ''] = [message.at(0), message.at(-1)];
      expect([key, message]).not.toEqual([key, '']);
      expect(`${key}: ${first}${last}`).not.toMatch(/\s$|: \s/);
      // Typewriter quotes, and double spaces, are slips in every one of the six.
      expect([key, message]).not.toEqual([key, expect.stringMatching(/"| {2}/)]);
    }
  });

  it.each([
    // A dash does not begin a line; ё is written in names only, and no message has one of those.
    ['ru', / —|ё/i],
    // As papers set them: no space between characters and Latin letters.
    ['zh', /\p{scx=Han} [a-z\d]|[a-z\d] \p{scx=Han}/iu],
    [
      'ja',
      /[\p{scx=Han}\p{scx=Kana}\p{scx=Hira}] [a-z\d]|[a-z\d] [\p{scx=Han}\p{scx=Kana}\p{scx=Hira}]/iu,
    ],
  ] as const)('are set as papers set them in %s', (language, slip) => {
    const slips = [...messagesOf(language)].filter(([, message]) => slip.test(message));
    expect(slips).toEqual([]);
  });
});

/** A credit that has to be given in these words. */
const SAME_IN_EVERY_LANGUAGE = ['share.attribution'];

/** The words of a message, without the names of its placeholders. */
function wordsOf(message: string): string {
  return tokensOf(message)
    .flatMap((token) => (token.type === 'content' ? token.value : []))
    .join(' ')
    .replace(/PNG/g, '');
}
