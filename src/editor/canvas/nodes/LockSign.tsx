/** A small lock on what stays where it is. */
import { Lock } from 'lucide-react';
import { arrangingTexts } from '../../app/languages/areas/arranging.ts';
import { useTexts } from '../../app/languages/language.ts';
import { useSession } from '../../session/session.ts';
import { isLocked } from '../dragging.ts';
import styles from './lock-sign.module.css';

export function LockSign({ id }: { readonly id: string }) {
  const locked = useSession((state) => isLocked(state.design, id));
  return locked ? <Sign /> : null;
}

function Sign() {
  const texts = useTexts(arrangingTexts);
  return (
    <span className={styles.lock} title={texts.locked} role="img" aria-label={texts.locked}>
      <Lock aria-hidden="true" />
    </span>
  );
}
