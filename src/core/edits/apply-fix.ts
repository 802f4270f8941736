/** Makes the change that a finding offers. */
import type { Text } from '../lib/text.ts';
import type { Design } from '../model/design.ts';
import type { Edit } from './edit.ts';
import { judged } from './steps/verdict.ts';

/** The fix of a finding. */
export interface ApplyFix {
  readonly title: Text;
  readonly apply: (design: Design) => Design;
}

export const applyFix: Edit<ApplyFix> = {
  id: 'apply-fix',
  title: { en: 'Apply a quick fix', zh: '应用快速修复' },
  summary: { en: 'The change that a finding offers, in one step.', zh: '一步应用检查结果给出的修改。' },
  apply: (design, fix) => judged(fix.apply(design)),
};
