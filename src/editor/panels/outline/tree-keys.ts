/** The keys of the tree (WAI-ARIA Authoring Practices, tree view), and what they do to the row that has the focus. */
import type { KeyboardEvent } from 'react';
import { choose, chooseAlso, chooseOrOpen, isRenamable, removeRow, toggleCollapsed } from './acting.ts';
import type { Row } from './rows.ts';

export interface TreeActs {
  readonly rows: readonly Row[];
  readonly isOpen: (row: Row) => boolean;
  readonly toggle: (row: Row, shut: boolean) => void;
  readonly walk: (row: Row | undefined) => void;
  readonly rename: (row: Row) => void;
  /** The row to walk to after a letter. */
  readonly spell: (letter: string, place: number) => Row | undefined;
}

export const onTreeKey = (event: KeyboardEvent, place: number, acts: TreeActs): void => {
  const row = acts.rows[place];
  if (!row || event.altKey) return;
  const control = event.ctrlKey || event.metaKey;
  const act = control ? withControl(event.key, row) : plain(event, row, place, acts);
  if (!act) return;
  event.preventDefault();
  act();
};

const withControl = (key: string, row: Row): (() => void) | undefined => {
  if (key === ' ' || key === 'Enter') return () => chooseAlso(row);
  // The same key as on the canvas, there of what is selected.
  return key === 'e' && row.section === 'contexts' ? () => toggleCollapsed(row) : undefined;
};

const plain = (event: KeyboardEvent, row: Row, place: number, acts: TreeActs): (() => void) | undefined => {
  const { rows, walk } = acts;
  const step = (to: Row | undefined) => () => {
    if (to && event.shiftKey) chooseAlso(to);
    walk(to);
  };
  const moves: Record<string, () => void> = {
    ArrowDown: step(rows[place + 1]),
    ArrowUp: step(rows[place - 1]),
    Home: () => walk(rows[0]),
    End: () => walk(rows.at(-1)),
    ArrowRight: () => into(row, place, acts),
    ArrowLeft: () => outOf(row, acts),
    Enter: () => chooseOrOpen(row),
    ' ': () => choose(row),
    Delete: () => removeAt(row, place, acts),
    Backspace: () => removeAt(row, place, acts),
    F2: () => isRenamable(row) && acts.rename(row),
  };
  if (Object.hasOwn(moves, event.key)) return moves[event.key];
  return event.key.length === 1 ? () => walk(acts.spell(event.key, place)) : undefined;
};

/** A closed row opens; from an open one the focus enters; at an end it stays. */
const into = (row: Row, place: number, { rows, isOpen, toggle, walk }: TreeActs): void => {
  if (isOpen(row)) walk(rows[place + 1]);
  else if (row.hasChildren) toggle(row, false);
};

const outOf = (row: Row, { rows, isOpen, toggle, walk }: TreeActs): void => {
  if (isOpen(row)) toggle(row, true);
  else walk(rows.find(({ key }) => key === row.parent));
};

/** What comes after the removed row, and is not part of it, has the focus then. */
const removeAt = (row: Row, place: number, { rows, walk }: TreeActs): void => {
  const next = rows.slice(place + 1).find(({ level }) => level <= row.level) ?? rows[place - 1];
  if (removeRow(row)) walk(next);
};
