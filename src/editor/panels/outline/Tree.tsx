/** The rows of the outline as a tree that is walked, opened, renamed and emptied by keyboard. */
import { useMemo, useRef, useState } from 'react';
import { panelTexts } from '../../app/languages/areas/panels.ts';
import { useTexts } from '../../app/languages/language.ts';
import { useSession } from '../../session/session.ts';
import { createTypeahead } from '../../ui/typeahead.ts';
import { useWalk } from '../../ui/use-walk.ts';
import { placesShown, useVisibleRows } from '../../ui/visible-rows.ts';
import { choose, chooseAlso, isChosen, renameRow } from './acting.ts';
import { OutlineRow } from './OutlineRow.tsx';
import styles from './outline.module.css';
import type { Row } from './rows.ts';
import { onTreeKey, type TreeActs } from './tree-keys.ts';

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
  const range = useVisibleRows(tree, rows.length, rowHeight);

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
      {placesShown(range, rows, focusable).map(([place, row]) => (
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
