/** The rules of this design: what each counts as, its thresholds, how often it speaks. */
import { useId, useState } from 'react';
import { setField } from '../../../core/edits/set-field.ts';
import type { Text } from '../../../core/lib/text.ts';
import { findingsTexts, thresholdTexts } from '../../app/languages/areas/findings.ts';
import { useSay, useTexts } from '../../app/languages/language.ts';
import { attempt, useSession } from '../../session/session.ts';
import styles from './findings.module.css';
import { type KnownRule, rulesOf } from './known-rules.ts';
import { LevelSelect } from './LevelSelect.tsx';

export function RuleSettings() {
  const texts = useTexts(findingsTexts);
  const design = useSession((state) => state.design);
  return (
    <section className={styles.rules} aria-label={texts.ruleSettings}>
      <p className={styles.because}>{texts.ruleSettingsMore}</p>
      <ul>
        {rulesOf(design).map((rule) => (
          <RuleRow key={rule.id} rule={rule} />
        ))}
      </ul>
    </section>
  );
}

function RuleRow({ rule }: { readonly rule: KnownRule }) {
  const say = useSay();
  const count = useSession((state) => state.findings.filter((finding) => finding.rule === rule.id).length);
  return (
    <li className={styles.rule} data-rule={rule.id}>
      <div className={styles.body}>
        <span>{say(rule.title)}</span>{' '}
        {count > 0 && <span className={styles.source}>{say(findingsTexts.foundTimes, { count })}</span>}
        <p className={styles.because} title={rule.source}>
          {say(rule.summary)}
        </p>
      </div>
      {Object.entries(rule.settings).map(([name, value]) => (
        <Threshold key={name} rule={rule.id} name={name} own={value} />
      ))}
      <LevelSelect rule={rule.id} title={rule.title} own={rule.severity} />
    </li>
  );
}

interface ThresholdProps {
  readonly rule: string;
  readonly name: string;
  readonly own: number;
}

/** A threshold of its own for this design; emptied, the rule's holds again. */
function Threshold({ rule, name, own }: ThresholdProps) {
  const say = useSay();
  const settings = useSession((state) => state.design.rules?.settings);
  const [draft, setDraft] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<Text | null>(null);
  const id = useId();
  const title: Text | undefined = thresholdTexts[name as keyof typeof thresholdTexts];
  const set = (written: string) => {
    setDraft(written);
    const value = written.trim() === '' ? undefined : Number(written);
    if (Number.isNaN(value)) return;
    // The last threshold of a rule takes its record along.
    const alone = value === undefined && Object.keys(settings?.[rule] ?? {}).length <= 1;
    const path = ['rules', 'settings', rule, ...(alone ? [] : [name])];
    setRefusal(attempt(setField, { section: 'design', path, value }, { group: `threshold ${id}` }));
  };
  return (
    <label className={styles.threshold}>
      {say(title ?? { en: name, zh: name })}
      <input
        inputMode="decimal"
        placeholder={String(own)}
        aria-invalid={refusal !== null || Number.isNaN(Number(draft ?? ''))}
        value={draft ?? settings?.[rule]?.[name] ?? ''}
        onChange={({ currentTarget }) => set(currentTarget.value)}
        onBlur={() => setDraft(null)}
      />
    </label>
  );
}
