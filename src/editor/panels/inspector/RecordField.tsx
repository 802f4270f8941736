/** Fields made of fields: a record, and one of several shapes of a record. */
import { Plus } from 'lucide-react';
import { type ComponentType, useState } from 'react';
import { beginningOf } from '../../../core/kinds/form/beginning.ts';
import type { FormField, Variants } from '../../../core/kinds/form/form-field.ts';
import type { Text } from '../../../core/lib/text.ts';
import { inspectorTexts } from '../../app/languages/areas/inspector.ts';
import { useSay } from '../../app/languages/language.ts';
import { type Path, type Place, write } from '../../session/place.ts';
import { Button } from '../../ui/button.tsx';
import { FieldRow } from './FieldRow.tsx';
import styles from './field.module.css';
import { firstRecord } from './records.ts';
import type { FieldProps } from './WrittenField.tsx';

export type Values = Readonly<Record<string, unknown>>;

/** The fields inside are any fields again; who draws those hands itself in. */
export type OuterProps = FieldProps & { readonly Inner: ComponentType<FieldProps> };

export function RecordField({ place, path, field, value, Inner }: OuterProps) {
  const say = useSay();
  const [refusal, setRefusal] = useState<Text | null>(null);
  const set = (next: unknown) => setRefusal(write(place, path, next));
  const unset = value === undefined;
  return (
    <FieldRow
      field={field}
      refusal={refusal}
      group
      beside={unset}
      onClear={unset || field.required ? undefined : () => set(undefined)}
    >
      {({ help }) =>
        unset ? (
          <Button
            look="quiet"
            className={styles.set ?? ''}
            aria-label={say(inspectorTexts.setNamed, { field: field.title })}
            aria-describedby={help}
            icon={<Plus aria-hidden="true" />}
            onClick={() => set(beginningOf(field, (refers) => firstRecord(place, refers)))}
          >
            {say(inspectorTexts.setField)}
          </Button>
        ) : (
          <fieldset className={styles.record} aria-label={say(field.title)} aria-describedby={help}>
            <Contents Inner={Inner} place={place} path={path} field={field} value={value as Values} onShape={set} />
          </fieldset>
        )
      }
    </FieldRow>
  );
}

export interface ContentsProps {
  readonly Inner: ComponentType<FieldProps>;
  readonly place: Place;
  readonly path: Path;
  readonly field: FormField;
  readonly value: Values;
  readonly onShape: (value: unknown) => void;
}

export function Contents({ Inner, place, path, field, value, onShape }: ContentsProps) {
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
