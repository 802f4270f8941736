/** A field over a list that it filters: arrows move in the list while the typing goes on (WAI-ARIA combobox). */

import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { isComposing } from './composing.ts';
import styles from './search-list.module.css';
import { useTypedAhead } from './typed-ahead.ts';

export interface SearchEntry {
  /** Unique in the list. */
  readonly key: string;
  readonly content: ReactNode;
  /** Shown dimmed, and cannot be chosen. */
  readonly disabled?: boolean;
}

export interface SearchGroup {
  readonly title: string;
  readonly entries: readonly SearchEntry[];
}

export interface SearchListProps {
  readonly label: string;
  readonly placeholder: string;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly groups: readonly SearchGroup[];
  readonly onChoose: (key: string) => void;
  /** Said where nothing fits. */
  readonly nothing: ReactNode;
  /** Keys of the field that the list does not use; a handled one has its default prevented. */
  readonly onKey?: (event: KeyboardEvent<HTMLInputElement>) => void;
}

const page = 8;

export function SearchList({ label, placeholder, query, onQuery, groups, onChoose, nothing, onKey }: SearchListProps) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  useTypedAhead(field, onQuery, { keepsText: true });
  const [chosen, setChosen] = useState<string | null>(null);
  const open = groups.flatMap(({ entries }) => entries.filter(({ disabled }) => !disabled));
  const at = Math.max(
    0,
    open.findIndex(({ key }) => key === chosen),
  );
  const active = open[at]?.key;
  useEffect(() => {
    if (active !== undefined)
      list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (isComposing(event)) return;
    onKey?.(event);
    if (event.defaultPrevented) return;
    const next = nextPlace(event.key, at, open.length);
    if (next !== undefined) setChosen(open[next]?.key ?? null);
    else if (event.key === 'Enter' && active !== undefined) onChoose(active);
    else if (event.key !== 'Enter') return;
    event.preventDefault();
  };
  return (
    <div className={styles.search}>
      <input
        ref={field}
        className={styles.field}
        role="combobox"
        aria-expanded="true"
        aria-controls={`${id}list`}
        aria-autocomplete="list"
        {...(active !== undefined && { 'aria-activedescendant': id + active })}
        aria-label={label}
        placeholder={placeholder}
        spellCheck={false}
        autoComplete="off"
        value={query}
        onChange={(event) => {
          setChosen(null);
          onQuery(event.currentTarget.value);
        }}
        onKeyDown={onKeyDown}
      />
      <div ref={list} id={`${id}list`} role="listbox" aria-label={label} className={styles.list}>
        {groups.map((group) => (
          <Group key={group.title} {...group} id={id} active={active} onPoint={setChosen} onChoose={onChoose} />
        ))}
      </div>
      <p role="status" className={styles.nothing}>
        {open.length === 0 && nothing}
      </p>
    </div>
  );
}

interface GroupProps extends SearchGroup {
  readonly id: string;
  readonly active: string | undefined;
  readonly onPoint: (key: string) => void;
  readonly onChoose: (key: string) => void;
}

function Group({ title, entries, id, active, onPoint, onChoose }: GroupProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a listbox
    <div role="group" aria-label={title}>
      <p className={styles.group} aria-hidden="true">
        {title}
      </p>
      {entries.map(({ key, content, disabled = false }) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field, which keeps the focus
        <div
          key={key}
          id={id + key}
          role="option"
          tabIndex={-1}
          aria-selected={key === active}
          aria-disabled={disabled}
          className={styles.option}
          // The pointer that lies still while the list scrolls below it chooses nothing.
          onPointerMove={() => !disabled && onPoint(key)}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => !disabled && onChoose(key)}
        >
          {content}
        </div>
      ))}
    </div>
  );
}

const nextPlace = (key: string, at: number, length: number): number | undefined => {
  if (key === 'ArrowDown') return (at + 1) % Math.max(1, length);
  if (key === 'ArrowUp') return (at + length - 1) % Math.max(1, length);
  if (key === 'PageDown') return Math.min(length - 1, at + page);
  return key === 'PageUp' ? Math.max(0, at - page) : undefined;
};
