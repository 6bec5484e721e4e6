import type { ReactNode } from 'react';
import { bestLength, legLengths } from '../domain/legGeometry.ts';
import { fallbackLang, textIn } from '../domain/localizedText.ts';
import { hoursBetween } from '../domain/localTime.ts';
import type { Evidence, Leg } from '../domain/trip.ts';
import { formatList } from '../format/formatList.ts';
import { formatHours, formatKm } from '../format/formatQuantity.ts';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import { RouteGlyph } from '../ui/RouteGlyph.tsx';
import { CitationMarks } from './CitationMarks.tsx';
import styles from './LegFacts.module.css';
import { When } from './When.tsx';

const WAY = { train: 'leg.rail', car: 'leg.road', plane: 'leg.air', foot: 'leg.onFoot' } as const;

/** One leg: where from and to, when, both distances, and how well the line is established. */
export function LegFacts({
  leg,
  tentative,
}: {
  readonly leg: Leg;
  readonly tentative: boolean;
}): ReactNode {
  const { t, tag, language } = useLocale();
  const nameOf = (place: Leg['from']): string => textIn(place.name, language);
  const hours = leg.depart && leg.arrive ? hoursBetween(leg.depart, leg.arrive) : null;
  return (
    <li className={styles.leg} data-evidence={leg.evidence.kind}>
      <h4 className={styles.title}>
        <RouteGlyph kind={leg.mode} tentative={tentative} />
        <span className="visually-hidden">{t(`mode.${leg.mode}`)}: </span>
        <span>
          {t('leg.title', { from: nameOf(leg.from), to: nameOf(leg.to) })}
          <CitationMarks citations={leg.citations} />
        </span>
      </h4>
      {leg.via.length > 0 && (
        <p className={styles.via}>
          {t('leg.via', { places: formatList(leg.via.map(nameOf), tag) })}
        </p>
      )}
      <dl className={styles.facts}>
        {leg.depart && (
          <div>
            <dt>{t('leg.departs')}</dt>
            <dd>
              <When local={leg.depart} />
            </dd>
          </div>
        )}
        {leg.arrive && (
          <div>
            <dt>{t('leg.arrives')}</dt>
            <dd>
              <When local={leg.arrive} />
            </dd>
          </div>
        )}
        {hours !== null && (
          <div>
            <dt>{t('leg.duration')}</dt>
            <dd>
              {t('leg.hours', {
                hours: formatHours(hours, tag),
                approximate: String(Boolean(leg.depart?.approximate || leg.arrive?.approximate)),
              })}
            </dd>
          </div>
        )}
        {leg.mode !== 'foot' && <Distances leg={leg} />}
      </dl>
      <EvidenceNote evidence={leg.evidence} />
      {weakerStretches(leg).map(({ section, evidence }) => (
        <EvidenceNote
          key={`${section.line.id}-${section.from.id}`}
          evidence={evidence}
          where={t('leg.title', { from: nameOf(section.from), to: nameOf(section.to) })}
        />
      ))}
    </li>
  );
}

function Distances({ leg }: { readonly leg: Leg }): ReactNode {
  const { t, tag } = useLocale();
  const lengths = legLengths(leg);
  const { basis } = bestLength(leg);
  const straight = formatKm(lengths.straightKm, tag);
  return (
    <>
      {leg.mode !== 'plane' && (
        <div>
          <dt>{t(WAY[leg.mode])}</dt>
          <dd>
            {lengths.publishedKm !== null &&
              t('leg.published', { km: formatKm(lengths.publishedKm, tag) })}
            {lengths.reported.map((length, index) => (
              <span key={length.km}>
                {(index > 0 || lengths.publishedKm !== null) && ' · '}
                {t('leg.reported', {
                  km: formatKm(length.km, tag),
                  approximate: String(length.approximate),
                })}
                <CitationMarks citations={length.citations} />
              </span>
            ))}
            {basis === 'drawn' && (
              <span title={t('leg.drawnWhy')}>
                {t('leg.drawn', { km: formatKm(lengths.drawnKm, tag) })}
              </span>
            )}
          </dd>
        </div>
      )}
      <div>
        <dt>{t(leg.mode === 'plane' ? 'leg.air' : 'leg.straight')}</dt>
        <dd>{straight}</dd>
      </div>
    </>
  );
}

function EvidenceNote({
  evidence,
  where,
}: {
  readonly evidence: Evidence;
  readonly where?: string;
}): ReactNode {
  const { t, language } = useLocale();
  return (
    <p className={styles.evidence} data-evidence={evidence.kind}>
      <strong>
        {t(`evidence.${evidence.kind}`)}
        {where !== undefined && ` (${where})`}:
      </strong>{' '}
      <span lang={fallbackLang(evidence.reason, language)}>
        {textIn(evidence.reason, language)}
      </span>
    </p>
  );
}

function weakerStretches(
  leg: Leg,
): readonly { readonly section: Leg['sections'][number]; readonly evidence: Evidence }[] {
  return leg.sections
    .filter(({ evidence }) => evidence !== leg.evidence)
    .map((section) => ({ section, evidence: section.evidence }));
}
