/** How the design stands: open findings by severity; a click shows them. */
import { CircleCheck, CircleX, TriangleAlert } from 'lucide-react';
import { openFindings } from '../../core/model/findings/standing.ts';
import { useSession } from '../session/session.ts';
import { pageTexts } from './languages/areas/page.ts';
import { useSay, useTexts } from './languages/language.ts';
import { showTab } from './page.ts';
import styles from './top-bar.module.css';

export function CheckCount() {
  const texts = useTexts(pageTexts);
  const say = useSay();
  const findings = useSession((state) => state.findings);
  const count = openFindings(findings);
  const clean = count.error + count.warning === 0;
  return (
    <button
      type="button"
      className={styles.checks}
      aria-label={clean && count.info === 0 ? texts.checksClean : say(pageTexts.checks, count)}
      onClick={() => showTab('findings')}
    >
      {clean && (
        <span className={styles.good}>
          <CircleCheck aria-hidden="true" />
        </span>
      )}
      {count.error > 0 && (
        <span className={styles.error}>
          <CircleX aria-hidden="true" />
          {count.error}
        </span>
      )}
      {count.warning > 0 && (
        <span className={styles.warning}>
          <TriangleAlert aria-hidden="true" />
          {count.warning}
        </span>
      )}
    </button>
  );
}
