/** One line of the outline: how deep it lies, what it is, whether something is wrong with it. */
import { ChevronRight } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { panelTexts } from '../../app/languages/areas/panels.ts';
import { useTexts } from '../../app/languages/language.ts';
import { useSession } from '../../session/session.ts';
import { standings } from '../../session/standing.ts';
import styles from './outline.module.css';
import type { Row } from './rows.ts';

export interface OutlineRowProps {
  readonly row: Row;
  /** Distance from the top of the tree, in pixels. */
  readonly top: number;
  readonly open: boolean | undefined;
  readonly chosen: boolean;
  readonly focusable: boolean;
  readonly onToggle: () => void;
  readonly onChoose: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

export function OutlineRow({ row, top, open, chosen, focusable, onToggle, onChoose, onKeyDown }: OutlineRowProps) {
  const texts = useTexts(panelTexts);
  const worst = useSession((state) =>
    row.section === 'nodes' || row.section === 'links' ? standings(state.findings).get(row.id)?.worst : undefined,
  );
  return (
    <div
      role="treeitem"
      aria-level={row.level}
      aria-posinset={row.place}
      aria-setsize={row.siblings}
      aria-selected={chosen}
      {...(open === undefined ? {} : { 'aria-expanded': open })}
      tabIndex={focusable ? 0 : -1}
      data-key={row.key}
      data-kind={row.kind}
      className={`${styles.row} ${chosen ? styles.chosen : ''}`}
      style={{ top, paddingInlineStart: `${row.level * 14 - 8}px` }}
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
