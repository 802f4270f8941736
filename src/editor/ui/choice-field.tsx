/** A field that is chosen from a few, with its help. */
import { useId } from 'react';
import styles from './typed-field.module.css';

export interface Option {
  readonly value: string;
  readonly label: string;
  /** Shown and kept where it is chosen already, but not to be chosen. */
  readonly disabled?: boolean;
}

export interface ChoiceFieldProps {
  readonly name: string;
  readonly label: string;
  readonly help?: string | undefined;
  /** Its options are long: half a line is its own. */
  readonly wide?: boolean;
  readonly value: string;
  readonly options: readonly Option[];
  readonly onChoose: (value: string) => void;
}

export function ChoiceField({ name, label, help, wide = false, value, options, onChoose }: ChoiceFieldProps) {
  const id = useId();
  return (
    <div className={`${styles.field} ${wide ? styles.wide : ''}`}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <select
        id={id}
        name={name}
        className={styles.input}
        {...(help && { 'aria-describedby': `${id}help` })}
        value={value}
        onChange={({ currentTarget }) => onChoose(currentTarget.value)}
      >
        {options.map(({ value: each, label: words, disabled = false }) => (
          <option key={each} value={each} disabled={disabled}>
            {words}
          </option>
        ))}
      </select>
      {help && (
        <p id={`${id}help`} className={styles.help}>
          {help}
        </p>
      )}
    </div>
  );
}
