/** `1,182 km`. Whole kilometers: no source measures finer. */
export function formatKm(km: number, locale: string): string {
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: 'kilometer',
    maximumFractionDigits: 0,
  }).format(km);
}

/** Chinese and Japanese count hours without a space: 7時間5分. */
const closed = (text: string, locale: string): string =>
  /^(ja|zh)/.test(locale) ? text.replaceAll(' ', '') : text;

/** `65.3 hr` to a tenth. */
export function formatHours(hours: number, locale: string): string {
  const text = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: 'hour',
    unitDisplay: 'long',
    maximumFractionDigits: 1,
  }).format(hours);
  return closed(text, locale);
}

/** `1,065–1,422 km`: what lies between. */
export function formatKmRange(fromKm: number, toKm: number, locale: string): string {
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: 'kilometer',
    maximumFractionDigits: 0,
  }).formatRange(fromKm, toKm);
}

/** `24 hr 30 min`, `40 min`: whole minutes, and hours that are not broken down into days. */
export function formatDuration(ms: number, locale: string): string {
  const minutes = Math.round(ms / 60_000);
  const of = (value: number, unit: 'hour' | 'minute'): string =>
    closed(new Intl.NumberFormat(locale, { style: 'unit', unit }).format(value), locale);
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return of(rest, 'minute');
  return rest === 0
    ? of(hours, 'hour')
    : closed(`${of(hours, 'hour')} ${of(rest, 'minute')}`, locale);
}
