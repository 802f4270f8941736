/** Quick fixes: what they would change, asked of the judge, and the change itself as one undo step. */
import type { Diff } from '../../core/history/change.ts';
import type { Text } from '../../core/lib/text.ts';
import type { Finding } from '../../core/model/findings/finding.ts';
import { askToMend } from './facts.ts';
import { editing, notify, perform, session, toThisDesign } from './session.ts';
import { fixFailed, notFresh, nothingMended } from './session-texts.ts';

/** Mends these findings together; `title` is what the history calls it. They are of the design as it was when it was judged. */
export const mendFindings = async (findings: readonly Finding[], title: Text): Promise<void> => {
  if (!session.getState().fresh) return notify(notFresh, 'refusal');
  const { design } = session.getState();
  const diff = await askToMend(findings).catch(() => undefined);
  if (!diff) return notify(fixFailed, 'refusal');
  if (session.getState().design !== design) return notify(notFresh, 'refusal');
  if (diff.length === 0) return notify(nothingMended, 'refusal');
  apply(diff, title);
};

const apply = (diff: Diff, title: Text): void =>
  editing.soon(
    toThisDesign((tools) =>
      perform({ ...tools.applyFix, title }, { title, apply: (design) => tools.applyDiff(design, diff) }),
    ),
  );
