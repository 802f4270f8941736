/** A field that is typed: words, numbers, lists. What is typed stays until it is left, even while it is refused. */
import { useRef, useState } from 'react';
import type { FormField } from '../../../core/kinds/form/form-field.ts';
import type { Text } from '../../../core/lib/text.ts';
import { inspectorTexts } from '../../app/languages/areas/inspector.ts';
import { useSay } from '../../app/languages/language.ts';
import { newVisit, type Path, type Place, write } from '../../session/place.ts';
import { typedValue, writtenOf } from '../../session/written.ts';
import { FieldRow } from './FieldRow.tsx';
import styles from './field.module.css';
import { unitText } from './shown.ts';

export interface FieldProps {
  readonly place: Place;
  readonly path: Path;
  readonly field: FormField;
  readonly value: unknown;
}

export interface WrittenFieldProps extends FieldProps {
  /** Instead of writing into the record; the answer is the reason against it. */
  readonly onWrite?: (value: unknown, visit: string) => Text | null;
}

export function WrittenField({ place, path, field, value, onWrite }: WrittenFieldProps) {
  const say = useSay();
  const [draft, setDraft] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<Text | null>(null);
  const visit = useRef('');
  const numeric = field.input === 'number' || field.input === 'integer';
  const written = draft ?? writtenOf(field, value);
  const lines = field.input === 'longtext' || field.input === 'pairs' || (field.many === true && !numeric);
  const Input = lines ? 'textarea' : 'input';
  const beside = numeric && !field.many;
  const put = onWrite ?? ((next: unknown, during: string) => write(place, path, next, during));
  const change = (next: string) => {
    setDraft(next);
    const typed = typedValue(field, next);
    setRefusal(typed.ok ? put(typed.value, visit.current) : typed.reason);
  };
  const clear = () => {
    setDraft(null);
    setRefusal(put(undefined, newVisit()));
  };
  return (
    <FieldRow field={field} refusal={refusal} beside={beside} onClear={field.required || !written ? undefined : clear}>
      {({ input, help }) => (
        <>
          <Input
            id={input}
            className={`${styles.input} ${lines ? styles.long : ''} ${numeric && field.unit ? styles.measured : ''}`}
            aria-describedby={help}
            aria-invalid={refusal !== null}
            autoComplete="off"
            {...(lines ? { rows: Math.min(8, Math.max(2, written.split('\n').length)) } : {})}
            {...(numeric && !field.options ? { inputMode: 'decimal' as const } : {})}
            placeholder={say(placeholderOf(field))}
            value={written}
            onFocus={() => {
              visit.current = newVisit();
            }}
            onChange={(event) => change(event.currentTarget.value)}
            onBlur={() => {
              setDraft(null);
              setRefusal(null);
            }}
          />
          {beside && field.unit && <span className={styles.inside}>{say(unitText(field.unit))}</span>}
        </>
      )}
    </FieldRow>
  );
}

/** What an absent value means, or how one is written. */
const placeholderOf = ({ default: standard, many, input }: FormField): Text => {
  if (standard !== undefined) return { en: String(standard), zh: String(standard) };
  if (input === 'pairs') return inspectorTexts.pairLines;
  if (!many) return inspectorTexts.notSet;
  return input === 'number' || input === 'integer' ? inspectorTexts.commaList : inspectorTexts.lineList;
};
