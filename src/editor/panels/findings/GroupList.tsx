/** The findings of one severity. Large designs have thousands: the first of them, and the rest on request. */
import { useMemo, useState } from 'react';
import type { Finding } from '../../../core/model/findings/finding.ts';
import { commonTexts } from '../../app/languages/areas/common.ts';
import { useSay } from '../../app/languages/language.ts';
import { Button } from '../../ui/button.tsx';
import { FindingItem } from './FindingItem.tsx';
import { FixAll } from './FixAll.tsx';
import styles from './findings.module.css';
import type { Group } from './groups.ts';
import { ruleOf } from './known-rules.ts';
import { mendable, type RuleRun, ruleRuns } from './rule-runs.ts';
import { useGroupTitles } from './SeverityFilter.tsx';

/** So many are read in one go, and drawn anew with an edit without being felt. */
const atOnce = 40;

export function GroupList({ group, findings }: { readonly group: Group; readonly findings: readonly Finding[] }) {
  const title = useGroupTitles()[group];
  const say = useSay();
  const [most, setMost] = useState(atOnce);
  const more = Math.min(atOnce, findings.length - most);
  return findings.length === 0 ? null : (
    <>
      <ul className={styles.list} aria-label={title}>
        {ruleRuns(findings.slice(0, most)).map((run) => (
          <Run key={run.rule} {...run} all={findings} />
        ))}
      </ul>
      {more > 0 && (
        <Button look="quiet" onClick={() => setMost(most + atOnce)}>
          {say(commonTexts.showMore, { count: more, of: findings.length })}
        </Button>
      )}
    </>
  );
}

/** From so many on, findings of one rule are folded into one line, so that none hides the others. */
const many = 4;

interface RunProps extends RuleRun {
  /** Those beyond what is shown, too: all of them are mended together. */
  readonly all: readonly Finding[];
}

function Run({ rule, findings, all }: RunProps) {
  const say = useSay();
  const items = findings.map((finding) => <FindingItem key={keyOf(finding)} finding={finding} />);
  const ofRule = useMemo(() => all.filter((finding) => finding.rule === rule), [all, rule]);
  const toMend = useMemo(() => mendable(ofRule), [ofRule]);
  if (ofRule.length < many) return <>{items}</>;
  return (
    <li className={styles.run} data-run={rule}>
      <details className={styles.runFold}>
        <summary>
          {say(ruleOf(rule).title)} <span className={styles.count}>{ofRule.length}</span>
        </summary>
        <ul className={styles.list}>{items}</ul>
      </details>
      <FixAll findings={toMend} />
    </li>
  );
}

const keyOf = ({ rule, pointer, nodes, links, messages }: Finding): string =>
  JSON.stringify([rule, pointer, nodes, links, messages]);
