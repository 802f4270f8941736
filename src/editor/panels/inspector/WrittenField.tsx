/** A field that is typed: words, numbers, lists, JSON. What is typed stays until it is left, even while it is refused. */
import { useRef, useState } from 'react';
import type { FormField } from '../../../core/kinds/form/form-field.ts';
import type { Text } from '../../../core/lib/text.ts';
import { panelTexts } from '../../app/languages/areas/panels.ts';
import { useSay } from '../../app/languages/language.ts';
import { FieldRow } from './FieldRow.tsx';
import styles from './inspector.module.css';
import { newVisit, type Path, type Place, write } from './place.ts';
import { typedValue, writtenOf } from './written.ts';

export interface FieldProps {
  readonly place: Place;
  readonly path: Path;
  readonly field: FormField;
  readonly value: unknown;
}

export function WrittenField({ place, path, field, value }: FieldProps) {
  const say = useSay();
  const [draft, setDraft] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<Text | null>(null);
  const visit = useRef('');
  const long = field.input === 'longtext' || field.input === 'json' || field.input === 'pairs';
  const Input = long ? 'textarea' : 'input';
  const numeric = !field.many && !field.options && (field.input === 'number' || field.input === 'integer');
  const change = (written: string) => {
    setDraft(written);
    const typed = typedValue(field, written);
    setRefusal(typed.ok ? write(place, path, typed.value, visit.current) : typed.reason);
  };
  return (
    <FieldRow field={field} refusal={refusal}>
      {({ input, help }) => (
        <Input
          id={input}
          className={`${styles.input} ${long ? styles.long : ''} ${field.input === 'json' ? styles.code : ''}`}
          aria-describedby={help}
          aria-invalid={refusal !== null}
          {...(long ? { rows: field.input === 'longtext' ? 3 : 5 } : {})}
          {...(numeric ? { inputMode: 'decimal' as const } : {})}
          placeholder={
            field.default === undefined
              ? say(field.many ? panelTexts.commaList : panelTexts.notSet)
              : String(field.default)
          }
          value={draft ?? writtenOf(field, value)}
          onFocus={() => {
            visit.current = newVisit();
          }}
          onChange={(event) => change(event.currentTarget.value)}
          onBlur={() => {
            setDraft(null);
            setRefusal(null);
          }}
        />
      )}
    </FieldRow>
  );
}
