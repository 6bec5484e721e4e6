/** Lines may end between the words of Chinese and Japanese, which have no spaces; Korean breaks at its own. */
const IDEOGRAPH = /[\u2e80-\u2fff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/;
/** What may not begin a line, and what may not end one (the part of JIS X 4051 that our texts need). */
const CLOSING = /^[、。，．：；？！）」』》〉】％々ー～·,.:;?!)”’…]/;
const OPENING = /[（「『《〈【(“‘]$/;

/** The words in as few lines as fit, none of them much shorter than the others. */
export function breakLines(
  words: string,
  widthOf: (line: string) => number,
  room: number,
): readonly string[] {
  const lines = filled(words, widthOf, room);
  let balanced = lines;
  for (let narrower = room; narrower > room / 2; narrower -= 8) {
    const next = filled(words, widthOf, narrower);
    if (next.length > lines.length) break;
    balanced = next;
  }
  return balanced;
}

function filled(words: string, widthOf: (line: string) => number, room: number): readonly string[] {
  const lines: string[] = [];
  for (const [piece, space] of piecesOf(words)) {
    const joined = lines.length === 0 ? piece : `${lines.at(-1)}${space}${piece}`;
    if (lines.length === 0 || widthOf(joined) > room) lines.push(piece);
    else lines[lines.length - 1] = joined;
  }
  return lines;
}

/** What stays together, and whether a space stands before it. */
function piecesOf(words: string): readonly (readonly [string, '' | ' '])[] {
  // A number stays with its unit.
  return words
    .replace(/(\d) (?=\p{L}{1,2}\b)/gu, '$1\u00a0')
    .split(' ')
    .flatMap((word) =>
      (IDEOGRAPH.test(word) ? segmentsOf(word) : [word]).map(
        (piece, index) => [piece, index === 0 ? ' ' : ''] as const,
      ),
    );
}

/** The words of a text without spaces, with their punctuation; a number keeps what it counts. */
function segmentsOf(text: string): readonly string[] {
  const pieces: string[] = [];
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)) {
    const before = pieces.at(-1) ?? '';
    if (before !== '' && (CLOSING.test(segment) || OPENING.test(before) || /\d$/.test(before))) {
      pieces[pieces.length - 1] = before + segment;
    } else {
      pieces.push(segment);
    }
  }
  return pieces;
}
