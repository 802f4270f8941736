/** The findings of one severity, rule by rule: many of one rule are folded into one line, so that none hides the others. */
import type { Finding } from '../../../core/model/findings/finding.ts';
import { FindingItem } from './FindingItem.tsx';
import styles from './findings.module.css';
import type { Group } from './groups.ts';
import { keyOf } from './keys.ts';
import { RunFold } from './RunFold.tsx';
import { ruleRuns } from './rule-runs.ts';
import { useGroupTitles } from './SeverityFilter.tsx';

/** From so many on they are folded. */
const many = 4;

export function GroupList({ group, findings }: { readonly group: Group; readonly findings: readonly Finding[] }) {
  const title = useGroupTitles()[group];
  if (findings.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={title}>
      {ruleRuns(findings).map((run) =>
        run.findings.length < many ? (
          run.findings.map((finding) => <FindingItem key={keyOf(finding)} finding={finding} />)
        ) : (
          <RunFold key={run.rule} {...run} />
        ),
      )}
    </ul>
  );
}
