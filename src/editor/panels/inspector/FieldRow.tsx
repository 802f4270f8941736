/** One field with its name, unit, help and, where it was refused, the reason. */
import { CircleHelp, X } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import type { FormField } from '../../../core/kinds/form/form-field.ts';
import type { Text } from '../../../core/lib/text.ts';
import { inspectorTexts } from '../../app/languages/areas/inspector.ts';
import { useSay } from '../../app/languages/language.ts';
import styles from './field.module.css';
import { unitText } from './shown.ts';

export interface FieldIds {
  readonly input: string;
  /** Help and refusal, for `aria-describedby`. */
  readonly help: string;
}

export interface FieldRowProps {
  readonly field: Pick<FormField, 'key' | 'title' | 'help' | 'unit'>;
  readonly refusal?: Text | null;
  readonly onClear?: (() => void) | undefined;
  /** Short inputs stand beside their name, the others below it. */
  readonly beside?: boolean;
  /** The name is of a group of inputs, not of one. */
  readonly group?: boolean;
  readonly children: (ids: FieldIds) => ReactNode;
}

export function FieldRow({ field, refusal = null, onClear, beside = false, group = false, children }: FieldRowProps) {
  const say = useSay();
  const input = useId();
  const help = `${input}help`;
  const problem = `${input}problem`;
  const [explained, setExplained] = useState(false);
  const Name = group ? 'span' : 'label';
  return (
    <div className={`${styles.field} ${beside ? styles.beside : ''}`} data-field={field.key}>
      <div className={styles.head}>
        <Name className={styles.name} {...(!group && { htmlFor: input })}>
          {say(field.title)}
          {field.unit && !beside && <span className={styles.unit}>{say(unitText(field.unit))}</span>}
        </Name>
        <button
          type="button"
          className={styles.ask}
          aria-label={say(inspectorTexts.help, { field: field.title })}
          aria-expanded={explained}
          onClick={() => setExplained(!explained)}
        >
          <CircleHelp aria-hidden="true" />
        </button>
        {onClear && (
          <button
            type="button"
            className={styles.clear}
            aria-label={say(inspectorTexts.clearField, { field: field.title })}
            onClick={onClear}
          >
            <X aria-hidden="true" />
          </button>
        )}
      </div>
      <div className={styles.value}>{children({ input, help: refusal ? `${problem} ${help}` : help })}</div>
      <p id={help} className={styles.help} hidden={!explained}>
        {say(field.help)}
      </p>
      {refusal && (
        <p id={problem} className={styles.refusal} role="alert">
          {say(refusal)}
        </p>
      )}
    </div>
  );
}
