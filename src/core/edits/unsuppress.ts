/** Takes the acceptance of a finding back. */
import { ok } from '../lib/result.ts';
import type { Edit } from './edit.ts';
import { withSection } from './steps/records.ts';
import { notThere } from './steps/refusal.ts';

export interface Unsuppress {
  /** Id of the suppression. */
  readonly id: string;
}

export const unsuppress: Edit<Unsuppress> = {
  id: 'unsuppress',
  title: { en: 'Show a finding again', zh: '恢复检查结果' },
  summary: { en: 'A finding that was accepted counts again.', zh: '重新计入曾被接受的检查结果。' },
  apply: (design, { id }) => {
    const suppressions = design.rules?.suppressions ?? {};
    if (!Object.hasOwn(suppressions, id)) return notThere(id);
    const { [id]: _gone, ...left } = suppressions;
    return ok(withSection(design, 'rules', withSection(design.rules ?? {}, 'suppressions', left)));
  },
};
