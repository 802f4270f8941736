/** The outline: the same design as a tree for the keyboard; arrows walk, Enter selects, Delete removes. */
import { Plus } from 'lucide-react';
import { type KeyboardEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { panelTexts } from '../../app/languages/areas/panels.ts';
import { useTexts } from '../../app/languages/language.ts';
import { addMessage } from '../../session/acts.ts';
import { reveal } from '../../session/reveal.ts';
import { select, useSession } from '../../session/session.ts';
import { IconButton } from '../../ui/button.tsx';
import { useVisibleRows } from '../../ui/visible-rows.ts';
import { OutlineRow } from './OutlineRow.tsx';
import styles from './outline.module.css';
import { type Row, rowsOf } from './rows.ts';

const rowHeight = 27;
const firstClosed: ReadonlySet<string> = new Set(['heading:messages']);

export function Outline() {
  const texts = useTexts(panelTexts);
  const design = useSession((state) => state.design);
  const [closed, setClosed] = useState(firstClosed);
  const rows = useMemo(() => rowsOf(design, closed), [design, closed]);
  return (
    <section className={styles.outline} aria-label={texts.outline}>
      <header className={styles.header}>
        <h2 className={styles.title}>{texts.outline}</h2>
        <IconButton label={texts.addMessage} onClick={() => addMessage(texts.newMessage)}>
          <Plus />
        </IconButton>
      </header>
      {rows.length === 0 ? (
        <p className={styles.nothing}>{texts.outlineEmpty}</p>
      ) : (
        <Tree rows={rows} closed={closed} onClosed={setClosed} />
      )}
    </section>
  );
}

interface TreeProps {
  readonly rows: readonly Row[];
  /** Keys of the rows whose children are hidden. */
  readonly closed: ReadonlySet<string>;
  readonly onClosed: (closed: ReadonlySet<string>) => void;
}

function Tree({ rows, closed, onClosed }: TreeProps) {
  const texts = useTexts(panelTexts);
  const selection = useSession((state) => state.selection);
  const [current, setCurrent] = useState<string | null>(null);
  const tree = useRef<HTMLDivElement>(null);
  const focusable = Math.max(
    0,
    useMemo(() => rows.findIndex(({ key }) => key === current), [rows, current]),
  );
  const { first, past } = useVisibleRows(tree, rows.length, rowHeight);
  const walked = useRef(false);
  // The row that takes the focus may only now have come onto the page.
  useLayoutEffect(() => {
    if (!walked.current || current === null) return;
    walked.current = false;
    tree.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(current)}"]`)?.focus();
  }, [current]);

  const toggle = (key: string, shut: boolean) => {
    const next = new Set(closed);
    if (shut) next.add(key);
    else next.delete(key);
    onClosed(next);
  };
  const walk = (row: Row | undefined) => {
    if (!row) return;
    walked.current = row.key !== current;
    setCurrent(row.key);
  };
  const onKeyDown = (event: KeyboardEvent, row: Row, place: number) => {
    const open = row.hasChildren && !closed.has(row.key);
    const moves: Record<string, () => void> = {
      ArrowDown: () => walk(rows[place + 1]),
      ArrowUp: () => walk(rows[place - 1]),
      Home: () => walk(rows[0]),
      End: () => walk(rows.at(-1)),
      ArrowRight: () => {
        if (open) walk(rows[place + 1]);
        else if (row.hasChildren) toggle(row.key, false);
      },
      ArrowLeft: () => (open ? toggle(row.key, true) : walk(rows.find(({ key }) => key === row.parent))),
      Enter: () => choose(row),
      ' ': () => choose(row),
    };
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    move();
  };

  return (
    <div
      ref={tree}
      role="tree"
      aria-label={texts.outline}
      className={styles.tree}
      style={{ height: rows.length * rowHeight }}
      data-outline
    >
      {shown(rows, first, past, focusable).map(([place, row]) => (
        <OutlineRow
          key={row.key}
          row={row}
          top={place * rowHeight}
          open={row.hasChildren ? !closed.has(row.key) : undefined}
          chosen={isChosen(row, selection)}
          focusable={place === focusable}
          onToggle={() => toggle(row.key, !closed.has(row.key))}
          onChoose={() => {
            setCurrent(row.key);
            choose(row);
          }}
          onKeyDown={(event) => onKeyDown(event, row, place)}
        />
      ))}
    </div>
  );
}

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

const choose = (row: Row): void => {
  if (row.section === 'nodes') reveal({ nodes: [row.id] });
  else if (row.section === 'links') reveal({ links: [row.id] });
  else if (row.section === 'messages') select({ message: row.id });
  else if (row.section === 'contexts') select({ contexts: [row.id] });
};

const isChosen = (
  { section, id }: Row,
  selection: {
    nodes: readonly string[];
    links: readonly string[];
    contexts: readonly string[];
    message: string | null;
  },
): boolean =>
  section === 'messages' ? selection.message === id : section !== 'heading' && selection[section].includes(id);
