import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import type { Claim } from '../domain/claim.ts';
import { checkClaim } from '../domain/claimVerdict.ts';
import { fallbackLang, textIn } from '../domain/localizedText.ts';
import type { Citation } from '../domain/trip.ts';
import { formatDate } from '../format/formatDate.ts';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import { setAsOf, showClaim } from '../state/actions.ts';
import { useReader, useReaderStore } from '../state/ReaderProvider.tsx';
import styles from './ClaimView.module.css';
import { describeMeasured } from './describeClaim.ts';
import { VERDICT_WORDS } from './verdictWords.ts';

export interface ClaimViewProps {
  readonly claim: Claim;
  /** Of the page with all claims, at this one. */
  readonly allHref: string;
}

/** One claim beside what the map's data say, with the way to the ones before and after it. */
export function ClaimView({ claim, allHref }: ClaimViewProps): ReactNode {
  const locale = useLocale();
  const { t, language } = locale;
  const store = useReaderStore();
  const dataset = useReader((state) => state.dataset);
  const { verdict, value, valueNow } = useMemo(() => checkClaim(claim, dataset), [claim, dataset]);
  const { claims } = dataset;
  const index = claims.indexOf(claim);
  const heading = useRef<HTMLHeadingElement>(null);
  // Whoever opened it by a link at the foot of the page is taken to it; loading a page moves nothing.
  useEffect(() => {
    if (document.activeElement !== document.body) heading.current?.focus();
  }, []);
  return (
    <section className={styles.claim} aria-labelledby="claim-says" data-claim={claim.id}>
      <div className={styles.walk}>
        <span>{t('claim.position', { number: index + 1, total: claims.length })}</span>
        <Step to={claims[index - 1]} name="claim.previous" arrow="‹" />
        <Step to={claims[index + 1]} name="claim.next" arrow="›" />
        <a href={allHref}>{t('claim.all')}</a>
        <button
          type="button"
          className={styles.step}
          aria-label={t('claim.close')}
          title={t('claim.close')}
          onClick={() => showClaim(store, null)}
        >
          <span aria-hidden="true">×</span>
        </button>
      </div>
      <div aria-live="polite">
        <h2
          className={styles.says}
          id="claim-says"
          ref={heading}
          tabIndex={-1}
          lang={fallbackLang(claim.says, language)}
        >
          {textIn(claim.says, language)}
        </h2>
        <p className={styles.small}>
          <Sources citations={claim.citations} bare /> · {formatDate(claim.saidOn, locale.tag)}
        </p>
        <p className={styles.result}>
          <span className={styles.verdict} data-verdict={verdict}>
            {t(VERDICT_WORDS[verdict])}
          </span>{' '}
          {value !== null && (
            <>
              {t('claim.map')} <strong>{describeMeasured(value, locale)}</strong>
            </>
          )}
          {claim.check.measure === 'none' && (
            <span lang={fallbackLang(claim.check.why, language)}>
              {textIn(claim.check.why, language)}
            </span>
          )}
        </p>
        {valueNow !== null && (
          <p>
            <button type="button" className={styles.now} onClick={() => setAsOf(store, 'latest')}>
              {t('claim.now')} {describeMeasured(valueNow, locale)}
            </button>
          </p>
        )}
        {claim.context !== undefined && (
          <p className={styles.context}>
            <span lang={fallbackLang(claim.context, language)}>
              {textIn(claim.context, language)}
            </span>{' '}
            <Sources citations={claim.contextCitations} />
          </p>
        )}
      </div>
    </section>
  );
}

/** A step to a neighbor; at the ends it stays in its place and does nothing. */
function Step({
  to,
  name,
  arrow,
}: {
  readonly to: Claim | undefined;
  readonly name: 'claim.previous' | 'claim.next';
  readonly arrow: string;
}): ReactNode {
  const { t } = useLocale();
  const store = useReaderStore();
  return (
    <button
      type="button"
      className={styles.step}
      aria-label={t(name)}
      title={t(name)}
      aria-disabled={to === undefined || undefined}
      onClick={() => {
        if (to !== undefined) showClaim(store, to.id);
      }}
    >
      <span aria-hidden="true">{arrow}</span>
    </button>
  );
}

function Sources({
  citations,
  bare = false,
}: {
  readonly citations: readonly Citation[];
  /** Without brackets: they are what the line is about. */
  readonly bare?: boolean;
}): ReactNode {
  if (citations.length === 0) return null;
  return (
    <span className={styles.sources}>
      {!bare && '('}
      {citations.map(({ id, url, publisher, title }, index) => (
        <span key={id}>
          {index > 0 && ', '}
          {url === undefined ? (
            publisher
          ) : (
            <a href={url} target="_blank" rel="noopener noreferrer" title={title}>
              {publisher}
            </a>
          )}
        </span>
      ))}
      {!bare && ')'}
    </span>
  );
}
