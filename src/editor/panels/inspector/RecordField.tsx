/** Fields made of fields: a record, one of several shapes of a record, a list of records. */
import { Plus } from 'lucide-react';
import { type ComponentType, useState } from 'react';
import type { FormField, Variants } from '../../../core/kinds/form/form-field.ts';
import type { Text } from '../../../core/lib/text.ts';
import { panelTexts } from '../../app/languages/areas/panels.ts';
import { useSay } from '../../app/languages/language.ts';
import { Button } from '../../ui/button.tsx';
import { FieldRow } from './FieldRow.tsx';
import styles from './inspector.module.css';
import { newVisit, type Path, type Place, write } from './place.ts';
import type { FieldProps } from './WrittenField.tsx';

type Values = Readonly<Record<string, unknown>>;

/** The fields inside are any fields again; who draws those hands itself in. */
type OuterProps = FieldProps & { readonly Inner: ComponentType<FieldProps> };

/** What a new record begins with; the first shape's beginning where there are several. */
const beginning = ({ initial, variants }: FormField): unknown => initial ?? variants?.shapes[0]?.initial ?? {};

export function RecordField({ place, path, field, value, Inner }: OuterProps) {
  const say = useSay();
  const [refusal, setRefusal] = useState<Text | null>(null);
  const set = (next: unknown) => setRefusal(write(place, path, next, newVisit()));
  return (
    <FieldRow
      field={field}
      refusal={refusal}
      onClear={value === undefined || field.required ? undefined : () => set(undefined)}
    >
      {({ input }) =>
        value === undefined ? (
          <Button
            id={input}
            className={styles.set ?? ''}
            icon={<Plus aria-hidden="true" />}
            onClick={() => set(beginning(field))}
          >
            {say(panelTexts.setField)}
          </Button>
        ) : (
          <fieldset id={input} className={styles.record} aria-label={say(field.title)}>
            <Contents Inner={Inner} place={place} path={path} field={field} value={value as Values} onShape={set} />
          </fieldset>
        )
      }
    </FieldRow>
  );
}

export function ListField({ place, path, field, value, Inner }: OuterProps) {
  const say = useSay();
  const [refusal, setRefusal] = useState<Text | null>(null);
  const items = (value as readonly Values[] | undefined) ?? [];
  const set = (next: readonly unknown[]) =>
    setRefusal(write(place, path, next.length === 0 && !field.required ? undefined : next, newVisit()));
  const first = Array.isArray(field.initial) ? field.initial[0] : undefined;
  const [fresh] = [first ?? Object.fromEntries((field.fields ?? []).map(({ key, initial }) => [key, initial ?? 0]))];
  return (
    <FieldRow field={field} refusal={refusal}>
      {({ input }) => (
        <>
          {items.map((item, position) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the place in the list is what the item is
            <fieldset key={position} className={styles.record} aria-label={`${say(field.title)} ${position + 1}`}>
              <Contents
                Inner={Inner}
                place={place}
                path={[...path, position]}
                field={field}
                value={item}
                onShape={(next) => set(items.with(position, next as Values))}
              />
              <Button look="quiet" onClick={() => set(items.filter((_, other) => other !== position))}>
                {say(panelTexts.removeItem, { field: field.title })}
              </Button>
            </fieldset>
          ))}
          <Button
            id={input}
            className={styles.set ?? ''}
            icon={<Plus aria-hidden="true" />}
            onClick={() => set([...items, fresh])}
          >
            {say(panelTexts.addItem, { field: field.title })}
          </Button>
        </>
      )}
    </FieldRow>
  );
}

interface ContentsProps {
  readonly Inner: ComponentType<FieldProps>;
  readonly place: Place;
  readonly path: Path;
  readonly field: FormField;
  readonly value: Values;
  readonly onShape: (value: unknown) => void;
}

function Contents({ Inner, place, path, field, value, onShape }: ContentsProps) {
  const shape = field.variants?.shapes.find((one) => one.value === value[field.variants?.key ?? '']);
  const fields = shape?.fields ?? field.fields ?? [];
  return (
    <>
      {field.variants && <ShapeChoice field={field} variants={field.variants} value={value} onShape={onShape} />}
      {fields.map((inner) => (
        <Inner key={inner.key} place={place} path={[...path, inner.key]} field={inner} value={value[inner.key]} />
      ))}
    </>
  );
}

type ShapeChoiceProps = Pick<ContentsProps, 'field' | 'value' | 'onShape'> & { readonly variants: Variants };

/** Another shape keeps what both have, such as the mean. */
function ShapeChoice({ field, variants, value, onShape }: ShapeChoiceProps) {
  const say = useSay();
  const choose = (wanted: string) => {
    const next = variants.shapes.find((shape) => shape.value === wanted);
    if (!next) return;
    const shared = next.fields.filter(({ key }) => Object.hasOwn(value, key)).map(({ key }) => [key, value[key]]);
    onShape({ [variants.key]: wanted, ...(next.initial as Values | undefined), ...Object.fromEntries(shared) });
  };
  return (
    <select
      className={styles.input}
      aria-label={say(field.title)}
      value={String(value[variants.key])}
      onChange={(event) => choose(event.currentTarget.value)}
    >
      {variants.shapes.map((shape) => (
        <option key={shape.value} value={shape.value}>
          {say(shape.title)}
        </option>
      ))}
    </select>
  );
}
