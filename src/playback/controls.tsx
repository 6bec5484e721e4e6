import type { ReactNode } from 'react';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import styles from './controls.module.css';

const SPEEDS = [1, 2, 4] as const;
export type Speed = (typeof SPEEDS)[number];

/** Paths in a square of 24. */
export const ICONS = {
  previous: 'M7 5v14M19 5v14l-9-7z',
  next: 'M17 5v14M5 5v14l9-7z',
  close: 'M6 6l12 12M18 6L6 18',
} as const;

export function IconButton({
  name,
  icon,
  onPress,
}: {
  readonly name: string;
  readonly icon: string;
  readonly onPress: () => void;
}): ReactNode {
  return (
    <button
      type="button"
      className={styles.button}
      aria-label={name}
      title={name}
      onClick={onPress}
    >
      <Icon path={icon} />
    </button>
  );
}

/** Play and pause. */
export function ToggleButton({
  isPlaying,
  onToggle,
}: {
  readonly isPlaying: boolean;
  readonly onToggle: () => void;
}): ReactNode {
  const { t } = useLocale();
  return (
    <button
      type="button"
      className={styles.toggle}
      data-toggle=""
      aria-label={t(isPlaying ? 'playback.pause' : 'playback.play')}
      onClick={onToggle}
    >
      <Icon path={isPlaying ? 'M7 5h3v14H7zM14 5h3v14h-3z' : 'M8 5v14l11-7z'} />
    </button>
  );
}

/** Goes round through the speeds. */
export function SpeedButton({
  speed,
  onChange,
}: {
  readonly speed: Speed;
  readonly onChange: (speed: Speed) => void;
}): ReactNode {
  const { t } = useLocale();
  return (
    <button
      type="button"
      className={styles.speed}
      aria-label={t('playback.speed', { speed })}
      onClick={() => onChange(SPEEDS[(SPEEDS.indexOf(speed) + 1) % SPEEDS.length] ?? 1)}
    >
      {speed}×
    </button>
  );
}

function Icon({ path }: { readonly path: string }): ReactNode {
  return (
    <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}
