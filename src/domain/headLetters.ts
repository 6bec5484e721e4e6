/** What tells the two of a comparison apart, beside their colors: the open trip first. */
export const HEAD_LETTERS = ['A', 'B'] as const;
