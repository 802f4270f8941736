/** A line under the top bar while the open design must not be changed: why, and the way out where there is one. */
import { Lock } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { setReadOnly, useSession } from '../session/session.ts';
import { isLookedAt } from '../session/session-state.ts';
import { readOnlyReasons } from '../session/session-texts.ts';
import { goOnHere } from '../storage/reopen.ts';
import { Button } from '../ui/button.tsx';
import { pageTexts } from './languages/areas/page.ts';
import { presentationTexts } from './languages/areas/presentation.ts';
import { useSay, useTexts } from './languages/language.ts';
import styles from './read-only-bar.module.css';

const LookBar = lazy(() => import('./LookBar.tsx').then((part) => ({ default: part.LookBar })));

export function ReadOnlyBar() {
  const texts = useTexts(pageTexts);
  const say = useSay();
  const readOnly = useSession((state) => state.readOnly);
  return (
    <>
      {isLookedAt(readOnly) && (
        <Suspense>
          <LookBar />
        </Suspense>
      )}
      <div role="status">
        {readOnly && !isLookedAt(readOnly) && (
          <div className={styles.line}>
            <Lock aria-hidden="true" />
            <span>{say(readOnlyReasons[readOnly])}</span>
            {readOnly === 'other-tab' && <Button onClick={() => void goOnHere()}>{texts.useHere}</Button>}
            {readOnly === 'chosen' && <Button onClick={() => setReadOnly(null)}>{say(presentationTexts.edit)}</Button>}
          </div>
        )}
      </div>
    </>
  );
}
