/** The files of the project as a tree: arrows walk, letters find, and the file that the focus comes to is shown. */
import { ChevronRight, File, Folder, FolderOpen } from 'lucide-react';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { codeTexts } from '../../../app/languages/areas/code.ts';
import { useTexts } from '../../../app/languages/language.ts';
import { treeStep } from '../../../ui/tree-step.ts';
import { createTypeahead } from '../../../ui/typeahead.ts';
import { useWalk } from '../../../ui/use-walk.ts';
import { placesShown, useVisibleRows } from '../../../ui/visible-rows.ts';
import type { Change, ShownFile } from '../changes/shown-files.ts';
import styles from './files.module.css';
import { type FileRow, foldersOf, rowsOf } from './tree-rows.ts';

const rowHeight = 26;

export interface FileTreeProps {
  readonly files: readonly ShownFile[];
  readonly shown: string | undefined;
  readonly onShow: (path: string) => void;
  readonly isOpen: (folder: string) => boolean;
  readonly onToggle: (folder: string) => void;
}

export function FileTree({ files, shown, onShow, isOpen, onToggle }: FileTreeProps) {
  const texts = useTexts(codeTexts);
  const tree = useRef<HTMLDivElement>(null);
  const { current, setCurrent, walk } = useWalk(tree);
  const [typeahead] = useState(createTypeahead);
  const rows = useMemo(
    () =>
      rowsOf(
        files.map(({ path }) => path),
        isOpen,
      ),
    [files, isOpen],
  );
  const changes = useMemo(() => changesIn(files), [files]);
  const range = useVisibleRows(tree, rows.length, rowHeight);
  const placeOf = (path: string | null | undefined) => rows.findIndex(({ key }) => key === path);
  const focusable = Math.max(0, current === null ? placeOf(shown) : placeOf(current));

  const choose = ({ key, hasChildren }: FileRow) => {
    setCurrent(key);
    if (hasChildren) onToggle(key);
    else onShow(key);
  };
  const go = (row: FileRow | undefined) => {
    walk(row);
    if (row && !row.hasChildren) onShow(row.key);
  };
  const onKeyDown = (event: KeyboardEvent, row: FileRow, place: number) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const step = treeStep(event.key, rows, place, ({ key, hasChildren }) => hasChildren && isOpen(key));
    if (step && 'row' in step) onToggle(step.row.key);
    else if (step) go(step.to);
    else if (event.key === 'Enter' || event.key === ' ') choose(row);
    else if (event.key.length === 1) go(rows[typeahead(event.key, rows, place, performance.now())]);
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={tree}
      role="tree"
      aria-label={texts.files}
      className={styles.tree}
      style={{ height: rows.length * rowHeight }}
      data-testid="exported-files"
    >
      {placesShown(range, rows, focusable).map(([place, row]) => (
        <div
          key={row.key}
          role="treeitem"
          aria-level={row.level}
          aria-posinset={row.place}
          aria-setsize={row.siblings}
          aria-selected={row.key === shown}
          {...(row.hasChildren && { 'aria-expanded': isOpen(row.key) })}
          tabIndex={place === focusable ? 0 : -1}
          data-key={row.key}
          data-change={changes.get(row.key)}
          className={styles.row}
          style={{ top: place * rowHeight, paddingInlineStart: `${row.level * 14 - 8}px` }}
          onClick={() => choose(row)}
          onKeyDown={(event) => onKeyDown(event, row, place)}
        >
          <ChevronRight aria-hidden="true" className={styles.chevron} />
          <Sign row={row} open={row.hasChildren && isOpen(row.key)} />
          <span className={styles.name}>{row.name}</span>
          <Mark change={changes.get(row.key)} />
        </div>
      ))}
    </div>
  );
}

/** A folder in which something is new, changed or gone has changed itself. */
const changesIn = (files: readonly ShownFile[]): ReadonlyMap<string, Change> => {
  const changes = new Map<string, Change>();
  for (const { path, change } of files) {
    if (change === null) continue;
    changes.set(path, change);
    for (const folder of foldersOf(path)) changes.set(folder, 'changed');
  }
  return changes;
};

/** By its colour and shape to the eye, in words to the ear. */
function Mark({ change }: { readonly change: Change | undefined }) {
  const texts = useTexts(codeTexts);
  if (!change) return null;
  return (
    <>
      <span className="visually-hidden">, {texts[change]}</span>
      <span className={styles.mark} title={texts[change]} aria-hidden="true">
        {letters[change]}
      </span>
    </>
  );
}

/** As version control has them. */
const letters = { added: 'A', changed: 'M', removed: 'D' } as const;

function Sign({ row, open }: { readonly row: FileRow; readonly open: boolean }) {
  const Picture = open ? FolderOpen : row.hasChildren ? Folder : File;
  return <Picture aria-hidden="true" className={styles.sign} />;
}
