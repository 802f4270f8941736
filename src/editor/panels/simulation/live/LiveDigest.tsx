/** At the end of a live run: the digest by which it is known to have done what a study does. */
import { useStore } from 'zustand';
import { liveTexts } from '../../../app/languages/areas/live.ts';
import { useTexts } from '../../../app/languages/language.ts';
import { latestFrame, liveDesk } from '../../../workers/live-desk.ts';
import styles from './live.module.css';

export function LiveDigest() {
  const texts = useTexts(liveTexts);
  const isOver = useStore(liveDesk, ({ status }) => status === 'over');
  const isAsDrawn = useStore(liveDesk, ({ faults }) => faults.length === 0);
  const digest = isOver ? latestFrame()?.digest : null;
  if (!digest) return null;
  return (
    <p className={styles.digest}>
      {texts.digest} <code data-testid="live-digest">{digest}</code> {isAsDrawn && texts.digestMore}
    </p>
  );
}
