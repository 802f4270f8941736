/** Makes a rule louder or quieter for this design. */
import { ok } from '../lib/result.ts';
import type { RuleSettings } from '../model/design.ts';
import type { Edit } from './edit.ts';
import { withSection } from './steps/records.ts';
import { judged } from './steps/verdict.ts';

export interface SetSeverity {
  /** Id of the rule. */
  readonly rule: string;
  /** Absent: as the rule has it. */
  readonly severity?: NonNullable<RuleSettings['severity']>[string];
}

export const setSeverity: Edit<SetSeverity> = {
  id: 'set-severity',
  title: { en: 'Set a severity', zh: '设置严重程度' },
  summary: { en: 'A rule counts more or less in this design, or is off.', zh: '提高、降低或关闭本设计中某条规则。' },
  apply: (design, { rule, severity }) => {
    const { [rule]: old, ...others } = design.rules?.severity ?? {};
    if (old === severity) return ok(design);
    const next = severity === undefined ? others : { ...others, [rule]: severity };
    return judged(withSection(design, 'rules', withSection(design.rules ?? {}, 'severity', next)));
  },
};
