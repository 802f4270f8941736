/** Source that is typed: React on the outside, the code editor on the inside. */
import { useEffect, useRef, useState } from 'react';
import { notify } from '../../../session/session.ts';
import { partMissing } from '../../../session/session-texts.ts';
import type { CodeEditor, CodeEvents, CodeMarks, CodeNames } from './code-editor.ts';
import styles from './source.module.css';

export interface CodeAreaProps extends CodeEvents, CodeNames {
  readonly text: string;
  readonly marks: readonly CodeMarks[];
}

export function CodeArea({ text, marks, label, hint, invalid, ...events }: CodeAreaProps) {
  const host = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<CodeEditor | null>(null);
  const newest = useRef<CodeEvents>(events);
  const first = useRef(text);
  newest.current = events;
  first.current = text;
  useEffect(() => {
    let made: CodeEditor | null = null;
    let gone = false;
    import('./code-editor.ts').then(
      ({ createCodeEditor }) => {
        if (gone || !host.current) return;
        const root = host.current.shadowRoot ?? host.current.attachShadow({ mode: 'open' });
        made = createCodeEditor(root, first.current, () => newest.current);
        setEditor(made);
      },
      () => notify(partMissing, 'refusal'),
    );
    return () => {
      gone = true;
      made?.destroy();
    };
  }, []);
  useEffect(() => editor?.setText(text), [editor, text]);
  useEffect(() => editor?.setMarks(marks), [editor, marks]);
  useEffect(() => editor?.setNames({ label, hint, invalid }), [editor, label, hint, invalid]);
  return <div ref={host} className={styles.area} aria-busy={editor === null} data-code-area />;
}
