import { type ReactNode, useId } from 'react';
import styles from './EmbedBuilder.module.css';

/** One of a few values, in a native list under its label. */
export function ChoiceField<Value extends string>({
  label,
  value,
  options,
  onChoose,
}: {
  readonly label: string;
  /** One that is none of the options is shown as a dash: nothing is chosen. */
  readonly value: Value | null;
  readonly options: readonly (readonly [value: Value, label: string])[];
  readonly onChoose: (value: Value) => void;
}): ReactNode {
  const id = useId();
  return (
    <p className={styles.choice}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value ?? ''}
        onChange={(event) => {
          const chosen = options.find(([each]) => each === event.target.value);
          if (chosen !== undefined) onChoose(chosen[0]);
        }}
      >
        {value === null && <option value="">–</option>}
        {options.map(([each, text]) => (
          <option key={each} value={each}>
            {text}
          </option>
        ))}
      </select>
    </p>
  );
}
