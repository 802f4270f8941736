/** One file of the project: how large it is, whose it is, its text, and a button that copies it. */
import { Copy } from 'lucide-react';
import { useState } from 'react';
import type { GeneratedFile } from '../../../../core/codegen/files/generated-file.ts';
import { codeTexts } from '../../../app/languages/areas/code.ts';
import { useTexts } from '../../../app/languages/language.ts';
import { notify } from '../../../session/session.ts';
import { Button } from '../../../ui/button.tsx';
import { bytesOf } from '../../../ui/bytes.ts';
import { SourceLines } from './SourceLines.tsx';
import styles from './source.module.css';

export interface FileViewProps {
  readonly file: GeneratedFile;
  readonly wanted: RegExp | null;
}

export function FileView({ file, wanted }: FileViewProps) {
  const texts = useTexts(codeTexts);
  const { path, text, owner } = file;
  return (
    <div className={styles.view}>
      <div className={styles.head}>
        <p className={styles.words}>
          <span className={styles.path}>{path}</span>
          <span>{bytesOf(new Blob([text]).size)}</span>
          <span data-owner={owner}>{texts[owner]}</span>
        </p>
        <CopyButton text={text} />
      </div>
      <SourceLines key={path} path={path} text={text} wanted={wanted} />
    </div>
  );
}

function CopyButton({ text }: { readonly text: string }) {
  const texts = useTexts(codeTexts);
  const [copied, setCopied] = useState<string | null>(null);
  const copy = async () => {
    try {
      // Without a safe origin there is no clipboard at all.
      await navigator.clipboard.writeText(text);
      setCopied(text);
    } catch {
      setCopied(null);
      notify(codeTexts.copyFailed, 'refusal');
    }
  };
  return (
    <>
      <span role="status" className={styles.copied}>
        {copied === text ? texts.copied : ''}
      </span>
      <Button look="quiet" icon={<Copy aria-hidden="true" />} onClick={() => void copy()}>
        {texts.copy}
      </Button>
    </>
  );
}
