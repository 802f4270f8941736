/** A line under the top bar when a newer version of the page waits: it interrupts nobody. */
import { RefreshCw } from 'lucide-react';
import { useStore } from 'zustand';
import { Button } from '../../ui/button.tsx';
import { offlineTexts } from '../languages/areas/offline.ts';
import { useTexts } from '../languages/language.ts';
import { newVersion, takeNewVersion } from './offline.ts';
import styles from './update-bar.module.css';

export function UpdateBar() {
  const texts = useTexts(offlineTexts);
  const ready = useStore(newVersion, (state) => state.ready);
  return (
    <div role="status">
      {ready && (
        <div className={styles.line}>
          <RefreshCw aria-hidden="true" />
          <span>{texts.ready}</span>
          <Button onClick={() => void takeNewVersion()}>{texts.reload}</Button>
          <Button look="quiet" onClick={() => newVersion.setState({ ready: false })}>
            {texts.later}
          </Button>
        </div>
      )}
    </div>
  );
}
