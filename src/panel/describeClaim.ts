import { textIn } from '../domain/localizedText.ts';
import type { Measured } from '../domain/measures.ts';
import { formatDate, formatShortDate } from '../format/formatDate.ts';
import { formatYears } from '../format/formatList.ts';
import { formatHours, formatKm } from '../format/formatQuantity.ts';
import type { Locale } from '../i18n/translator.ts';

/** What the map's data say, in words: `4 of 9 trips`, `128 km in a straight line; 328 km by rail`. */
export function describeMeasured(measured: Measured, { t, tag, language }: Locale): string {
  switch (measured.kind) {
    case 'distance': {
      const { straightKm, rail } = measured;
      const straight = formatKm(straightKm, tag);
      return rail === null
        ? t('measured.straight', { straight })
        : t('measured.both', { straight, rail: formatKm(rail.km, tag), basis: rail.basis });
    }
    case 'count':
      return t('measured.count', { count: measured.count, of: measured.of });
    case 'hours':
      return formatHours(measured.hours, tag);
    case 'date':
      return formatDate(measured.date, tag);
    case 'part':
      return t('time.part', { day: formatShortDate(measured.date, tag), part: measured.part });
    case 'place':
      return textIn(measured.place.name, language);
    case 'mode':
      return t(`mode.${measured.mode}`);
    case 'years':
      return formatYears(measured.years);
    case 'status':
      return t(`status.${measured.status}`);
  }
}
