import { type ComponentType, type ReactNode, useEffect, useState } from 'react';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import type { ClaimViewProps } from '../panel/ClaimView.tsx';
import { useReader } from '../state/ReaderProvider.tsx';
import { selectClaim } from '../state/selectors.ts';

type Fetched = ComponentType<ClaimViewProps> | 'failed' | null;

/** The claim that is being read. What shows it is fetched with the first one. */
export function ClaimPlace({ base }: { readonly base: string }): ReactNode {
  const { t } = useLocale();
  const claim = useReader(selectClaim);
  const [View, setView] = useState<Fetched>(null);
  const isWanted = claim !== null;
  useEffect(() => {
    if (!isWanted) return;
    import('../panel/ClaimView.tsx').then(
      (room) => setView(() => room.ClaimView),
      () => setView('failed'),
    );
  }, [isWanted]);
  if (claim === null || View === null) return null;
  const allHref = `${base}claims/#${claim.id}`;
  if (View === 'failed') {
    return (
      <p role="alert">
        {t('claim.failed')} <a href={allHref}>{t('claim.all')}</a>
      </p>
    );
  }
  return <View claim={claim} allHref={allHref} />;
}
