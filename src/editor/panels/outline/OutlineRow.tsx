/** One line of the outline: how deep it lies, what it is, whether something is wrong with it; while renamed, a field. */

import { Boxes, ChevronRight, Minimize2 } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { standings } from '../../../core/model/findings/standing.ts';
import { isCollapsed } from '../../../core/model/graph/folding.ts';
import { contextTexts } from '../../app/languages/areas/contexts.ts';
import { panelTexts } from '../../app/languages/areas/panels.ts';
import { useSay, useTexts } from '../../app/languages/language.ts';
import { useComparison } from '../../session/comparison.ts';
import { useSession } from '../../session/session.ts';
import { isComposing } from '../../ui/composing.ts';
import { openRow, toggleCollapsed } from './acting.ts';
import styles from './outline.module.css';
import type { Row } from './rows.ts';

export interface OutlineRowProps {
  readonly row: Row;
  /** Distance from the top of the tree, in pixels. */
  readonly top: number;
  readonly open: boolean | undefined;
  readonly chosen: boolean;
  readonly focusable: boolean;
  readonly renaming: boolean;
  readonly onToggle: () => void;
  /** `also`: added to what is chosen already. */
  readonly onChoose: (also: boolean) => void;
  /** Null: the name stays. */
  readonly onRenamed: (name: string | null) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

export function OutlineRow(props: OutlineRowProps) {
  const { row, top, open, chosen, focusable, renaming, onToggle, onChoose, onRenamed, onKeyDown } = props;
  const gone = useGone(row);
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
      className={`${styles.row} ${chosen ? styles.chosen : ''} ${gone ? styles.gone : ''}`}
      style={{ top, paddingInlineStart: `${row.level * 14 - 8}px` }}
      onClick={(event) => onChoose(event.shiftKey || event.ctrlKey || event.metaKey)}
      onDoubleClick={() => openRow(row)}
      onKeyDown={renaming ? undefined : onKeyDown}
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
      {renaming ? <NewName name={row.name} onRenamed={onRenamed} /> : <Words row={row} gone={gone} />}
      {row.section === 'contexts' && <Collapse row={row} />}
    </div>
  );
}

/** What it is and how it stands is said by colour to the eye, and in words to the ear. */
function Words({ row, gone }: { readonly row: Row; readonly gone: boolean }) {
  const texts = useTexts(panelTexts);
  const say = useSay();
  const standing = useSession((state) =>
    row.section === 'nodes' || row.section === 'links' ? standings(state.findings).get(row.id) : undefined,
  );
  if (row.section === 'heading') return <span className={styles.name}>{texts[row.id as 'notes' | 'messages']}</span>;
  const worst = standing?.worst;
  const words = { error: panelTexts.rowError, warning: panelTexts.rowWarning, info: panelTexts.rowInfo };
  return (
    <>
      <span className="visually-hidden">{texts[row.kind as 'service']} </span>
      <span className={styles.name}>{row.name}</span>
      {gone && <span className="visually-hidden">, {texts.rowRemoved}</span>}
      {standing && worst && <span className="visually-hidden">, {say(words[worst], { count: standing.count })}</span>}
      {worst && worst !== 'info' && <span className={styles[worst]} aria-hidden="true" />}
    </>
  );
}

/** While two states are compared, what only the older one has is listed as well: the canvas shows it, too. */
const useGone = ({ section, id }: Row): boolean => {
  const after = useComparison()?.after.design;
  return after !== undefined && section !== 'heading' && after[section]?.[id] === undefined;
};

/** For the pointer; by keyboard, Ctrl+E does the same. */
function Collapse({ row }: { readonly row: Row }) {
  const texts = useTexts(panelTexts);
  const say = useSay();
  const collapsed = useSession(({ design }) => isCollapsed(design, row.id));
  const locked = useSession((state) => state.readOnly !== null);
  if (locked && !collapsed) return null;
  const Sign = collapsed ? Boxes : Minimize2;
  return (
    <>
      {collapsed && <span className="visually-hidden">, {texts.rowCollapsed}</span>}
      <span
        aria-hidden="true"
        className={`${styles.collapse} ${collapsed ? styles.collapsed : ''}`}
        title={locked ? texts.rowCollapsed : say(collapsed ? contextTexts.expand : contextTexts.collapse)}
        data-collapse={collapsed ? 'collapsed' : 'open'}
        onClick={(event) => {
          event.stopPropagation();
          if (!locked) toggleCollapsed(row);
        }}
        onDoubleClick={(event) => event.stopPropagation()}
      >
        <Sign />
      </span>
    </>
  );
}

interface NewNameProps {
  readonly name: string;
  readonly onRenamed: OutlineRowProps['onRenamed'];
}

function NewName({ name, onRenamed }: NewNameProps) {
  const texts = useTexts(panelTexts);
  return (
    <input
      className={styles.field}
      aria-label={texts.renameRow}
      defaultValue={name}
      ref={(field) => {
        field?.focus();
        field?.select();
      }}
      onClick={(event) => event.stopPropagation()}
      onBlur={({ currentTarget }) => {
        const written = currentTarget.value.trim();
        onRenamed(written === '' || written === name ? null : written);
      }}
      onKeyDown={(event) => {
        if (isComposing(event) || (event.key !== 'Enter' && event.key !== 'Escape')) return;
        event.stopPropagation();
        if (event.key === 'Escape') event.currentTarget.value = name;
        event.currentTarget.blur();
      }}
    />
  );
}
