/** JSON as text: what is wrong stands below with line and column while it is typed; only JSON is written to the design. */
import { useId } from 'react';
import { inspectorTexts } from '../../../app/languages/areas/inspector.ts';
import { useSay, useTexts } from '../../../app/languages/language.ts';
import { useJsonField } from '../../../session/json-field.ts';
import type { Check } from '../../../session/json-problems.ts';
import type { Path, Place } from '../../../session/place.ts';
import styles from '../field.module.css';

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

export function JsonEditor({ place, path, id, label, describedBy = '', value, check }: JsonEditorProps) {
  const texts = useTexts(inspectorTexts);
  const say = useSay();
  const problems = useId();
  const field = useJsonField(place, path, value, check);
  return (
    <>
      <textarea
        id={id}
        className={`${styles.input} ${styles.long} ${styles.code}`}
        {...(label !== undefined && { 'aria-label': label })}
        aria-describedby={`${describedBy} ${problems}`.trim()}
        aria-invalid={field.unsaved || field.problems.length > 0}
        rows={rowsOf(field.text)}
        spellCheck={false}
        autoComplete="off"
        value={field.text}
        onFocus={field.enter}
        onChange={({ currentTarget }) => field.change(currentTarget.value)}
        onBlur={field.leave}
      />
      <div id={problems} className={styles.problems} aria-live="polite">
        {field.problems.map(({ what, at }) => (
          <p key={`${at.line}:${at.column} ${what.en}`}>{say(inspectorTexts.atPlace, { ...at, what })}</p>
        ))}
        {field.refusal && <p>{say(field.refusal)}</p>}
        {field.unsaved && (
          <p className={styles.unsaved}>
            {texts.notSaved}{' '}
            <button type="button" className={styles.inline} onClick={field.drop}>
              {texts.revert}
            </button>
          </p>
        )}
      </div>
    </>
  );
}
