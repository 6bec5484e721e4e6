import { type ReactNode, useMemo } from 'react';
import type { AsOf } from '../domain/asOf.ts';
import { compareDates, yearOf } from '../domain/calendarDate.ts';
import { dayAfter, dayBefore } from '../domain/knowledgeDays.ts';
import { formatDate, formatMonthDay } from '../format/formatDate.ts';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import type { Locale } from '../i18n/translator.ts';
import { setAsOf } from '../state/actions.ts';
import { useReader, useReaderStore } from '../state/ReaderProvider.tsx';
import { selectKnowledgeDays } from '../state/selectors.ts';
import styles from './AsOfControl.module.css';
import { describeDay } from './describeChange.ts';

/**
 * The day of knowing: a list of the days on which something became known, and a step to either side.
 * The list is a native one, laid unseen over the day that it shows.
 */
export function AsOfControl(): ReactNode {
  const locale = useLocale();
  const { t, tag } = locale;
  const store = useReaderStore();
  const days = useReader(selectKnowledgeDays);
  const asOf = useReader((state) => state.choices.asOf);
  return (
    <fieldset className={styles.control}>
      <legend className="visually-hidden">{t('asOf.label')}</legend>
      <Step to={dayBefore(days, asOf)} name="asOf.before" arrow="‹" />
      <div className={styles.pick}>
        <span aria-hidden="true">
          {asOf === 'latest' ? t('asOf.latest') : t('asOf.day', { day: formatDate(asOf, tag) })}
          <span className={styles.mark}>▾</span>
        </span>
        <select
          aria-label={t('asOf.label')}
          value={asOf}
          onChange={(event) => {
            const chosen = [...days.map(({ day }) => day), 'latest' as const].find(
              (candidate) => candidate === event.target.value,
            );
            if (chosen !== undefined) setAsOf(store, chosen);
          }}
        >
          <Days asOf={asOf} />
          <option value="latest">{t('asOf.latest')}</option>
        </select>
      </div>
      <Step to={dayAfter(days, asOf)} name="asOf.after" arrow="›" />
    </fieldset>
  );
}

/** The days of knowing under their years. One that an address asked for joins them while it lasts. */
function Days({ asOf }: { readonly asOf: AsOf }): ReactNode {
  const locale = useLocale();
  const { t, tag } = locale;
  const days = useReader(selectKnowledgeDays);
  const years = useMemo(() => {
    const told = days.map((each) => ({ day: each.day, news: describeDay(each, locale) }));
    const isNew = asOf === 'latest' || told.some(({ day }) => day === asOf);
    const all = isNew ? told : [...told, { day: asOf, news: locale.t('asOf.nothingNew') }];
    all.sort((a, b) => compareDates(a.day, b.day));
    return [...new Set(all.map(({ day }) => yearOf(day)))].map((year) => ({
      year,
      members: all.filter(({ day }) => yearOf(day) === year),
    }));
  }, [days, asOf, locale]);
  return years.map(({ year, members }) => (
    <optgroup key={year} label={String(year)}>
      {members.map(({ day, news }) => (
        <option key={day} value={day}>
          {t('asOf.option', { day: formatMonthDay(day, tag), news })}
        </option>
      ))}
    </optgroup>
  ));
}

/** A step to the day before or after; at the ends it stays in its place and does nothing. */
function Step({
  to,
  name,
  arrow,
}: {
  readonly to: AsOf | null;
  readonly name: 'asOf.before' | 'asOf.after';
  readonly arrow: string;
}): ReactNode {
  const locale = useLocale();
  const store = useReaderStore();
  const label =
    to === null ? locale.t(`${name}.none`) : locale.t(name, { day: dayName(to, locale) });
  return (
    <button
      type="button"
      className={styles.step}
      aria-label={label}
      title={label}
      // Not `disabled`, which would drop the focus of whoever steps to the end.
      aria-disabled={to === null || undefined}
      onClick={() => {
        if (to !== null) setAsOf(store, to);
      }}
    >
      <span aria-hidden="true">{arrow}</span>
    </button>
  );
}

function dayName(asOf: AsOf, { t, tag }: Locale): string {
  return asOf === 'latest' ? t('asOf.today') : formatDate(asOf, tag);
}
