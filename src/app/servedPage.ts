import type { LatePart } from './latePart.ts';

/** What a page that was served with its content says of itself. */
export interface ServedPage {
  /** The trip or the step of the story whose page it is: as it was written, whatever its address. */
  readonly tripId: string | null;
  readonly stepId: string | null;
  /** The markup of the ground of its poster; empty where it has none. */
  readonly groundHtml: string;
}

/** @param root the element that the page's content is in */
export function servedPage(root: HTMLElement): ServedPage {
  return {
    tripId: root.dataset.trip ?? null,
    stepId: root.dataset.step ?? null,
    groundHtml: root.querySelector('[data-poster="poster"] [data-ground]')?.innerHTML ?? '',
  };
}

/** The parts that the first render of a page may need. */
export interface FirstParts {
  /** On the page of a trip, and of a step of the story: a reader acts on them. */
  readonly trip?: LatePart<unknown>;
  readonly step: LatePart<unknown>;
  /** Where an address with choices asks for other things than the page is served with (public/early.js). */
  readonly otherChoices: readonly LatePart<unknown>[];
}

/** Fetches those of the parts that the first render of this page needs. */
export async function loadPartsOf(
  { tripId, stepId, groundHtml }: ServedPage,
  { trip, step, otherChoices }: FirstParts,
): Promise<void> {
  const isOther = document.documentElement.dataset.pending !== undefined || groundHtml === '';
  await Promise.all([
    tripId !== null && trip?.load(),
    stepId !== null && step.load(),
    ...(isOther ? otherChoices.map((part) => part.load()) : []),
  ]);
}
