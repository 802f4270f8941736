/** The outline: the same design as a tree for the keyboard; arrows walk, Enter selects, Delete removes. */
import { ChevronRight, Plus } from 'lucide-react';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { panelTexts } from '../../app/languages/areas/panels.ts';
import { useTexts } from '../../app/languages/language.ts';
import { addMessage } from '../../session/acts.ts';
import { reveal } from '../../session/reveal.ts';
import { select, useSession } from '../../session/session.ts';
import { standings } from '../../session/standing.ts';
import { IconButton } from '../../ui/button.tsx';
import styles from './outline.module.css';
import { type Row, rowsOf } from './rows.ts';

const firstClosed: ReadonlySet<string> = new Set(['heading:messages']);

export function Outline() {
  const texts = useTexts(panelTexts);
  const design = useSession((state) => state.design);
  const selection = useSession((state) => state.selection);
  const [closed, setClosed] = useState(firstClosed);
  const [current, setCurrent] = useState<string | null>(null);
  const tree = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => rowsOf(design, closed), [design, closed]);
  const focusable = rows.some(({ key }) => key === current) ? current : rows[0]?.key;

  const toggle = (key: string, shut: boolean) => {
    const next = new Set(closed);
    if (shut) next.add(key);
    else next.delete(key);
    setClosed(next);
  };
  const walk = (row: Row | undefined) => {
    if (!row) return;
    setCurrent(row.key);
    tree.current?.querySelector<HTMLElement>(`[data-key="${row.key}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent, row: Row, place: number) => {
    const open = row.hasChildren && !closed.has(row.key);
    const moves: Record<string, () => void> = {
      ArrowDown: () => walk(rows[place + 1]),
      ArrowUp: () => walk(rows[place - 1]),
      Home: () => walk(rows[0]),
      End: () => walk(rows.at(-1)),
      ArrowRight: () => (row.hasChildren && !open ? toggle(row.key, false) : walk(rows[place + 1])),
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
        <div ref={tree} role="tree" aria-label={texts.outline} data-outline>
          {rows.map((row, place) => (
            <OutlineRow
              key={row.key}
              row={row}
              open={row.hasChildren ? !closed.has(row.key) : undefined}
              chosen={isChosen(row, selection)}
              focusable={row.key === focusable}
              onToggle={() => toggle(row.key, !closed.has(row.key))}
              onChoose={() => {
                setCurrent(row.key);
                choose(row);
              }}
              onKeyDown={(event) => onKeyDown(event, row, place)}
            />
          ))}
        </div>
      )}
    </section>
  );
}

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

interface OutlineRowProps {
  readonly row: Row;
  readonly open: boolean | undefined;
  readonly chosen: boolean;
  readonly focusable: boolean;
  readonly onToggle: () => void;
  readonly onChoose: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

function OutlineRow({ row, open, chosen, focusable, onToggle, onChoose, onKeyDown }: OutlineRowProps) {
  const texts = useTexts(panelTexts);
  const worst = useSession((state) =>
    row.section === 'nodes' || row.section === 'links' ? standings(state.findings).get(row.id)?.worst : undefined,
  );
  return (
    <div
      role="treeitem"
      aria-level={row.level}
      aria-selected={chosen}
      {...(open === undefined ? {} : { 'aria-expanded': open })}
      tabIndex={focusable ? 0 : -1}
      data-key={row.key}
      data-kind={row.kind}
      className={`${styles.row} ${chosen ? styles.chosen : ''}`}
      style={{ paddingInlineStart: `${row.level * 14 - 8}px` }}
      onClick={onChoose}
      onKeyDown={onKeyDown}
    >
      <ChevronRight
        aria-hidden="true"
        className={`${styles.chevron} ${open ? styles.open : ''} ${open === undefined ? styles.leaf : ''}`}
        onClick={(event) => {
          event.stopPropagation();
          onToggle();
        }}
      />
      <span className={styles.dot} aria-hidden="true" />
      <span className={styles.name}>{row.section === 'heading' ? texts.messages : row.name}</span>
      {worst && worst !== 'info' && <span className={styles[worst]} aria-hidden="true" />}
    </div>
  );
}
