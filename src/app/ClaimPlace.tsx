import type { ReactNode } from 'react';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import { useReader } from '../state/ReaderProvider.tsx';
import { selectClaim } from '../state/selectors.ts';
import { useLatePart } from './latePart.ts';
import { claimPart } from './parts.ts';

/** The claim that is being read. What shows it is fetched with the first one. */
export function ClaimPlace({ base }: { readonly base: string }): ReactNode {
  const { t } = useLocale();
  const claim = useReader(selectClaim);
  const { part: ClaimView, hasFailed } = useLatePart(claimPart, claim !== null);
  if (claim === null) return null;
  const allHref = `${base}claims/#${claim.id}`;
  if (ClaimView !== null) return <ClaimView claim={claim} allHref={allHref} />;
  return hasFailed ? (
    <p role="alert">
      {t('claim.failed')} <a href={allHref}>{t('claim.all')}</a>
    </p>
  ) : null;
}
