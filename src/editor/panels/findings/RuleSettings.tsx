/** The rules of this design: what each counts as, its thresholds, how often it speaks. */
import { useState } from 'react';
import type { Text } from '../../../core/lib/text.ts';
import type { Threshold as RuleThreshold } from '../../../core/validation/rule.ts';
import { findingsTexts } from '../../app/languages/areas/findings.ts';
import { inspectorTexts } from '../../app/languages/areas/inspector.ts';
import { useSay, useTexts } from '../../app/languages/language.ts';
import { write } from '../../session/place.ts';
import { useSession } from '../../session/session.ts';
import { TypedField } from '../../ui/typed-field.tsx';
import styles from './findings.module.css';
import { type KnownRule, listedGroups } from './known-rules.ts';
import { LevelSelect } from './LevelSelect.tsx';

export function RuleSettings() {
  const texts = useTexts(findingsTexts);
  const say = useSay();
  const design = useSession((state) => state.design);
  const [wanted, setWanted] = useState('');
  const word = wanted.trim().toLowerCase();
  const groups = listedGroups(design, (words) =>
    words.some((each) => (typeof each === 'string' ? each : say(each)).toLowerCase().includes(word)),
  );
  return (
    <section className={styles.rules} aria-label={texts.ruleSettings}>
      <p className={styles.because}>{texts.ruleSettingsMore}</p>
      <input
        type="search"
        className={styles.search}
        aria-label={texts.findRule}
        placeholder={texts.findRule}
        value={wanted}
        onChange={({ currentTarget }) => setWanted(currentTarget.value)}
      />
      {groups.map(({ id, title, rules }) => (
        <section key={id} aria-label={say(title)}>
          <h3 className={styles.heading}>
            {say(title)} <span className={styles.count}>{rules.length}</span>
          </h3>
          <ul>
            {rules.map((rule) => (
              <RuleRow key={rule.id} rule={rule} />
            ))}
          </ul>
        </section>
      ))}
      {groups.length === 0 && <p className={styles.because}>{texts.noSuchRule}</p>}
    </section>
  );
}

function RuleRow({ rule }: { readonly rule: KnownRule }) {
  const say = useSay();
  const count = useSession((state) => state.findings.filter((finding) => finding.rule === rule.id).length);
  return (
    <li className={styles.rule} data-rule={rule.id}>
      <div className={styles.body}>
        <span>{say(rule.title)}</span> <code>{rule.id}</code>{' '}
        {count > 0 && <span className={styles.source}>{say(findingsTexts.foundTimes, { count })}</span>}
        <p className={styles.because}>
          {say(rule.summary)} {rule.source !== '' && <span className={styles.source}>{rule.source}</span>}
        </p>
      </div>
      {Object.entries(rule.settings).map(([name, threshold]) => (
        <Threshold key={name} rule={rule.id} name={name} own={threshold} />
      ))}
      <LevelSelect rule={rule.id} title={rule.title} own={rule.severity} />
    </li>
  );
}

interface ThresholdProps {
  readonly rule: string;
  readonly name: string;
  readonly own: RuleThreshold;
}

/** A threshold of its own for this design; emptied, the rule's holds again. */
function Threshold({ rule, name, own }: ThresholdProps) {
  const say = useSay();
  const settings = useSession((state) => state.design.rules?.settings);
  const set = (written: string, visit: string): Text | null => {
    const value = written.trim() === '' ? undefined : Number(written);
    if (Number.isNaN(value)) return inspectorTexts.badNumber;
    // The last threshold of a rule takes its record along.
    const alone = value === undefined && Object.keys(settings?.[rule] ?? {}).length <= 1;
    return write({ section: 'design', id: '' }, ['rules', 'settings', rule, ...(alone ? [] : [name])], value, visit);
  };
  return (
    <div className={styles.threshold}>
      <TypedField
        name={`${rule}.${name}`}
        label={say(own.title)}
        placeholder={String(own.default)}
        value={String(settings?.[rule]?.[name] ?? '')}
        numeric
        onType={(written, visit) => {
          const reason = set(written, visit);
          return reason && say(reason);
        }}
      />
    </div>
  );
}
