import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../domain/localizedText.ts';
import { addressInLanguage, type ServedPage } from './askedLanguage.ts';
import { languageOfReader } from './readerLanguage.ts';

const ENGLISH: ServedPage = { language: 'en', isMissing: false, readerTags: ['en-US'] };

function goes(address: string, page: Partial<ServedPage> = {}, base = '/'): string | null {
  const { pathname, search, hash } = new URL(address, 'https://example.org');
  return addressInLanguage({ pathname, search, hash }, base, { ...ENGLISH, ...page });
}

describe(languageOfReader, () => {
  it('is the first of theirs that the page speaks', () => {
    expect(languageOfReader(['fr-FR', 'ko-KR', 'en'])).toBe('ko');
    expect(languageOfReader(['fr', 'de'])).toBeNull();
    expect(languageOfReader([])).toBeNull();
  });
});

describe(addressInLanguage, () => {
  it.each(['/', '/trip/hanoi-2019-02/?year=2019', '/?theme=dark#map'])(
    'leaves %s where it is, whatever the reader speaks',
    (address) => {
      expect(goes(address)).toBeNull();
      expect(goes(address, { readerTags: ['ko'] })).toBeNull();
    },
  );

  it('leaves a page in its own language where it is', () => {
    expect(goes('/ko/trip/x/', { language: 'ko' })).toBeNull();
    expect(goes('/ko/?lang=ko', { language: 'ko' })).toBeNull();
  });

  it('goes to the page in the language that the query asks for, with everything else', () => {
    expect(goes('/trip/x/?year=2019&lang=ko&a=b#map')).toBe('/ko/trip/x/?year=2019&a=b#map');
    expect(goes('/?lang=zh-TW')).toBe('/zh/');
    expect(goes('/ko/table/?lang=en', { language: 'ko' })).toBe('/table/');
    expect(goes('/ko/?lang=ru', { language: 'ko' })).toBe('/ru/');
    expect(goes('/maps/kim/?lang=ko', {}, '/maps/kim/')).toBe('/maps/kim/ko/');
  });

  it('takes the first language that it knows', () => {
    expect(goes('/?lang=xx&lang=ru')).toBe('/ru/');
  });

  it('falls back to the reader’s own for a language that nobody here speaks, and lets the page say so', () => {
    expect(goes('/?lang=xx', { readerTags: ['fr', 'ko'] })).toBe('/ko/?lang=xx');
    expect(goes('/ko/?lang=xx', { language: 'ko', readerTags: ['ko'] })).toBeNull();
    expect(goes('/?lang=xx', { readerTags: ['fr'] })).toBeNull();
  });

  const missing = { isMissing: true };
  it('does the same for a language in the path', () => {
    expect(goes('/fr/trip/x/?a=b', { ...missing, readerTags: ['fr', 'ko'] })).toBe(
      '/ko/trip/x/?a=b&lang=fr',
    );
    expect(goes('/fr/', missing)).toBe('/?lang=fr');
    expect(goes('/zh-TW/trip/x/', missing)).toBe('/zh/trip/x/');
    expect(goes('/en/table/', missing)).toBe('/table/');
    expect(goes('/KO/', missing)).toBe('/ko/');
  });

  it('leaves a page that is not there where it is', () => {
    expect(goes('/nowhere', missing)).toBeNull();
    expect(goes('/trip/nothing/', missing)).toBeNull();
    expect(goes('/ko/nowhere', missing)).toBeNull();
  });

  it('never sends a reader in a circle', () => {
    const part = fc.constantFrom('', 'ko/', 'zh-TW/', 'fr/', 'EN/', 'trip/x/', 'nowhere', 'xx');
    const query = fc.constantFrom('', '?lang=ko', '?lang=xx', '?lang=', '?lang=en&lang=fr', '?a=b');
    const tags = fc.subarray(['ko', 'fr', 'en-GB', 'zh-Hant']);
    fc.assert(
      fc.property(part, part, query, tags, (one, two, search, readerTags) => {
        let address = `/${one}${two}${search}`;
        for (let step = 0; step < 4; step += 1) {
          const { pathname } = new URL(address, 'https://example.org');
          const [, folder = ''] = /^\/([^/]*)\/(trip\/x\/)?$/.exec(pathname) ?? [];
          const language = LANGUAGES.find((each) => each !== 'en' && each === folder) ?? 'en';
          const isMissing = !/^\/((ko|zh|ru|vi|ja)\/)?(trip\/x\/)?$/.test(pathname);
          const next = goes(address, { language, isMissing, readerTags });
          if (next === null) return;
          address = next;
        }
        throw new Error(`${one}${two}${search} with ${readerTags} ends nowhere: ${address}`);
      }),
    );
  });
});
