/** What else is said of a field: its format, its limits, its values, its meaning. */
import { ArrowDown, ArrowUp } from 'lucide-react';
import type { JsonSchema } from '../../../../core/model/message.ts';
import { isFields } from '../../../../core/model/schemas/form/part.ts';
import { withNullable } from '../../../../core/model/schemas/form/property-changes.ts';
import type { PropertyRow } from '../../../../core/model/schemas/form/property-rows.ts';
import { formats } from '../../../../core/model/schemas/schema-completion.ts';
import { messageTexts } from '../../../app/languages/areas/messages.ts';
import { useSay, useTexts } from '../../../app/languages/language.ts';
import { showSharedSchema } from '../../../session/message-desk.ts';
import { write } from '../../../session/place.ts';
import { useWrittenField } from '../../../session/written-field.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { ChoiceField } from '../../../ui/choice-field.tsx';
import { TypedField } from '../../../ui/typed-field.tsx';
import type { Subject } from '../subject.ts';
import type { ChangeSchema } from './change-schema.ts';
import styles from './form.module.css';
import { keywordFields } from './keyword-fields.ts';

export interface PropertyDetailsProps {
  readonly subject: Subject;
  readonly schema: JsonSchema;
  readonly row: PropertyRow;
  readonly change: ChangeSchema;
  readonly onMove: (by: -1 | 1) => void;
}

export function PropertyDetails({ subject, schema, row, change, onMove }: PropertyDetailsProps) {
  const texts = useTexts(messageTexts);
  const written = useWrittenField();
  const part = isFields(row.schema) ? row.schema : {};
  const at = (key: string) => [...subject.path, ...row.path, key];
  const set = (key: string, value: unknown) => write(subject.place, at(key), value);
  const { shared } = row;
  return (
    <div className={styles.details} style={{ marginInlineStart: `${row.level * 14 + 24}px` }}>
      {row.type === 'other' && <p className={styles.hint}>{texts.otherHint}</p>}
      {row.type === 'string' && (
        <ChoiceField
          name="format"
          label={texts.format}
          value={String(part.format ?? '')}
          options={formatOptions(texts.noFormat, part.format)}
          onChoose={(value) => set('format', value === '' ? undefined : value)}
        />
      )}
      {keywordFields(row.type).map((field) => (
        <TypedField
          key={field.key}
          {...written(subject.place, at(field.key), field, part[field.key])}
          name={field.key}
          long={field.key === 'description' || field.key === 'enum'}
        />
      ))}
      <div className={styles.flags}>
        {canBeNull(row) && (
          <Flag
            label={texts.nullable}
            on={row.nullable}
            onChange={(on) => change(withNullable(schema, row.path, on))}
          />
        )}
        {row.type === 'array' && (
          <Flag
            label={texts.unique}
            on={part.uniqueItems === true}
            onChange={(on) => set('uniqueItems', on ? true : undefined)}
          />
        )}
        {row.type === 'object' && (
          <Flag
            label={texts.closed}
            on={part.additionalProperties === false}
            onChange={(on) => set('additionalProperties', on ? false : undefined)}
          />
        )}
        {row.name !== null && <MoveButtons name={row.name} onMove={onMove} />}
        {shared !== null && <Button onClick={() => showSharedSchema(shared)}>{texts.openSchema}</Button>}
      </div>
    </div>
  );
}

const canBeNull = ({ type, level }: PropertyRow): boolean =>
  level > 0 && type !== 'null' && type !== 'any' && type !== 'shared' && type !== 'other';

/** A format of people's own stays to be chosen. */
const formatOptions = (none: string, own: unknown) => {
  const names = Object.keys(formats);
  const all = typeof own === 'string' && !names.includes(own) ? [own, ...names] : names;
  return [{ value: '', label: none }, ...all.map((value) => ({ value, label: value }))];
};

interface FlagProps {
  readonly label: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

function Flag({ label, on, onChange }: FlagProps) {
  return (
    <label className={styles.flag}>
      <input type="checkbox" checked={on} onChange={({ currentTarget }) => onChange(currentTarget.checked)} />
      {label}
    </label>
  );
}

interface MoveButtonsProps {
  readonly name: string;
  readonly onMove: (by: -1 | 1) => void;
}

function MoveButtons({ name, onMove }: MoveButtonsProps) {
  const say = useSay();
  return (
    <span className={styles.move}>
      <IconButton label={say(messageTexts.moveUp, { name })} onClick={() => onMove(-1)}>
        <ArrowUp />
      </IconButton>
      <IconButton label={say(messageTexts.moveDown, { name })} onClick={() => onMove(1)}>
        <ArrowDown />
      </IconButton>
    </span>
  );
}
