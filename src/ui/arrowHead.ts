/** An arrowhead that points to the right, around the origin, in px. */
export const ARROW_HEAD: readonly (readonly [x: number, y: number])[] = [
  [-4.5, -4.2],
  [5, 0],
  [-4.5, 4.2],
  [-2.2, 0],
];
