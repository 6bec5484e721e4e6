/** The mean advance of Noto Sans, as a share of the font size; ideographs and Hangul fill the square. */
const ADVANCE = { bold: 0.6, regular: 0.56, square: 1 };
const SQUARE = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7a3\uff00-\uff60]/;

/** About how wide a text is, in ems, where nothing can measure it. */
export function textWidthInEms(text: string, isBold: boolean): number {
  const letter = isBold ? ADVANCE.bold : ADVANCE.regular;
  return [...text].reduce((sum, each) => sum + (SQUARE.test(each) ? ADVANCE.square : letter), 0);
}
