/** One file of the project: how large it is, whose it is, its text or what has changed of it, and a button that copies it. */
import { Copy } from 'lucide-react';
import { useMemo, useState } from 'react';
import { isDocument, type Target } from '../../../../core/codegen/target.ts';
import { codeTexts } from '../../../app/languages/areas/code.ts';
import { useTexts } from '../../../app/languages/language.ts';
import { notify } from '../../../session/session.ts';
import { Button } from '../../../ui/button.tsx';
import { bytesOf } from '../../../ui/bytes.ts';
import { Segments } from '../../../ui/segments.tsx';
import type { ShownFile } from '../changes/shown-files.ts';
import { NumberedLines } from './NumberedLines.tsx';
import { changedLines, numbered } from './numbered.ts';
import styles from './source.module.css';

export type View = 'file' | 'changes';

export interface FileViewProps {
  readonly target: Target;
  readonly file: ShownFile;
  readonly wanted: RegExp | null;
  /** Null: nothing was exported before that it could be compared with. */
  readonly view: View | null;
  readonly onView: (view: View) => void;
}

export function FileView({ target, file, wanted, view, onView }: FileViewProps) {
  const texts = useTexts(codeTexts);
  const { path, text, owner, change, before } = file;
  const lines = useMemo(
    () =>
      view === 'changes' && change !== null
        ? changedLines(path, before ?? '', change === 'removed' ? '' : text)
        : numbered(path, text),
    [view, path, text, change, before],
  );
  return (
    <div className={styles.view}>
      <div className={styles.head}>
        <p className={styles.words}>
          <span className={styles.path}>{path}</span>
          <span>{bytesOf(new Blob([text]).size)}</span>
          <span data-owner={owner ?? 'nobody'}>{texts[told(target, owner)]}</span>
        </p>
        <CopyButton text={text} />
        {view && (
          <Segments label={texts.view} names={['file', 'changes']} titles={texts} chosen={view} onChoose={onView} />
        )}
      </div>
      {view === 'changes' && change === null && <p className={styles.unchanged}>{texts.unchanged}</p>}
      <NumberedLines key={`${path} ${view}`} label={path} lines={lines} wanted={wanted} />
    </div>
  );
}

const told = (target: Target, owner: ShownFile['owner']) => {
  if (owner === null) return target === 'typescript' ? 'removedFile' : 'removedDocument';
  return isDocument(target) ? 'document' : owner;
};

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
