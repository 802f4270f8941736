/** A name that is being typed in place: Enter and leaving take it, Escape does not. */

import { type KeyboardEvent, useRef } from 'react';
import { isComposing } from './composing.ts';
import styles from './name-field.module.css';

export interface NameFieldProps {
  readonly label: string;
  readonly name: string;
  /** Null: it stays as it was. */
  readonly onDone: (name: string | null) => void;
}

const longest = 2000;

export function NameField({ label, name, onDone }: NameFieldProps) {
  const done = useRef(false);
  const end = (wanted: string | null) => {
    if (done.current) return;
    done.current = true;
    const words = wanted?.trim() ?? '';
    onDone(words === '' || words === name ? null : words);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (isComposing(event)) return;
    if (event.key === 'Enter') end(event.currentTarget.value);
    if (event.key !== 'Escape') return;
    // The window around it stays open.
    event.preventDefault();
    event.stopPropagation();
    end(null);
  };
  return (
    <input
      // biome-ignore lint/a11y/noAutofocus: the field opens because somebody asked for it
      autoFocus
      className={styles.name}
      aria-label={label}
      maxLength={longest}
      defaultValue={name}
      onFocus={({ currentTarget }) => currentTarget.select()}
      onBlur={({ currentTarget }) => end(currentTarget.value)}
      onKeyDown={onKeyDown}
    />
  );
}
