import { memo, type ReactNode } from 'react';

/**
 * A part of the page as it was served, which React leaves alone: no code of it is here. Where the page was
 * served without it, an empty place.
 */
export const AsServed = memo(function AsServed({
  className,
}: {
  readonly className: string | undefined;
}): ReactNode {
  // Hydration never writes `innerHTML`; suppressing the warning is for its not being what was served.
  // biome-ignore lint/security/noDangerouslySetInnerHtml: there is no text in it
  return <div className={className} suppressHydrationWarning dangerouslySetInnerHTML={NOTHING} />;
});

const NOTHING = { __html: '' };
