/** The TypeScript type that the export makes of a schema, live behind a fold. */
import { useMemo } from 'react';
import type { JsonSchema } from '../../../../core/model/message.ts';
import { inspectorTexts } from '../../../app/languages/areas/inspector.ts';
import { useTexts } from '../../../app/languages/language.ts';
import { useSession } from '../../../session/session.ts';
import { typescriptType } from '../../../session/typescript-type.ts';
import styles from '../field.module.css';

export function TypeView({ schema, name }: { readonly schema: boolean | object; readonly name: string }) {
  const texts = useTexts(inspectorTexts);
  const schemas = useSession(({ design }) => design.schemas);
  const code = useMemo(() => typescriptType(name, schema as JsonSchema, schemas ?? {}), [schema, schemas, name]);
  return (
    <details className={styles.fold}>
      <summary>{texts.types}</summary>
      <pre className={styles.type}>{code}</pre>
    </details>
  );
}
