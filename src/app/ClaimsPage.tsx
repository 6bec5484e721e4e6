import type { ReactNode } from 'react';
import { ABOUT, type CheckedClaim, checkClaim, VERDICTS } from '../domain/claimVerdict.ts';
import type { Dataset } from '../domain/dataset.ts';
import { fallbackLang, textIn } from '../domain/localizedText.ts';
import type { Citation } from '../domain/trip.ts';
import { formatDate } from '../format/formatDate.ts';
import { sentenceBreak } from '../format/punctuation.ts';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import { describeMeasured } from '../panel/describeClaim.ts';
import { VERDICT_WORDS } from '../panel/verdictWords.ts';

/** Every claim with what the map's data say to it. Complete without a script; each claim has an anchor. */
export function ClaimsPage({
  dataset,
  base,
}: {
  readonly dataset: Dataset;
  readonly base: string;
}): ReactNode {
  const { t, tag, path } = useLocale();
  const checked = dataset.claims.map((claim) => checkClaim(claim, dataset));
  const percent = new Intl.NumberFormat(tag, { style: 'percent' }).format(ABOUT);
  return (
    <main className="plain-page">
      <a className="plain-back" href={`${base}${path}`}>
        {t('table.back')}
      </a>
      <h1>{t('claims.title')}</h1>
      <p className="plain-lead">
        {t('claims.lead', { percent })} <a href={`${base}${path}sources/`}>{t('sources.title')}</a>
      </p>
      <p className="plain-lead">
        {VERDICTS.map((verdict) => (
          <span key={verdict} className="plain-tally">
            <span className="plain-verdict" data-verdict={verdict}>
              {t(VERDICT_WORDS[verdict])}
            </span>{' '}
            {checked.filter((each) => each.verdict === verdict).length}
          </span>
        ))}
      </p>
      <ol className="plain-claims">
        {checked.map((each) => (
          <ClaimEntry key={each.claim.id} checked={each} base={base} />
        ))}
      </ol>
    </main>
  );
}

function ClaimEntry({
  checked: { claim, verdict, value, valueNow },
  base,
}: {
  readonly checked: CheckedClaim;
  readonly base: string;
}): ReactNode {
  const locale = useLocale();
  const { t, language, path } = locale;
  return (
    <li id={claim.id} data-claim={claim.id}>
      <h2 lang={fallbackLang(claim.says, language)}>{textIn(claim.says, language)}</h2>
      <p className="plain-small">
        <Sources citations={claim.citations} bare /> · {formatDate(claim.saidOn, locale.tag)}
      </p>
      <p>
        <span className="plain-verdict" data-verdict={verdict}>
          {t(VERDICT_WORDS[verdict])}
        </span>{' '}
        {value !== null && (
          <>
            {t('claim.map')} <strong>{describeMeasured(value, locale)}</strong>
            {valueNow !== null && (
              <>
                {sentenceBreak(locale.tag)}
                {t('claim.now')} <strong>{describeMeasured(valueNow, locale)}</strong>
              </>
            )}
          </>
        )}
        {claim.check.measure === 'none' && (
          <span lang={fallbackLang(claim.check.why, language)}>
            {textIn(claim.check.why, language)}
          </span>
        )}
      </p>
      {claim.context !== undefined && (
        <p>
          <span lang={fallbackLang(claim.context, language)}>
            {textIn(claim.context, language)}
          </span>{' '}
          <Sources citations={claim.contextCitations} />
        </p>
      )}
      <p className="plain-small">
        <a href={`${base}${path}?claim=${claim.id}`}>{t('claim.show')}</a>
      </p>
    </li>
  );
}

/** The publishers, each a link to what it published. */
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
    <span className="plain-sources">
      {!bare && '('}
      {citations.map(({ id, url, publisher }, index) => (
        <span key={id}>
          {index > 0 && ', '}
          {url === undefined ? publisher : <a href={url}>{publisher}</a>}
        </span>
      ))}
      {!bare && ')'}
    </span>
  );
}
