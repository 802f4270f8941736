/** The outline: the same design as a tree, equal to the canvas for those who work by keyboard or by ear. */
import { Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { panelTexts } from '../../app/languages/areas/panels.ts';
import { useTexts } from '../../app/languages/language.ts';
import { addMessage } from '../../session/acts.ts';
import { useSession } from '../../session/session.ts';
import { IconButton } from '../../ui/button.tsx';
import styles from './outline.module.css';
import { rowsOf } from './rows.ts';
import { Tree } from './Tree.tsx';

const firstClosed: ReadonlySet<string> = new Set(['heading:messages', 'heading:notes']);

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
