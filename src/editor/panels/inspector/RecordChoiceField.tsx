/** Fields that name other records of the design: one of them, or several. */
import { X } from 'lucide-react';
import { useState } from 'react';
import type { FormField } from '../../../core/kinds/form/form-field.ts';
import type { Text } from '../../../core/lib/text.ts';
import { linkName } from '../../../core/model/graph/link-name.ts';
import { inspectorTexts } from '../../app/languages/areas/inspector.ts';
import { useSay } from '../../app/languages/language.ts';
import { write } from '../../session/place.ts';
import { useSession } from '../../session/session.ts';
import { type Option, Select } from './ChoiceField.tsx';
import { FieldRow } from './FieldRow.tsx';
import styles from './field.module.css';
import { recordsFor } from './records.ts';
import type { FieldProps } from './WrittenField.tsx';

export function RecordChoiceField({ place, path, field, value }: FieldProps) {
  const options = useRecordOptions(field);
  const [refusal, setRefusal] = useState<Text | null>(null);
  const set = (next: unknown) => setRefusal(write(place, path, next));
  if (!field.many)
    return (
      <Select field={field} value={value as string | undefined} options={options} refusal={refusal} onChange={set} />
    );
  const chosen = (value as string[] | undefined) ?? [];
  return <ManyRecords field={field} chosen={chosen} options={options} refusal={refusal} onChange={set} />;
}

const useRecordOptions = (field: FormField): readonly Option[] => {
  const say = useSay();
  const design = useSession((state) => state.design);
  const refers = field.refersTo;
  if (!refers) return [];
  const known = recordsFor(design, refers).map(([id, { name }]) => ({
    value: id,
    label: refers.section === 'links' ? linkName(design, id) : (name ?? id),
  }));
  if (refers.or === undefined) return known;
  return [{ value: refers.or, label: refers.orTitle ? say(refers.orTitle) : refers.or }, ...known];
};

interface ManyRecordsProps {
  readonly field: FormField;
  readonly chosen: readonly string[];
  readonly options: readonly Option[];
  readonly refusal: Text | null;
  readonly onChange: (ids: readonly string[] | undefined) => void;
}

function ManyRecords({ field, chosen, options, refusal, onChange }: ManyRecordsProps) {
  const say = useSay();
  const nameOf = (id: string) => options.find(({ value }) => value === id)?.label ?? id;
  const without = (id: string) => {
    const rest = chosen.filter((other) => other !== id);
    onChange(rest.length === 0 ? undefined : rest);
  };
  return (
    <FieldRow field={field} refusal={refusal} onClear={chosen.length > 1 ? () => onChange(undefined) : undefined}>
      {({ input, help }) => (
        <>
          {chosen.length > 0 && (
            <ul className={styles.chips}>
              {chosen.map((id) => (
                <li key={id}>
                  {nameOf(id)}
                  <button
                    type="button"
                    aria-label={`${say(inspectorTexts.removeItem, { field: field.title })}: ${nameOf(id)}`}
                    onClick={() => without(id)}
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
            data-unset
            value=""
            onChange={(event) => onChange([...chosen, event.currentTarget.value])}
          >
            <option value="">{say(inspectorTexts.addItem, { field: field.title })}</option>
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
