/** Many findings of one rule: a line that unfolds into them, and one button that mends them all. */
import { ChevronDown, ChevronRight, Wrench } from 'lucide-react';
import { useMemo, useState } from 'react';
import { commonTexts } from '../../app/languages/areas/common.ts';
import { findingsTexts } from '../../app/languages/areas/findings.ts';
import { useSay } from '../../app/languages/language.ts';
import { Button } from '../../ui/button.tsx';
import { FindingItem } from './FindingItem.tsx';
import { FixAll } from './FixAll.tsx';
import styles from './findings.module.css';
import { keyOf } from './keys.ts';
import { ruleOf } from './known-rules.ts';
import { mendable, type RuleRun } from './rule-runs.ts';
import { severityIcons } from './severity-icons.ts';

/** Large designs have thousands. So many are read in one go, and drawn anew with an edit without being felt. */
const atOnce = 40;

export function RunFold({ rule, findings }: RuleRun) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const [asked, setAsked] = useState(false);
  const [most, setMost] = useState(atOnce);
  const toMend = useMemo(() => mendable(findings), [findings]);
  const { title } = ruleOf(rule);
  const severity = findings[0]?.severity ?? 'info';
  const Icon = severityIcons[severity];
  const more = Math.min(atOnce, findings.length - most);
  return (
    <li className={styles.run} data-run={rule}>
      <div className={styles.runBar}>
        <button type="button" className={styles.runTitle} aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? <ChevronDown aria-hidden="true" /> : <ChevronRight aria-hidden="true" />}
          <Icon className={styles.icon} data-severity={severity} aria-hidden="true" />
          {say(title)} <span className={styles.count}>{findings.length}</span>
        </button>
        {toMend.length > 1 && (
          <Button
            icon={<Wrench aria-hidden="true" />}
            aria-label={say(findingsTexts.fixAllNamed, { count: toMend.length, rule: title })}
            aria-expanded={asked}
            onClick={() => setAsked(!asked)}
          >
            {say(findingsTexts.fixAll, { count: toMend.length })}
          </Button>
        )}
      </div>
      {asked && toMend.length > 1 && <FixAll findings={toMend} onDone={() => setAsked(false)} />}
      {open && (
        <ul className={styles.list} aria-label={say(title)}>
          {findings.slice(0, most).map((finding) => (
            <FindingItem key={keyOf(finding)} finding={finding} />
          ))}
        </ul>
      )}
      {open && more > 0 && (
        <Button look="quiet" onClick={() => setMost(most + atOnce)}>
          {say(commonTexts.showMore, { count: more, of: findings.length })}
        </Button>
      )}
    </li>
  );
}
