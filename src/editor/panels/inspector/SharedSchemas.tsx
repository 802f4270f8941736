/** The design's shared JSON Schemas: added under a name, edited as source, removed when no payload needs them. */
import { ChevronRight } from 'lucide-react';
import { useMemo, useState } from 'react';
import { remove } from '../../../core/edits/remove.ts';
import { type Text, verbatim } from '../../../core/lib/text.ts';
import { isId } from '../../../core/model/names.ts';
import { inspectorTexts } from '../../app/languages/areas/inspector.ts';
import { useTexts } from '../../app/languages/language.ts';
import { isSchema } from '../../session/json-problems.ts';
import { write } from '../../session/place.ts';
import { attempt, useSession } from '../../session/session.ts';
import { AddNamed } from './AddNamed.tsx';
import { FieldRow } from './FieldRow.tsx';
import styles from './inspector.module.css';
import { JsonEditor } from './json/JsonEditor.tsx';

const design = { section: 'design', id: '' } as const;

export function SharedSchemas() {
  const texts = useTexts(inspectorTexts);
  const schemas = useSession((state) => state.design.schemas) ?? {};
  const names = Object.keys(schemas);
  const [open, setOpen] = useState(false);
  const add = (name: string): Text | null => {
    if (!isId(name)) return inspectorTexts.badSchemaName;
    return Object.hasOwn(schemas, name)
      ? inspectorTexts.takenName
      : write(design, ['schemas', name], { type: 'object', properties: {} });
  };
  return (
    <details
      className={styles.group}
      data-group="schemas"
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary className={styles.groupHead}>
        <ChevronRight aria-hidden="true" />
        <span className={styles.groupTitle}>{texts.sharedSchemas}</span>
        {!open && <span className={styles.groupSet}>{names.join(' · ')}</span>}
      </summary>
      <div className={styles.fields}>
        <p className={styles.hint}>{texts.sharedSchemasHelp}</p>
        {names.map((name) => (
          <SharedSchema key={name} name={name} schema={schemas[name]} />
        ))}
        <AddNamed label={texts.schemaName} onAdd={add} />
      </div>
    </details>
  );
}

function SharedSchema({ name, schema }: { readonly name: string; readonly schema: unknown }) {
  const [refusal, setRefusal] = useState<Text | null>(null);
  const schemas = useSession((state) => state.design.schemas);
  const check = useMemo(() => isSchema(schemas ?? {}), [schemas]);
  return (
    <FieldRow
      field={{ key: name, title: verbatim(name), help: inspectorTexts.sharedSchemasHelp }}
      refusal={refusal}
      onClear={() => setRefusal(attempt(remove, { schemas: [name] }))}
    >
      {({ input, help }) => (
        <JsonEditor
          place={{ section: 'schemas', id: name }}
          path={[]}
          id={input}
          describedBy={help}
          value={schema}
          check={check}
        />
      )}
    </FieldRow>
  );
}
