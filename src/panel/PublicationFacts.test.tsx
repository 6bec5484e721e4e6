import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { testCitation } from '../domain/testTrips.ts';
import type { Citation } from '../domain/trip.ts';
import { LocaleProvider } from '../i18n/LocaleProvider.tsx';
import { localeOf } from '../i18n/localeOf.ts';
import { PublicationFacts } from './PublicationFacts.tsx';

function renderFacts(more: Partial<Citation>) {
  const { container } = render(
    <LocaleProvider locale={localeOf('ko')}>
      <PublicationFacts citation={{ ...testCitation('paper'), published: '2023-09-12', ...more }} />
    </LocaleProvider>,
  );
  return container;
}

it('marks what nobody has translated yet as English, and nothing else', () => {
  const container = renderFacts({
    readAt: { en: 'a repost' },
    note: { en: 'Undated.', ko: '날짜 없음.' },
  });
  expect(container).toHaveTextContent('2023년 9월 12일 · a repost에서 열람 · 날짜 없음.');
  expect(screen.getByText('a repost')).toHaveAttribute('lang', 'en');
  expect(container.querySelectorAll('[lang]')).toHaveLength(1);
});

it('leaves a name as it is, and marks a note in English', () => {
  const container = renderFacts({ readAt: 'Kayhan', note: { en: 'Undated.' } });
  expect(container).toHaveTextContent('2023년 9월 12일 · Kayhan에서 열람 · Undated.');
  expect(screen.getByText('Undated.')).toHaveAttribute('lang', 'en');
  expect(container.querySelectorAll('[lang]')).toHaveLength(1);
});
