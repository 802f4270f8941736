/** Fields that are chosen: one of some words, yes or no. */
import { useState } from 'react';
import type { FormField } from '../../../core/kinds/form/form-field.ts';
import { type Text, verbatim } from '../../../core/lib/text.ts';
import { inspectorTexts } from '../../app/languages/areas/inspector.ts';
import { type Say, useSay } from '../../app/languages/language.ts';
import { write } from '../../session/place.ts';
import { FieldRow } from './FieldRow.tsx';
import styles from './field.module.css';
import type { FieldProps } from './WrittenField.tsx';

export interface Option {
  readonly value: string;
  readonly label: string;
}

export const titleOf = ({ titles }: FormField, value: string): Text => titles?.[value] ?? verbatim(value);

const optionsOf = (field: FormField, say: Say): readonly Option[] =>
  (field.options ?? []).map((value) => ({ value, label: say(titleOf(field, value)) }));

export function ChoiceField({ place, path, field, value }: FieldProps) {
  const say = useSay();
  const [refusal, setRefusal] = useState<Text | null>(null);
  return (
    <Select
      field={field}
      value={value as string | undefined}
      options={optionsOf(field, say)}
      refusal={refusal}
      onChange={(next) => setRefusal(write(place, path, next))}
    />
  );
}

export function BooleanField({ place, path, field, value }: FieldProps) {
  const [refusal, setRefusal] = useState<Text | null>(null);
  const shown = (value ?? field.default ?? false) as boolean;
  const set = (checked: boolean) =>
    setRefusal(write(place, path, checked === field.default && !field.required ? undefined : checked));
  return (
    <FieldRow field={field} beside refusal={refusal}>
      {({ input, help }) => (
        <input
          id={input}
          type="checkbox"
          className={styles.check}
          aria-describedby={help}
          checked={shown}
          onChange={({ currentTarget: { checked } }) => set(checked)}
        />
      )}
    </FieldRow>
  );
}

export interface SelectProps {
  readonly field: FormField;
  readonly value: string | undefined;
  readonly options: readonly Option[];
  readonly refusal: Text | null;
  readonly onChange: (value: string | undefined) => void;
}

/** Its first entry clears the field, and says what holds then. */
export function Select({ field, value, options, refusal, onChange }: SelectProps) {
  const say = useSay();
  return (
    <FieldRow field={field} refusal={refusal}>
      {({ input, help }) => (
        <select
          id={input}
          className={styles.input}
          aria-describedby={help}
          aria-invalid={refusal !== null}
          data-unset={value === undefined}
          value={value ?? ''}
          onChange={(event) => onChange(event.currentTarget.value || undefined)}
        >
          {!(field.required && value !== undefined) && (
            <option value="">
              {field.default === undefined
                ? say(inspectorTexts.notSet)
                : say(inspectorTexts.defaultValue, { value: titleOf(field, String(field.default)) })}
            </option>
          )}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </FieldRow>
  );
}
