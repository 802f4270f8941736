/** One field with its name, unit, help and, where it was refused, the reason. */
import { X } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import type { FormField } from '../../../core/kinds/form/form-field.ts';
import type { Text } from '../../../core/lib/text.ts';
import { panelTexts } from '../../app/languages/areas/panels.ts';
import { useSay } from '../../app/languages/language.ts';
import { IconButton } from '../../ui/button.tsx';
import styles from './inspector.module.css';

export interface FieldRowProps {
  readonly field: FormField;
  readonly refusal?: Text | null;
  readonly onClear?: (() => void) | undefined;
  readonly children: (ids: { readonly input: string; readonly help: string }) => ReactNode;
}

export function FieldRow({ field, refusal = null, onClear, children }: FieldRowProps) {
  const say = useSay();
  const input = useId();
  const help = `${input}-help`;
  return (
    <div className={styles.field}>
      <div className={styles.head}>
        <label htmlFor={input} title={say(field.help)}>
          {say(field.title)}
          {field.unit && <span className={styles.unit}>{field.unit}</span>}
        </label>
        {onClear && (
          <IconButton label={say(panelTexts.clearField, { field: field.title })} onClick={onClear}>
            <X />
          </IconButton>
        )}
      </div>
      {children({ input, help })}
      <p id={help} className={styles.help}>
        {say(field.help)}
      </p>
      {refusal && (
        <p className={styles.refusal} role="alert">
          {say(refusal)}
        </p>
      )}
    </div>
  );
}
