import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakLines } from './breakLines.ts';

/** Ten px a letter, and twenty a square. */
const width = (line: string): number =>
  [...line].reduce((sum, letter) => sum + (/[\u2e80-\uffef]/.test(letter) ? 20 : 10), 0);
const lines = (words: string, letters: number) => breakLines(words, width, letters * 10);

describe(breakLines, () => {
  it('breaks at spaces, into lines of about one length', () => {
    expect(lines('Nine trips abroad, and a rumored tenth', 24)).toEqual([
      'Nine trips abroad,',
      'and a rumored tenth',
    ]);
    expect(lines('아홉 차례의 해외 방문, 그리고 열 번째 방문설', 28)).toEqual([
      '아홉 차례의 해외 방문,',
      '그리고 열 번째 방문설',
    ]);
  });

  it('breaks between words where there are no spaces', () => {
    expect(lines('九次出访以及传闻中的第十次', 16)).toEqual(['九次出访以及', '传闻中的第十次']);
    expect(lines('外国訪問9回、そしてうわさの10回目', 20)).toEqual([
      '外国訪問9回、そして',
      'うわさの10回目',
    ]);
  });

  it('begins no line with what closes, and ends none with what opens', () => {
    for (let room = 4; room < 40; room += 1) {
      const broken = lines(
        '九次出访，以及（传闻）中的“第十次”。キム・ジョンウン氏のうわさ。',
        room,
      );
      expect(broken.filter((line) => /^[，。）]/.test(line) || /（$/.test(line))).toEqual([]);
    }
  });

  it('keeps numbers and Latin words whole', () => {
    expect(lines('列车，单程约1,182公里', 10).join('|')).toContain('1,182');
    expect(lines('单程 1182 km', 6)).toContain('1182\u00a0km');
  });

  it('loses nothing and adds nothing but the ends of lines', () => {
    const words = fc
      .array(
        fc.constantFrom('九', '次', '，', '（', '）', 'キ', 'ー', 'abc', '12', '한국', '“', '”'),
        {
          minLength: 1,
        },
      )
      .map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 30 }), (text, room) => {
        expect(lines(text, room).join('')).toBe(text);
      }),
    );
  });
});
