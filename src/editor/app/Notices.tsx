/** What the page has to say: refusals and news as a line over the canvas, findings as a count for those who listen. */
import { Ban, Info, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { openFindings } from '../../core/model/findings/standing.ts';
import { dismissNotice, useSession } from '../session/session.ts';
import type { Notice } from '../session/session-state.ts';
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
  const host = useHost(notice);
  const place = (
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
  );
  return (
    <>
      {host ? createPortal(place, host) : place}
      <p className="visually-hidden" aria-live="polite" data-findings-count>
        {say(pageTexts.checks, openFindings(findings))}
      </p>
    </>
  );
}

/** The window that is open on top: it makes the rest of the page inert, so that what is said meanwhile is said in it. */
const useHost = (notice: Notice | null): Element | null => {
  const [host, setHost] = useState<Element | null>(null);
  useEffect(() => {
    const top = notice && [...document.querySelectorAll('dialog[open]')].at(-1);
    setHost(top ?? null);
    const goHome = () => setHost(null);
    top?.addEventListener('close', goHome);
    return () => top?.removeEventListener('close', goHome);
  }, [notice]);
  return host;
};
