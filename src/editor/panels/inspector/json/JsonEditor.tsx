/** JSON as text: what is wrong stands below with line and column while it is typed; only JSON is written to the design. */
import { useEffect, useId, useRef, useState } from 'react';
import { inspectorTexts } from '../../../app/languages/areas/inspector.ts';
import { useSay, useTexts } from '../../../app/languages/language.ts';
import { newVisit, type Path, type Place, write } from '../../../session/place.ts';
import styles from '../field.module.css';
import { type Draft, draftOf, keepDraft } from './drafts.ts';
import { anything, type Check, readChecked } from './placed.ts';

export interface JsonEditorProps {
  /** Where the value stands, and what is typed is written. All of one visit is one undo step. */
  readonly place: Place;
  readonly path: Path;
  readonly id?: string;
  /** Its name, where no label has its id. */
  readonly label?: string;
  readonly describedBy?: string;
  readonly value: unknown;
  readonly check?: Check;
}

const rowsOf = (text: string): number => Math.min(18, Math.max(3, text.split('\n').length));

export function JsonEditor({ place, path, id, label, describedBy = '', value, check = anything }: JsonEditorProps) {
  const texts = useTexts(inspectorTexts);
  const say = useSay();
  const problems = useId();
  const [draft, setDraft] = useState<Draft | null>(() => draftOf(place, path, value));
  const visit = useRef('');
  const written = useRef<unknown>(value);
  const text = draft?.text ?? JSON.stringify(value, null, 2);
  const read = readChecked(text, check);
  const drop = () => {
    keepDraft(place, path, value, null);
    setDraft(null);
  };
  // Undo, and whoever else writes here, goes before what was typed.
  useEffect(() => {
    if (value !== written.current) {
      written.current = value;
      setDraft(null);
    }
  }, [value]);
  const change = (next: string) => {
    const typed = readChecked(next, anything);
    const refusal = typed.ok ? write(place, path, typed.value, visit.current) : null;
    const isWritten = typed.ok && refusal === null;
    if (isWritten) written.current = typed.value;
    keepDraft(place, path, value, isWritten ? null : { text: next, refusal });
    setDraft({ text: next, refusal });
  };
  const refusal = draft?.refusal ?? null;
  const unsaved = !read.ok || refusal !== null;
  return (
    <>
      <textarea
        id={id}
        className={`${styles.input} ${styles.long} ${styles.code}`}
        {...(label !== undefined && { 'aria-label': label })}
        aria-describedby={`${describedBy} ${problems}`.trim()}
        aria-invalid={unsaved || read.problems.length > 0}
        rows={rowsOf(text)}
        spellCheck={false}
        autoComplete="off"
        value={text}
        onFocus={() => {
          visit.current = newVisit();
        }}
        onChange={({ currentTarget }) => change(currentTarget.value)}
        onBlur={() => !unsaved && drop()}
      />
      <div id={problems} className={styles.problems} aria-live="polite">
        {read.problems.map(({ what, at }) => (
          <p key={`${at.line}:${at.column} ${what.en}`}>{say(inspectorTexts.atPlace, { ...at, what })}</p>
        ))}
        {refusal && <p>{say(refusal)}</p>}
        {unsaved && (
          <p className={styles.unsaved}>
            {texts.notSaved}{' '}
            <button type="button" className={styles.inline} onClick={drop}>
              {texts.revert}
            </button>
          </p>
        )}
      </div>
    </>
  );
}
