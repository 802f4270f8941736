/** Fields that are chosen: one of some words, yes or no, other records by name. */
import { X } from 'lucide-react';
import { useState } from 'react';
import type { FormField } from '../../../core/kinds/form/form-field.ts';
import type { Text } from '../../../core/lib/text.ts';
import { panelTexts } from '../../app/languages/areas/panels.ts';
import { useSay } from '../../app/languages/language.ts';
import { useSession } from '../../session/session.ts';
import { FieldRow } from './FieldRow.tsx';
import styles from './inspector.module.css';
import { newVisit, write } from './place.ts';
import type { FieldProps } from './WrittenField.tsx';

interface Option {
  readonly value: string;
  readonly label: string;
}

export function ChoiceField({ place, path, field, value }: FieldProps) {
  const options = (field.options ?? []).map((option) => ({ value: option, label: option }));
  const [refusal, setRefusal] = useState<Text | null>(null);
  return (
    <Select
      field={field}
      value={value as string | undefined}
      options={options}
      refusal={refusal}
      onChange={(next) => setRefusal(write(place, path, next, newVisit()))}
    />
  );
}

export function BooleanField({ place, path, field, value }: FieldProps) {
  const shown = (value ?? field.default ?? false) as boolean;
  return (
    <FieldRow field={field}>
      {({ input, help }) => (
        <input
          id={input}
          type="checkbox"
          className={styles.check}
          aria-describedby={help}
          checked={shown}
          onChange={({ currentTarget: { checked } }) =>
            write(place, path, checked === field.default && !field.required ? undefined : checked, newVisit())
          }
        />
      )}
    </FieldRow>
  );
}

export function RecordChoiceField(props: FieldProps) {
  const { place, path, field, value } = props;
  const options = useRecordOptions(field);
  const [refusal, setRefusal] = useState<Text | null>(null);
  const set = (next: unknown) => setRefusal(write(place, path, next, newVisit()));
  if (!field.many)
    return (
      <Select field={field} value={value as string | undefined} options={options} refusal={refusal} onChange={set} />
    );
  return <ManyRecords field={field} chosen={(value as string[] | undefined) ?? []} options={options} onChange={set} />;
}

const useRecordOptions = (field: FormField): readonly Option[] => {
  const design = useSession((state) => state.design);
  const refers = field.refersTo;
  if (!refers) return [];
  const records = Object.entries((design[refers.section] ?? {}) as Record<string, { kind?: string; name?: string }>);
  const known = records
    .filter(([, { kind }]) => !refers.kinds || (kind !== undefined && refers.kinds.includes(kind)))
    .map(([id, { name }]) => ({ value: id, label: name ?? id }));
  return refers.or === undefined ? known : [...known, { value: refers.or, label: refers.or }];
};

interface SelectProps {
  readonly field: FormField;
  readonly value: string | undefined;
  readonly options: readonly Option[];
  readonly refusal: Text | null;
  readonly onChange: (value: string | undefined) => void;
}

function Select({ field, value, options, refusal, onChange }: SelectProps) {
  const say = useSay();
  return (
    <FieldRow field={field} refusal={refusal}>
      {({ input, help }) => (
        <select
          id={input}
          className={styles.input}
          aria-describedby={help}
          value={value ?? ''}
          onChange={(event) => onChange(event.currentTarget.value || undefined)}
        >
          {!(field.required && value !== undefined) && (
            <option value="">
              {field.default === undefined
                ? say(panelTexts.notSet)
                : say(panelTexts.defaultValue, { value: String(field.default) })}
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

interface ManyRecordsProps {
  readonly field: FormField;
  readonly chosen: readonly string[];
  readonly options: readonly Option[];
  readonly onChange: (ids: readonly string[] | undefined) => void;
}

function ManyRecords({ field, chosen, options, onChange }: ManyRecordsProps) {
  const say = useSay();
  const nameOf = (id: string) => options.find(({ value }) => value === id)?.label ?? id;
  return (
    <FieldRow field={field}>
      {({ input, help }) => (
        <>
          {chosen.length > 0 && (
            <ul className={styles.chips}>
              {chosen.map((id) => (
                <li key={id}>
                  {nameOf(id)}
                  <button
                    type="button"
                    aria-label={`${say(panelTexts.removeItem, { field: field.title })}: ${nameOf(id)}`}
                    onClick={() => {
                      const rest = chosen.filter((other) => other !== id);
                      onChange(rest.length === 0 ? undefined : rest);
                    }}
                  >
                    <X aria-hidden="true" />
                  </button>
                </li>
              ))}
            </ul>
          )}
          <select
            id={input}
            className={styles.input}
            aria-describedby={help}
            value=""
            onChange={(event) => onChange([...chosen, event.currentTarget.value])}
          >
            <option value="">{say(panelTexts.addItem, { field: field.title })}</option>
            {options
              .filter(({ value }) => !chosen.includes(value))
              .map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
          </select>
        </>
      )}
    </FieldRow>
  );
}
