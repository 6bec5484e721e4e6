import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { checkClaim } from '../domain/claimVerdict.ts';
import { fallbackLang, textIn } from '../domain/localizedText.ts';
import type { StoryStep } from '../domain/storyStep.ts';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import { showClaim } from '../state/actions.ts';
import { useReader, useReaderStore } from '../state/ReaderProvider.tsx';
import { isPlainClick } from '../ui/isPlainClick.ts';
import styles from './StepPanel.module.css';
import { VERDICT_WORDS } from './verdictWords.ts';

/**
 * What came of the claims that a step tells of, in their order: each verdict leads to its claim. In a frame
 * it does so in a tab of its own; without a script, to the page of all claims.
 */
export function StepClaims({
  step,
  base,
  isFramed,
}: {
  readonly step: StoryStep;
  readonly base: string;
  readonly isFramed: boolean;
}): ReactNode {
  const { t, tag, language } = useLocale();
  const store = useReaderStore();
  const dataset = useReader((state) => state.dataset);
  const checked = useMemo(() => {
    const { claimIds, map } = step;
    const ids = new Set(map.measure === null ? claimIds : [...claimIds, map.measure]);
    const claims = [...ids].flatMap((id) => dataset.claims.filter((claim) => claim.id === id));
    return claims.map((claim) => checkClaim(claim, dataset));
  }, [dataset, step]);
  // The map opens a claim once there is a script to do it.
  const [isScripted, setScripted] = useState(false);
  useEffect(() => setScripted(true), []);
  if (checked.length === 0) return null;
  return (
    <p className={styles.verdicts}>
      <span>{t('step.verdicts', { count: checked.length })}</span>{' '}
      {checked.map(({ claim: { id, says }, verdict }) => (
        <a
          key={id}
          href={isScripted ? `${base}?claim=${id}` : `${base}claims/#${id}`}
          title={textIn(says, language)}
          lang={fallbackLang(says, language)}
          data-claim={id}
          {...(isFramed && { target: '_blank', rel: 'noopener' })}
          onClick={(event) => {
            if (isFramed || !isPlainClick(event)) return;
            event.preventDefault();
            // The step goes, and with it what has the focus: the claim takes it from here (ClaimView).
            document.getElementById('trips')?.focus({ preventScroll: true });
            showClaim(store, id);
          }}
        >
          <span className={styles.verdict} data-verdict={verdict} lang={tag}>
            {t(VERDICT_WORDS[verdict])}
          </span>
          <span className="visually-hidden"> {textIn(says, language)}</span>
        </a>
      ))}
    </p>
  );
}
