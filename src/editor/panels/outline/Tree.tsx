/** The rows of the outline as a tree that is walked, opened, renamed and emptied by keyboard. */
import { type RefObject, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { panelTexts } from '../../app/languages/areas/panels.ts';
import { useTexts } from '../../app/languages/language.ts';
import { useSession } from '../../session/session.ts';
import { useVisibleRows } from '../../ui/visible-rows.ts';
import { choose, chooseAlso, isChosen, renameRow } from './acting.ts';
import { OutlineRow } from './OutlineRow.tsx';
import styles from './outline.module.css';
import type { Row } from './rows.ts';
import { onTreeKey, type TreeActs } from './tree-keys.ts';
import { createTypeahead } from './typeahead.ts';

const rowHeight = 27;

interface TreeProps {
  readonly rows: readonly Row[];
  /** Keys of the rows whose children are hidden. */
  readonly closed: ReadonlySet<string>;
  readonly onClosed: (closed: ReadonlySet<string>) => void;
}

export function Tree({ rows, closed, onClosed }: TreeProps) {
  const texts = useTexts(panelTexts);
  const selection = useSession((state) => state.selection);
  const tree = useRef<HTMLDivElement>(null);
  const { current, setCurrent, walk } = useWalk(tree);
  const [renaming, setRenaming] = useState<string | null>(null);
  const [typeahead] = useState(createTypeahead);
  const focusable = Math.max(
    0,
    useMemo(() => rows.findIndex(({ key }) => key === current), [rows, current]),
  );
  const { first, past } = useVisibleRows(tree, rows.length, rowHeight);

  const toggle = ({ key }: Row, shut: boolean) => {
    const next = new Set(closed);
    if (shut) next.add(key);
    else next.delete(key);
    onClosed(next);
  };
  const isOpen = ({ hasChildren, key }: Row) => hasChildren && !closed.has(key);
  const spell = (letter: string, place: number) => rows[typeahead(letter, rows, place, performance.now())];
  const acts: TreeActs = { rows, isOpen, toggle, walk, spell, rename: ({ key }) => setRenaming(key) };

  return (
    <div
      ref={tree}
      role="tree"
      aria-label={texts.outline}
      aria-multiselectable="true"
      className={styles.tree}
      style={{ height: rows.length * rowHeight }}
      data-outline
    >
      {shown(rows, first, past, focusable).map(([place, row]) => (
        <OutlineRow
          key={row.key}
          row={row}
          top={place * rowHeight}
          open={row.hasChildren ? isOpen(row) : undefined}
          chosen={isChosen(row, selection)}
          focusable={place === focusable}
          renaming={row.key === renaming}
          onToggle={() => toggle(row, isOpen(row))}
          onChoose={(also) => {
            setCurrent(row.key);
            if (also) chooseAlso(row);
            else choose(row);
          }}
          onRenamed={(name) => {
            setRenaming(null);
            if (name !== null) renameRow(row, name);
            walk(row);
          }}
          onKeyDown={(event) => onTreeKey(event, place, acts)}
        />
      ))}
    </div>
  );
}

/** The row that has the focus, or would have it; walking to one takes the focus along. */
const useWalk = (tree: RefObject<HTMLElement | null>) => {
  const [current, setCurrent] = useState<string | null>(null);
  const [steps, setSteps] = useState(0);
  const walked = useRef(false);
  // The row that takes the focus may only now have come onto the page.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step takes the focus, also one to the same row
  useLayoutEffect(() => {
    if (!walked.current || current === null) return;
    walked.current = false;
    tree.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(current)}"]`)?.focus();
  }, [current, steps]);
  const walk = (row: Row | undefined) => {
    if (!row) return;
    walked.current = true;
    setCurrent(row.key);
    setSteps((before) => before + 1);
  };
  return { current, setCurrent, walk };
};

/** The rows in view with their places, and the one that takes the focus, wherever it is. */
const shown = (rows: readonly Row[], first: number, past: number, focusable: number): (readonly [number, Row])[] => {
  const places = Array.from({ length: past - first }, (_, at) => first + at);
  if (focusable < first) places.unshift(focusable);
  if (focusable >= past) places.push(focusable);
  return places.flatMap((place) => {
    const row = rows[place];
    return row ? [[place, row] as const] : [];
  });
};
