/** The TypeScript type of a schema, live, to be copied. */
import { Copy } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { JsonSchema } from '../../../../core/model/message.ts';
import { messageTexts } from '../../../app/languages/areas/messages.ts';
import { useTexts } from '../../../app/languages/language.ts';
import { notify, useSession } from '../../../session/session.ts';
import { typescriptType } from '../../../session/typescript-type.ts';
import { Button } from '../../../ui/button.tsx';
import styles from '../messages.module.css';

export function TypePane({ name, schema }: { readonly name: string; readonly schema: JsonSchema }) {
  const texts = useTexts(messageTexts);
  const schemas = useSession((state) => state.design.schemas);
  const code = useMemo(() => typescriptType(name, schema, schemas ?? {}), [name, schema, schemas]);
  const [copied, setCopied] = useState<string | null>(null);
  const copy = async () => {
    try {
      // Without a safe origin there is no clipboard at all.
      await navigator.clipboard.writeText(code);
      setCopied(code);
    } catch {
      setCopied(null);
      notify(messageTexts.copyFailed, 'refusal');
    }
  };
  return (
    <section className={`${styles.pane} ${styles.typePane}`} aria-label={texts.typescript}>
      <div className={styles.paneHead}>
        <h3 className={styles.paneTitle}>{texts.typescript}</h3>
        <Button look="quiet" icon={<Copy aria-hidden="true" />} onClick={copy}>
          {texts.copy}
        </Button>
        <span role="status" className={styles.copied}>
          {copied === code ? texts.copied : ''}
        </span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by key */}
      <pre className={styles.type} tabIndex={0} data-typescript>
        {code}
      </pre>
    </section>
  );
}
