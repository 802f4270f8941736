/** A schema as a form: a line for each field, what is in it below it, the details of each behind a fold. */
import { Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { setField } from '../../../../core/edits/set-field.ts';
import type { JsonSchema } from '../../../../core/model/message.ts';
import { withNewProperty } from '../../../../core/model/schemas/form/property-changes.ts';
import { type PropertyRow, propertyRows } from '../../../../core/model/schemas/form/property-rows.ts';
import { messageTexts } from '../../../app/languages/areas/messages.ts';
import { useTexts } from '../../../app/languages/language.ts';
import { perform } from '../../../session/session.ts';
import { Button } from '../../../ui/button.tsx';
import type { Subject } from '../subject.ts';
import type { ChangeSchema } from './change-schema.ts';
import styles from './form.module.css';
import { PropertyLine } from './PropertyLine.tsx';

export interface SchemaFormProps {
  readonly subject: Subject;
  readonly schema: JsonSchema;
}

export const keyOf = (row: Pick<PropertyRow, 'path'>): string => row.path.join('\n');

export function SchemaForm({ subject, schema }: SchemaFormProps) {
  const texts = useTexts(messageTexts);
  const rows = useMemo(() => propertyRows(schema), [schema]);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [fresh, setFresh] = useState<string | null>(null);
  const { place, path } = subject;
  const change: ChangeSchema = (next) => perform(setField, { section: place.section, id: place.id, path, value: next });
  const add = (object: PropertyRow) => {
    const added = withNewProperty(schema, object.path, texts.newField);
    if (change(added.schema)) setFresh([...object.path, 'properties', added.name].join('\n'));
  };
  const toggle = (key: string) => {
    const next = new Set(open);
    if (!next.delete(key)) next.add(key);
    setOpen(next);
  };
  const [root] = rows;
  return (
    <div className={styles.form}>
      <div className={styles.titles} aria-hidden="true">
        <span>{texts.field}</span>
        <span>{texts.type}</span>
        <span>{texts.required}</span>
      </div>
      <ul className={styles.rows}>
        {rows.map((row, position) => (
          <PropertyLine
            // biome-ignore lint/suspicious/noArrayIndexKey: a field that gets another name stays the same line
            key={position}
            subject={subject}
            schema={schema}
            row={row}
            open={open.has(keyOf(row))}
            fresh={fresh === keyOf(row)}
            change={change}
            onToggle={() => toggle(keyOf(row))}
            onAdd={() => add(row)}
            onRenamed={(to) => setOpen(new Set([...open].map((key) => (key === keyOf(row) ? to : key))))}
          />
        ))}
      </ul>
      {(root?.type === 'object' || root?.type === 'any') && (
        <Button look="quiet" className={styles.add ?? ''} icon={<Plus aria-hidden="true" />} onClick={() => add(root)}>
          {texts.addField}
        </Button>
      )}
    </div>
  );
}
