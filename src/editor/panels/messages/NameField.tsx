/** A name that is taken when its field is left or Enter is pressed; Escape gives it back. */

import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { Text } from '../../../core/lib/text.ts';
import { useSay } from '../../app/languages/language.ts';
import { isComposing } from '../../ui/composing.ts';
import styles from './messages.module.css';

export interface NameFieldProps {
  readonly label: string;
  readonly help?: string;
  readonly value: string;
  /** Its name is said, not shown: it stands in a table. */
  readonly bare?: boolean;
  /** It has just been made: the cursor goes here, so that it gets its name. */
  readonly fresh?: boolean;
  /** Takes another name; the answer says why not, null where it was taken or is being asked about. */
  readonly onName: (name: string) => Text | null;
}

export function NameField({ label, help, value, bare = false, fresh = false, onName }: NameFieldProps) {
  const say = useSay();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<Text | null>(null);
  useEffect(() => {
    if (fresh) input.current?.select();
  }, [fresh]);
  const drop = () => {
    setDraft(null);
    setRefusal(null);
  };
  const take = () => {
    const name = draft?.trim();
    const reason = name === undefined || name === value ? null : onName(name);
    if (reason === null) drop();
    else setRefusal(reason);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    if (event.key === 'Enter') {
      // What is asked next takes the focus, and this very press is no answer to it.
      event.preventDefault();
      take();
    }
    if (event.key !== 'Escape' || draft === null) return;
    // Only what was typed is given up, not the window.
    event.preventDefault();
    drop();
  };
  return (
    <div className={bare ? styles.bareName : styles.nameField}>
      {!bare && (
        <label htmlFor={id} className={styles.label}>
          {label}
        </label>
      )}
      <input
        ref={input}
        id={id}
        className={`${styles.input} ${bare ? '' : styles.name}`}
        {...(bare && { 'aria-label': label })}
        aria-describedby={`${id}help`}
        aria-invalid={refusal !== null}
        autoComplete="off"
        spellCheck={false}
        value={draft ?? value}
        onChange={({ currentTarget }) => setDraft(currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={take}
      />
      <p id={`${id}help`} className={refusal ? styles.refusal : styles.help}>
        {refusal ? say(refusal) : help}
      </p>
    </div>
  );
}
