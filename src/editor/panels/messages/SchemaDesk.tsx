/** A schema three times, all of it live: as a form, as its source, and as the TypeScript type that the export makes of it. */
import { Plus } from 'lucide-react';
import { useMemo } from 'react';
import { inferSchema } from '../../../core/model/schemas/infer-schema.ts';
import { messageTexts } from '../../app/languages/areas/messages.ts';
import { useTexts } from '../../app/languages/language.ts';
import { isSchema } from '../../session/json-problems.ts';
import { write } from '../../session/place.ts';
import { useSession } from '../../session/session.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { SchemaForm } from './form/SchemaForm.tsx';
import styles from './messages.module.css';
import { TypePane } from './parts/TypePane.tsx';
import { JsonSource } from './source/JsonSource.tsx';
import { suggestKeywords } from './source/suggest-keywords.ts';
import type { Subject } from './subject.ts';

export function SchemaDesk({ subject }: { readonly subject: Subject }) {
  const texts = useTexts(messageTexts);
  const { place, path, schema } = subject;
  const schemas = useSession((state) => state.design.schemas);
  const check = useMemo(() => isSchema(schemas ?? {}), [schemas]);
  const suggest = useMemo(() => suggestKeywords(Object.keys(schemas ?? {})), [schemas]);
  if (schema === undefined) return <NoSchema subject={subject} />;
  return (
    <div className={styles.desk}>
      <section className={styles.pane} aria-label={texts.form}>
        <h3 className={styles.paneTitle}>{texts.form}</h3>
        <SchemaForm subject={subject} schema={schema} />
      </section>
      <div className={styles.beside}>
        <section className={`${styles.pane} ${styles.sourcePane}`} aria-label={texts.source}>
          <h3 className={styles.paneTitle}>{texts.source}</h3>
          <JsonSource
            place={place}
            path={path}
            value={schema}
            label={texts.sourceName}
            check={check}
            suggest={suggest}
          />
        </section>
        <TypePane name={subject.name} schema={schema} />
      </div>
    </div>
  );
}

function NoSchema({ subject: { place, path } }: { readonly subject: Subject }) {
  const texts = useTexts(messageTexts);
  const examples = useSession(({ design }) => design.messages?.[place.id]?.examples) ?? [];
  const begin = (schema: object) => write(place, path, schema);
  return (
    <EmptyState title={texts.noSchema}>
      <p>{texts.noSchemaHint}</p>
      <div className={styles.row}>
        <Button icon={<Plus aria-hidden="true" />} onClick={() => begin({ type: 'object', properties: {} })}>
          {texts.beginSchema}
        </Button>
        {examples.length > 0 && <Button onClick={() => begin(inferSchema(examples))}>{texts.inferSchema}</Button>}
      </div>
    </EmptyState>
  );
}
