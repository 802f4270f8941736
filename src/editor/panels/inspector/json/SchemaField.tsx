/** A JSON Schema as source, judged while it is typed; of a message, also inferred from its examples and shown as a type. */
import { useMemo } from 'react';
import { inferSchema } from '../../../../core/model/schemas/infer-schema.ts';
import { inspectorTexts } from '../../../app/languages/areas/inspector.ts';
import { useTexts } from '../../../app/languages/language.ts';
import { isSchema } from '../../../session/json-problems.ts';
import { write } from '../../../session/place.ts';
import { useSession } from '../../../session/session.ts';
import { Button } from '../../../ui/button.tsx';
import { FieldRow } from '../FieldRow.tsx';
import styles from '../field.module.css';
import type { FieldProps } from '../WrittenField.tsx';
import { JsonEditor } from './JsonEditor.tsx';
import { SetButton } from './SetButton.tsx';
import { TypeView } from './TypeView.tsx';

export function SchemaField({ place, path, field, value }: FieldProps) {
  const texts = useTexts(inspectorTexts);
  const message = useSession(({ design }) => (place.section === 'messages' ? design.messages?.[place.id] : undefined));
  const schemas = useSession(({ design }) => design.schemas);
  const check = useMemo(() => isSchema(schemas ?? {}), [schemas]);
  const examples = path.length === 1 ? (message?.examples ?? []) : [];
  const set = (next: unknown) => write(place, path, next);
  const unset = value === undefined;
  return (
    <FieldRow
      field={field}
      group={unset}
      beside={unset && examples.length === 0}
      onClear={unset || field.required ? undefined : () => set(undefined)}
    >
      {({ input, help }) => (
        <>
          {unset ? (
            <SetButton field={field} onSet={() => set({ type: 'object', properties: {} })} />
          ) : (
            <JsonEditor place={place} path={path} id={input} describedBy={help} value={value} check={check} />
          )}
          {examples.length > 0 && (
            <Button look="quiet" className={styles.set ?? ''} onClick={() => set(inferSchema(examples))}>
              {texts.inferred}
            </Button>
          )}
          {!unset && <TypeView schema={value as boolean | object} name={message?.name ?? 'value'} />}
        </>
      )}
    </FieldRow>
  );
}
