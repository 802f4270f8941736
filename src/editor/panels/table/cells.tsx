/** Cells that are written in or chosen from; what is refused is told by the page, and the cell shows again what is true. */

import type { Option } from '../../ui/choice-field.tsx';
import { isComposing } from '../../ui/composing.ts';
import styles from './table.module.css';

interface TextCellProps {
  readonly label: string;
  readonly value: string;
  /** False where it was refused. */
  readonly onWrite: (value: string) => boolean;
}

/** Enter or leaving it takes what was written, Escape forgets it. */
export function TextCell({ label, value, onWrite }: TextCellProps) {
  return (
    <input
      key={value}
      className={`${styles.input} ${styles.words}`}
      aria-label={label}
      autoComplete="off"
      defaultValue={value}
      onBlur={({ currentTarget }) => {
        const written = currentTarget.value.trim();
        if (written !== value && (written === '' || !onWrite(written))) currentTarget.value = value;
      }}
      onKeyDown={(event) => {
        if (isComposing(event)) return;
        if (event.key === 'Escape') event.currentTarget.value = value;
        if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur();
      }}
    />
  );
}

interface ChoiceCellProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly onChoose: (value: string) => void;
  /** Somebody comes near: what else there is to choose may be worked out now. */
  readonly onNear?: () => void;
}

export function ChoiceCell({ label, value, options, onChoose, onNear }: ChoiceCellProps) {
  return (
    <select
      className={styles.input}
      aria-label={label}
      value={value}
      onFocus={onNear}
      onPointerEnter={onNear}
      onChange={({ currentTarget }) => onChoose(currentTarget.value)}
    >
      {options.map(({ value: each, label: words, disabled = false }) => (
        <option key={each} value={each} disabled={disabled}>
          {words}
        </option>
      ))}
    </select>
  );
}
