/** What a rule counts as in this design; the first choice leaves it as the rule has it. */
import { setSeverity } from '../../../core/edits/set-severity.ts';
import type { Text } from '../../../core/lib/text.ts';
import { levels, type Severity } from '../../../core/model/design.ts';
import { titlesOf } from '../../../core/model/field.ts';
import { type Level, levelOf } from '../../../core/model/findings/judgement.ts';
import { findingsTexts } from '../../app/languages/areas/findings.ts';
import { useSay } from '../../app/languages/language.ts';
import { perform, useSession } from '../../session/session.ts';
import styles from './findings.module.css';

export interface LevelSelectProps {
  readonly rule: string;
  readonly title: Text;
  /** The rule's own severity; absent where nobody here knows the rule. */
  readonly own: Severity | undefined;
}

const order: readonly Level[] = ['error', 'warning', 'info', 'off'];
const titles = titlesOf(levels);

export function LevelSelect({ rule, title, own }: LevelSelectProps) {
  const say = useSay();
  const design = useSession((state) => state.design);
  const titleOf = (level: Level): string => say(titles[level] ?? { en: level, zh: level });
  return (
    <select
      className={styles.level}
      aria-label={say(findingsTexts.ruleSeverityNamed, { rule: title })}
      value={levelOf(design, rule) ?? ''}
      onChange={({ currentTarget: { value } }) =>
        perform(setSeverity, { rule, ...(value !== '' && { severity: value as Level }) })
      }
    >
      <option value="">{own === undefined ? '–' : say(findingsTexts.asTheRule, { severity: titleOf(own) })}</option>
      {order.map((level) => (
        <option key={level} value={level}>
          {titleOf(level)}
        </option>
      ))}
    </select>
  );
}
