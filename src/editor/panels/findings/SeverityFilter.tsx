/** Which findings are shown: one switch per severity with its count; what is accepted is one of its own. */
import { commonTexts } from '../../app/languages/areas/common.ts';
import { findingsTexts } from '../../app/languages/areas/findings.ts';
import { useTexts } from '../../app/languages/language.ts';
import styles from './findings.module.css';
import { type Group, groups } from './groups.ts';

export interface SeverityFilterProps {
  readonly counts: Readonly<Record<Group, number>>;
  readonly hidden: ReadonlySet<Group>;
  readonly onChange: (hidden: ReadonlySet<Group>) => void;
}

export const useGroupTitles = (): Readonly<Record<Group, string>> => {
  const texts = useTexts(findingsTexts);
  const common = useTexts(commonTexts);
  return { error: common.errors, warning: common.warnings, info: common.infos, accepted: texts.accepted };
};

export function SeverityFilter({ counts, hidden, onChange }: SeverityFilterProps) {
  const texts = useTexts(findingsTexts);
  const titles = useGroupTitles();
  const toggle = (group: Group) => {
    const next = new Set(hidden);
    if (!next.delete(group)) next.add(group);
    onChange(next);
  };
  return (
    <fieldset className={styles.filter} aria-label={texts.show}>
      {groups.map((group) => (
        <button
          key={group}
          type="button"
          className={styles.chip}
          data-severity={group}
          aria-pressed={!hidden.has(group)}
          onClick={() => toggle(group)}
        >
          {titles[group]} <span>{counts[group]}</span>
        </button>
      ))}
    </fieldset>
  );
}
