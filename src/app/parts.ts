import { latePart } from './latePart.ts';
import { loadLanguageOffer } from './loadLanguageOffer.ts';

// What of the page a reader may never need, each in a file of its own.

// A page that is served with one of these, or is to show one at once, loads it before its first render
// (main.tsx, embedded.tsx, prerender.tsx).
const first = { isFirst: true };

/** Draws the poster of other choices than those that the page is served with. */
export const posterPart = latePart(
  async () => (await import('./DrawnPoster.tsx')).DrawnPoster,
  first,
);

export const timelinePart = latePart(
  async () => (await import('../timeline/Timeline.tsx')).Timeline,
  first,
);

export const detailsPart = latePart(
  async () => (await import('../panel/TripDetails.tsx')).TripDetails,
  first,
);

export const countingPart = latePart(
  async () => (await import('../panel/CountingRule.tsx')).CountingRule,
  first,
);

export const stepPart = latePart(
  async () => (await import('../panel/StepPanel.tsx')).StepPanel,
  first,
);

export const insetPart = latePart(async () => (await import('./RumorInset.tsx')).RumorInset, first);

// The others come when they are wanted.

export const noticesPart = latePart(async () => (await import('./Notices.tsx')).Notices);

export const offerPart = latePart(loadLanguageOffer, first);

/** Says in words what the map shows. */
export const describePart = latePart(
  async () => (await import('../share/describeView.ts')).describeView,
);

export const claimPart = latePart(async () => (await import('../panel/ClaimView.tsx')).ClaimView);

export const playbackPart = latePart(
  async () => (await import('../playback/Playback.tsx')).Playback,
);

export const comparisonPart = latePart(
  async () => (await import('../compare/Comparison.tsx')).Comparison,
);

export const sharePart = latePart(
  async () => (await import('../share/ShareDialog.tsx')).ShareDialog,
);

export const printPart = latePart(async () => (await import('./PrintPlace.tsx')).PrintPlace);

export const helpPart = latePart(async () => (await import('./HelpDialog.tsx')).HelpDialog);

export const hintPart = latePart(async () => (await import('./FirstHint.tsx')).FirstHint);
