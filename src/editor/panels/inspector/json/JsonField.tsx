/** A field that holds any JSON. */
import { FieldRow } from '../FieldRow.tsx';
import { newVisit, write } from '../place.ts';
import type { FieldProps } from '../WrittenField.tsx';
import { JsonEditor } from './JsonEditor.tsx';
import { SetButton } from './SetButton.tsx';

export function JsonField({ place, path, field, value }: FieldProps) {
  const set = (next: unknown, visit: string) => write(place, path, next, visit);
  const unset = value === undefined;
  return (
    <FieldRow
      field={field}
      beside={unset}
      group={unset}
      onClear={unset || field.required ? undefined : () => set(undefined, newVisit())}
    >
      {({ input, help }) =>
        unset ? (
          <SetButton field={field} onSet={() => set(field.initial ?? {}, newVisit())} />
        ) : (
          <JsonEditor place={place} path={path} id={input} describedBy={help} value={value} />
        )
      }
    </FieldRow>
  );
}
