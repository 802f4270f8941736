/** What the page has to say: refusals and news as a line over the canvas, findings as a count for those who listen. */
import { Ban, Info, X } from 'lucide-react';
import { useEffect } from 'react';
import { openFindings } from '../../core/model/standing.ts';
import { dismissNotice, useSession } from '../session/session.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { pageTexts } from './languages/areas/page.ts';
import { useSay, useTexts } from './languages/language.ts';
import styles from './notices.module.css';

const shownFor = 8000;

export function Notices() {
  const texts = useTexts(pageTexts);
  const say = useSay();
  const notice = useSession((state) => state.notice);
  const findings = useSession((state) => state.findings);
  useEffect(() => {
    if (!notice) return;
    const timer = setTimeout(dismissNotice, shownFor);
    return () => clearTimeout(timer);
  }, [notice]);
  return (
    <>
      <div className={styles.place} role="status" aria-live="polite">
        {notice && (
          <div key={notice.number} className={`${styles.notice} ${styles[notice.tone]}`}>
            {notice.tone === 'refusal' ? <Ban aria-hidden="true" /> : <Info aria-hidden="true" />}
            <span>{say(notice.text)}</span>
            {notice.act && (
              <Button
                onClick={() => {
                  notice.act?.run();
                  dismissNotice();
                }}
              >
                {say(notice.act.label)}
              </Button>
            )}
            <IconButton label={texts.dismiss} onClick={dismissNotice}>
              <X />
            </IconButton>
          </div>
        )}
      </div>
      <p className="visually-hidden" aria-live="polite" data-findings-count>
        {say(pageTexts.checks, openFindings(findings))}
      </p>
    </>
  );
}
