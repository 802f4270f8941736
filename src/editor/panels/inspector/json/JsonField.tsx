/** A field that holds any JSON. */

import { write } from '../../../session/place.ts';
import { FieldRow } from '../FieldRow.tsx';
import type { FieldProps } from '../WrittenField.tsx';
import { JsonEditor } from './JsonEditor.tsx';
import { SetButton } from './SetButton.tsx';

export function JsonField({ place, path, field, value }: FieldProps) {
  const set = (next: unknown) => write(place, path, next);
  const unset = value === undefined;
  return (
    <FieldRow
      field={field}
      beside={unset}
      group={unset}
      onClear={unset || field.required ? undefined : () => set(undefined)}
    >
      {({ input, help }) =>
        unset ? (
          <SetButton field={field} onSet={() => set(field.initial ?? {})} />
        ) : (
          <JsonEditor place={place} path={path} id={input} describedBy={help} value={value} />
        )
      }
    </FieldRow>
  );
}
