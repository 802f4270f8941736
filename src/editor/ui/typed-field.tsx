/** A field that is typed, with its unit, its help and, where what was typed is refused, the reason; it stays until it is left. */
import { useId, useRef, useState } from 'react';
import styles from './typed-field.module.css';

export interface TypedFieldProps {
  readonly name: string;
  readonly label: string;
  readonly unit?: string | undefined;
  readonly help?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly value: string;
  readonly numeric?: boolean;
  readonly long?: boolean;
  /** Takes what was typed; the answer says why not, null where it was taken. All of one visit to the field is one step. */
  readonly onType: (written: string, visit: string) => string | null;
}

let visits = 0;

export function TypedField(props: TypedFieldProps) {
  const { name, label, unit, help, placeholder, value, numeric = false, long = false, onType } = props;
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const visit = useRef('');
  const Input = long ? 'textarea' : 'input';
  const notes = [...(help ? [`${id}help`] : []), ...(problem ? [`${id}problem`] : [])].join(' ');
  return (
    <div className={`${styles.field} ${long ? styles.long : ''}`}>
      <label htmlFor={id} className={styles.label}>
        {label}
        {unit !== undefined && <span className={styles.unit}>{unit}</span>}
      </label>
      <Input
        id={id}
        name={name}
        className={styles.input}
        autoComplete="off"
        {...(long && { rows: 2 })}
        {...(numeric && { inputMode: 'decimal' as const })}
        {...(placeholder !== undefined && { placeholder })}
        {...(notes !== '' && { 'aria-describedby': notes })}
        aria-invalid={problem !== null}
        value={draft ?? value}
        onFocus={() => {
          visit.current = `typed ${++visits}`;
        }}
        onChange={({ currentTarget: { value: written } }) => {
          setDraft(written);
          setProblem(onType(written, visit.current));
        }}
        onBlur={() => {
          setDraft(null);
          setProblem(null);
        }}
      />
      {help && (
        <p id={`${id}help`} className={styles.help}>
          {help}
        </p>
      )}
      {problem && (
        <p id={`${id}problem`} className={styles.problem} role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
