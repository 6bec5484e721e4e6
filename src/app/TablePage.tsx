import type { ReactNode } from 'react';
import { isTaken, REPORT_DAY, tripAsOf, tripsAsOf } from '../domain/asOf.ts';
import type { Dataset } from '../domain/dataset.ts';
import { outwardLength, outwardStraightKm } from '../domain/legGeometry.ts';
import { textIn } from '../domain/localizedText.ts';
import type { Trip } from '../domain/trip.ts';
import { formatDate } from '../format/formatDate.ts';
import { formatList } from '../format/formatList.ts';
import { formatKm } from '../format/formatQuantity.ts';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import { tripDates, tripRoute } from '../share/pictureText.ts';
import { citationsOf } from '../share/tripFacts.ts';

/** Every trip as known today, one row each. Complete without a script, which only sorts it. */
export function TablePage({
  dataset,
  base,
}: {
  readonly dataset: Dataset;
  readonly base: string;
}): ReactNode {
  const { t, tag, path } = useLocale();
  const trips = tripsAsOf(dataset, 'latest');
  const reportDay = formatDate(REPORT_DAY, tag);
  return (
    <main className="plain-page">
      <a className="plain-back" href={`${base}${path}`}>
        {t('table.back')}
      </a>
      <h1>{t('table.title')}</h1>
      <p className="plain-lead">
        {t('table.lead', { day: formatDate(dataset.lastChecked, tag) })}{' '}
        <a href={`${base}${path}data/`}>{t('table.data')}</a>
        {' · '}
        <a href={`${base}${path}sources/`}>{t('sources.title')}</a>
      </p>
      <div className="plain-scroll">
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col" data-sort="text">
                {t('table.trip')}
              </th>
              <th scope="col" data-sort="text" aria-sort="ascending">
                {t('details.dates')}
              </th>
              <th scope="col" data-sort="text">
                {t('table.mode')}
              </th>
              <th scope="col" data-sort="number" data-number>
                {t('table.distance')}
              </th>
              <th scope="col" data-sort="number" data-number>
                {t('table.straight')}
              </th>
              <th scope="col" data-sort="text">
                {t('details.people')}
              </th>
              <th scope="col" data-sort="text">
                {t('table.statusOn', { day: reportDay })}
              </th>
              <th scope="col" data-sort="text">
                {t('table.statusNow')}
              </th>
              <th scope="col" data-sort="number" data-number>
                {t('details.sources')}
              </th>
            </tr>
          </thead>
          <tbody>
            {trips.map((trip) => (
              <TableRow key={trip.id} trip={trip} dataset={dataset} base={base} />
            ))}
          </tbody>
        </table>
      </div>
    </main>
  );
}

function TableRow({
  trip,
  dataset,
  base,
}: {
  readonly trip: Trip;
  readonly dataset: Dataset;
  readonly base: string;
}): ReactNode {
  const locale = useLocale();
  const { t, tag, language } = locale;
  const { account, id, mode, status } = trip;
  const record = dataset.trips.find((each) => each.id === id);
  const before = record === undefined ? null : tripAsOf(record, REPORT_DAY);
  const { km, basis } = outwardLength(trip);
  const straightKm = outwardStraightKm(trip);
  const people = account.counterparts.map(({ name }) => textIn(name, language));
  return (
    <tr data-trip={id}>
      <th scope="row">
        <a href={`${base}${locale.path}trip/${id}/`}>{tripRoute(trip, locale)}</a>
      </th>
      <td className="plain-dates" data-value={account.start.date}>
        {tripDates(trip, locale)}
      </td>
      <td>{t(`mode.${mode}`)}</td>
      <td data-number data-value={Math.round(km)}>
        {t('table.km', { km: formatKm(km, tag), basis })}
      </td>
      <td data-number data-value={Math.round(straightKm)}>
        {formatKm(straightKm, tag)}
      </td>
      <td>{isTaken(trip) ? formatList(people, tag) : ''}</td>
      <td data-tentative={(before !== null && !isTaken(before)) || undefined}>
        {before === null ? t('table.unknown') : t(`status.${before.status}`)}
      </td>
      <td data-tentative={!isTaken(trip) || undefined}>{t(`status.${status}`)}</td>
      <td data-number>{citationsOf(trip).length}</td>
    </tr>
  );
}
