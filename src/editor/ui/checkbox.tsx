/** A choice between yes and no, with its help. */
import { useId } from 'react';
import styles from './checkbox.module.css';

export interface CheckboxProps {
  readonly label: string;
  readonly help?: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

export function Checkbox({ label, help, checked, onChange }: CheckboxProps) {
  const id = useId();
  return (
    <div className={styles.line}>
      <input
        id={id}
        type="checkbox"
        checked={checked}
        {...(help !== undefined && { 'aria-describedby': `${id}help` })}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
      <label htmlFor={id}>{label}</label>
      {help !== undefined && (
        <p id={`${id}help`} className={styles.help}>
          {help}
        </p>
      )}
    </div>
  );
}
