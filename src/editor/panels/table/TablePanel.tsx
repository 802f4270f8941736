/** The design as a table: everything that the canvas does to nodes and links, for those who would rather read and type. */
import { useMemo, useState } from 'react';
import { tableTexts } from '../../app/languages/areas/table.ts';
import { useSay, useTexts } from '../../app/languages/language.ts';
import { useSession } from '../../session/session.ts';
import dock from '../../ui/dock.module.css';
import { AddLink, LinkTable } from './LinkTable.tsx';
import { AddNode, NodeTable } from './NodeTable.tsx';
import { linkRows, nodeRows } from './rows.ts';
import styles from './table.module.css';

const parts = ['nodes', 'links'] as const;
type Part = (typeof parts)[number];

export function TablePanel() {
  const texts = useTexts(tableTexts);
  const say = useSay();
  const [part, setPart] = useState<Part>('nodes');
  const [filter, setFilter] = useState('');
  const design = useSession((state) => state.design);
  const analysis = useSession((state) => state.analysis);
  const words = filter.trim().toLowerCase();
  const nodes = useMemo(
    () => (part === 'nodes' ? nodeRows(design, analysis, words) : []),
    [part, design, analysis, words],
  );
  const links = useMemo(
    () => (part === 'links' ? linkRows(design, analysis, words) : []),
    [part, design, analysis, words],
  );
  const [count, all] = [part === 'nodes' ? nodes.length : links.length, Object.keys(design[part] ?? {}).length];
  return (
    <div className={dock.panel} data-testid="table-panel">
      <div className={dock.bar}>
        <div className={styles.parts} role="radiogroup" aria-label={texts.rows}>
          {parts.map((each) => (
            <label key={each} className={styles.part}>
              <input type="radio" name="table-part" checked={part === each} onChange={() => setPart(each)} />
              {texts[each]}
            </label>
          ))}
        </div>
        <input
          type="search"
          className={`${styles.input} ${styles.filter}`}
          aria-label={texts.filter}
          placeholder={texts.filter}
          value={filter}
          onChange={({ currentTarget }) => setFilter(currentTarget.value)}
        />
        <span className={styles.count} role="status">
          {say(tableTexts.shown, { count, all })}
        </span>
      </div>
      {count === 0 ? (
        <p className={styles.nothing}>
          {all === 0
            ? part === 'nodes'
              ? texts.empty
              : texts.noLinks
            : say(tableTexts.nothing, { words: filter.trim() })}
        </p>
      ) : part === 'nodes' ? (
        <NodeTable rows={nodes} />
      ) : (
        <LinkTable rows={links} />
      )}
      {part === 'nodes' ? <AddNode /> : <AddLink />}
    </div>
  );
}
