/** A file that is no design: what is wrong, why it matters, what to do and where. */
import type { Text } from '../../core/lib/text.ts';
import type { Problem } from '../../core/model/text/problem.ts';
import { lookAtRefused } from '../session/opening.ts';
import { dismissRefusal, useSession } from '../session/session.ts';
import type { Refusal } from '../session/session-state.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { commonTexts } from './languages/areas/common.ts';
import { pageTexts } from './languages/areas/page.ts';
import { shareTexts } from './languages/areas/share.ts';
import { useSay, useTexts } from './languages/language.ts';
import styles from './refusal.module.css';

const mostShown = 8;

export function RefusalDialog() {
  const texts = useTexts(pageTexts);
  const common = useTexts(commonTexts);
  const say = useSay();
  const refusal = useSession((state) => state.refusal);
  if (!refusal) return null;
  const more = refusal.problems.length - mostShown;
  return (
    <Dialog
      open
      onClose={dismissRefusal}
      title={say(refusal.from === 'link' ? shareTexts.refusedTitle : pageTexts.refusedTitle)}
      summary={say(summaryOf(refusal), { file: refusal.fileName || pageTexts.pasted })}
      closeLabel={common.close}
    >
      <ul className={styles.list}>
        {refusal.problems.slice(0, mostShown).map((problem) => (
          <ProblemItem key={`${problem.pointer} ${problem.what.en}`} problem={problem} />
        ))}
      </ul>
      {more > 0 && <p className={styles.more}>{say(pageTexts.moreProblems, { count: more })}</p>}
      {refusal.look && <Button onClick={lookAtRefused}>{texts.lookAt}</Button>}
    </Dialog>
  );
}

const summaryOf = ({ look, from }: Refusal): Text =>
  from === 'link' ? shareTexts.refusedSummary : look ? pageTexts.newerSummary : pageTexts.refusedSummary;

function ProblemItem({ problem }: { readonly problem: Problem }) {
  const say = useSay();
  return (
    <li className={styles.problem}>
      <p className={styles.what}>{say(problem.what)}</p>
      {problem.at && (
        <p className={styles.where}>
          {say(pageTexts.place, { line: String(problem.at.line), column: String(problem.at.column) })}
          {problem.pointer !== '' && <code>{problem.pointer}</code>}
        </p>
      )}
      <p>{say(problem.why)}</p>
      <p>{say(problem.howToFix)}</p>
    </li>
  );
}
