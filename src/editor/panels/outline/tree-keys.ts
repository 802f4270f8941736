/** The keys of the tree (WAI-ARIA Authoring Practices, tree view), and what they do to the row that has the focus. */
import type { KeyboardEvent } from 'react';
import { treeStep } from '../../ui/tree-step.ts';
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
  const { rows, walk, isOpen, toggle, spell, rename } = acts;
  const step = treeStep(event.key, rows, place, isOpen);
  if (step && 'row' in step) return () => toggle(step.row, step.shut);
  if (step)
    return () => {
      if (step.to && event.shiftKey && gathering.has(event.key)) chooseAlso(step.to);
      walk(step.to);
    };
  const does: Record<string, () => void> = {
    Enter: () => chooseOrOpen(row),
    ' ': () => choose(row),
    Delete: () => removeAt(row, place, acts),
    Backspace: () => removeAt(row, place, acts),
    F2: () => isRenamable(row) && rename(row),
  };
  if (Object.hasOwn(does, event.key)) return does[event.key];
  return event.key.length === 1 ? () => walk(spell(event.key, place)) : undefined;
};

/** With Shift these take the row that they lead to along. */
const gathering = new Set(['ArrowDown', 'ArrowUp']);

/** What comes after the removed row, and is not part of it, has the focus then. */
const removeAt = (row: Row, place: number, { rows, walk }: TreeActs): void => {
  const next = rows.slice(place + 1).find(({ level }) => level <= row.level) ?? rows[place - 1];
  if (removeRow(row)) walk(next);
};
