import { type KeyboardEvent, type PointerEvent, type ReactNode, useMemo, useRef } from 'react';
import { fallbackLang, textIn } from '../domain/localizedText.ts';
import type { StoryStep } from '../domain/storyStep.ts';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import { leaveStory, openStep } from '../state/actions.ts';
import { useReader, useReaderStore } from '../state/ReaderProvider.tsx';
import { selectIsExploring, selectIsTold } from '../state/selectors.ts';
import { isPlainClick } from '../ui/isPlainClick.ts';
import { AsOfControl } from './AsOfControl.tsx';
import { CitationMarks, CitationNumbers } from './CitationMarks.tsx';
import { stepCitationNumbers } from './citationNumbers.ts';
import { StepClaims } from './StepClaims.tsx';
import styles from './StepPanel.module.css';

const TURNS: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowLeft: -1 };

/** A finger that goes this far sideways, and not half as far up or down, turns the page. */
const SWIPE_PX = 48;

/**
 * The head of the panel while the story is told: the step's words, and the way to the others, which is
 * made of links, so that it works without a script too. Arrow keys within it and a finger across it turn
 * the page. Once the reader looks at something else than the step shows, it steps back to its title and a way back.
 */
export function StepPanel({
  step,
  hrefOf,
  base,
  isFramed = false,
}: {
  readonly step: StoryStep;
  /** The address of a step, and of the whole map for null. */
  readonly hrefOf: (step: StoryStep | null) => string;
  /** Where the pages in the reader's language are, with a slash at its end. */
  readonly base: string;
  /** In somebody else's page: no day of knowing can be chosen, and claims are opened outside of it. */
  readonly isFramed?: boolean;
}): ReactNode {
  const { t, tag, language } = useLocale();
  const store = useReaderStore();
  const steps = useReader((state) => state.dataset.steps);
  const isTold = useReader(selectIsTold);
  const isExploring = useReader(selectIsExploring);
  const numbers = useMemo(() => stepCitationNumbers(step), [step]);
  const index = steps.indexOf(step);
  const count = steps.length;
  const title = textIn(step.title, language);
  const turn = (to: number): void => {
    const next = steps[index + to];
    if (next !== undefined) openStep(store, next);
  };
  const swipe = useSwipe(turn);
  const turnByKey = (event: KeyboardEvent): void => {
    const to = TURNS[event.key];
    const hasModifier = event.altKey || event.ctrlKey || event.metaKey || event.shiftKey;
    // The list of days has its own use for arrows.
    if (to === undefined || hasModifier || event.target instanceof HTMLSelectElement) return;
    event.preventDefault();
    turn(to);
  };
  const linkTo = (target: StoryStep | null) => ({
    href: hrefOf(target),
    onClick: (event: React.MouseEvent): void => {
      if (!isPlainClick(event)) return;
      event.preventDefault();
      if (target === null) leaveStory(store);
      else openStep(store, target);
    },
  });
  const before = steps[index - 1];
  const after = steps[index + 1];
  return (
    <section className={styles.story} aria-label={t('step.label')} onKeyDown={turnByKey} {...swipe}>
      <p className={styles.kicker}>
        <span>{t('step.of', { number: index + 1, count })}</span>
        <a {...linkTo(null)}>{t('step.leave')}</a>
      </p>
      <h1
        className={styles.title}
        id="step-title"
        tabIndex={-1}
        lang={fallbackLang(step.title, language)}
      >
        {title}
      </h1>
      {!isFramed && <AsOfControl />}
      {isTold && (
        <p className={styles.text} lang={fallbackLang(step.text, language)}>
          {textIn(step.text, language)}
          <CitationNumbers value={numbers}>
            <CitationMarks citations={step.citations} />
          </CitationNumbers>
        </p>
      )}
      {isExploring && (
        <p>
          <button type="button" className={styles.back} onClick={() => openStep(store, step)}>
            {t('step.back')}
          </button>
        </p>
      )}
      <nav className={styles.turn} aria-label={t('step.label')}>
        <Turn link={before && linkTo(before)}>
          <span aria-hidden="true">‹ </span>
          {t('step.previous')}
        </Turn>
        <ol className={styles.dots}>
          {steps.map((each, at) => (
            <li key={each.id}>
              <a
                {...linkTo(each)}
                title={textIn(each.title, language)}
                lang={fallbackLang(each.title, language)}
                aria-current={each === step ? 'step' : undefined}
              >
                <span className="visually-hidden" lang={tag}>
                  {t('step.dot', { number: at + 1, title: textIn(each.title, language) })}
                </span>
              </a>
            </li>
          ))}
        </ol>
        <Turn link={after && linkTo(after)}>
          {t('step.next')}
          <span aria-hidden="true"> ›</span>
        </Turn>
      </nav>
      {isTold && <StepClaims step={step} base={base} isFramed={isFramed} />}
      <p className="visually-hidden" role="status">
        {t('step.announce', { number: index + 1, count, title })}
      </p>
    </section>
  );
}

/** A link to the step before or after; at the ends it stays in its place, keeps the focus and leads nowhere. */
function Turn({
  link,
  children,
}: {
  readonly link:
    | { readonly href: string; readonly onClick: (event: React.MouseEvent) => void }
    | undefined;
  readonly children: ReactNode;
}): ReactNode {
  return link === undefined ? (
    // biome-ignore lint/a11y/useValidAnchor: the same element as with an address, so that the focus stays
    <a className={styles.step} role="link" aria-disabled="true" tabIndex={0}>
      {children}
    </a>
  ) : (
    <a className={styles.step} {...link}>
      {children}
    </a>
  );
}

/** Turns the page when a finger goes across; up and down it scrolls, which ends the gesture by itself. */
function useSwipe(turn: (to: 1 | -1) => void): {
  readonly onPointerDown: (event: PointerEvent) => void;
  readonly onPointerUp: (event: PointerEvent) => void;
  readonly onPointerCancel: () => void;
} {
  const from = useRef<{ readonly id: number; readonly x: number; readonly y: number } | null>(null);
  return {
    onPointerDown: (event) => {
      const { pointerType, pointerId: id, clientX: x, clientY: y, isPrimary } = event;
      from.current = pointerType === 'touch' && isPrimary ? { id, x, y } : null;
    },
    onPointerUp: ({ pointerId, clientX, clientY }) => {
      const start = from.current;
      from.current = null;
      if (start === null || start.id !== pointerId) return;
      const [across, down] = [clientX - start.x, clientY - start.y];
      if (Math.abs(across) < SWIPE_PX || Math.abs(across) < 2 * Math.abs(down)) return;
      turn(across < 0 ? 1 : -1);
    },
    onPointerCancel: () => {
      from.current = null;
    },
  };
}
