/** Connecting without a pointer: the nodes that the selected one may lead to, as a list to choose from. */
import { useState } from 'react';
import { canvasTexts } from '../app/languages/areas/canvas.ts';
import { commonTexts } from '../app/languages/areas/common.ts';
import { useSay, useTexts } from '../app/languages/language.ts';
import { canConnect, link } from '../session/acts.ts';
import { useSession } from '../session/session.ts';
import { Dialog } from '../ui/dialog.tsx';
import styles from './connect-picker.module.css';

export interface ConnectPickerProps {
  readonly from: string | null;
  readonly onClose: () => void;
}

export function ConnectPicker({ from, onClose }: ConnectPickerProps) {
  const texts = useTexts(canvasTexts);
  const common = useTexts(commonTexts);
  const say = useSay();
  const design = useSession((state) => state.design);
  const [wanted, setWanted] = useState('');
  if (from === null) return null;
  const targets = Object.entries(design.nodes ?? {}).filter(
    ([id, node]) => node.name.toLowerCase().includes(wanted.trim().toLowerCase()) && canConnect(design, from, id).ok,
  );
  const choose = (to: string) => {
    link(from, to);
    setWanted('');
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={say(canvasTexts.connectTitle, { name: design.nodes?.[from]?.name ?? from })}
      summary={texts.connectSummary}
      closeLabel={common.close}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const [first] = targets;
          if (first) choose(first[0]);
        }}
      >
        <input
          className={styles.search}
          value={wanted}
          onChange={(event) => setWanted(event.currentTarget.value)}
          aria-label={texts.connectSearch}
          placeholder={texts.connectSearch}
        />
      </form>
      {targets.length === 0 && <p className={styles.nothing}>{texts.connectNothing}</p>}
      <ul className={styles.list}>
        {targets.map(([id, node]) => (
          <li key={id}>
            <button type="button" className={styles.target} data-kind={node.kind} onClick={() => choose(id)}>
              <span className={styles.dot} aria-hidden="true" />
              {node.name}
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
