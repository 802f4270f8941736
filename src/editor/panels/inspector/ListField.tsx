/** A list of records: each with its fields, one more at the end. */
import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import type { FormField } from '../../../core/kinds/form/form-field.ts';
import type { Text } from '../../../core/lib/text.ts';
import { inspectorTexts } from '../../app/languages/areas/inspector.ts';
import { useSay } from '../../app/languages/language.ts';
import { write } from '../../session/place.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { FieldRow } from './FieldRow.tsx';
import styles from './field.module.css';
import { Contents, type OuterProps, type Values } from './RecordField.tsx';

/** What one more item begins with: as the last one, else the smallest valid one. */
const freshItem = ({ initial, fields = [] }: FormField, last: Values | undefined): unknown =>
  last ??
  (Array.isArray(initial) && initial[0] !== undefined
    ? initial[0]
    : Object.fromEntries(fields.map((field) => [field.key, field.initial ?? standIn(field)])));

/** A version is the one required text that cannot be empty. */
const standIn = ({ input }: FormField): unknown => (input === 'text' ? '1.0.0' : input === 'schema' ? {} : 0);

export function ListField({ place, path, field, value, Inner }: OuterProps) {
  const say = useSay();
  const [refusal, setRefusal] = useState<Text | null>(null);
  const items = (value as readonly Values[] | undefined) ?? [];
  const set = (next: readonly unknown[]) =>
    setRefusal(write(place, path, next.length === 0 && !field.required ? undefined : next));
  return (
    <FieldRow field={field} refusal={refusal} group>
      {() => (
        <>
          {items.map((item, position) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the place in the list is what the item is
            <fieldset key={position} className={styles.record} aria-label={`${say(field.title)} ${position + 1}`}>
              <div className={styles.itemHead}>
                <span>{position + 1}</span>
                <IconButton
                  label={`${say(inspectorTexts.removeItem, { field: field.title })}: ${position + 1}`}
                  onClick={() => set(items.filter((_, other) => other !== position))}
                >
                  <X />
                </IconButton>
              </div>
              <Contents
                Inner={Inner}
                place={place}
                path={[...path, position]}
                field={field}
                value={item}
                onShape={(next) => set(items.with(position, next as Values))}
              />
            </fieldset>
          ))}
          <Button
            look="quiet"
            className={styles.set ?? ''}
            icon={<Plus aria-hidden="true" />}
            onClick={() => set([...items, freshItem(field, items.at(-1))])}
          >
            {say(inspectorTexts.addItem, { field: field.title })}
          </Button>
        </>
      )}
    </FieldRow>
  );
}
