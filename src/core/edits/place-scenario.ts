/** Adds a scenario: an empty one, which runs the design as drawn, or a copy of another. */
import type { Edit } from './edit.ts';
import { newIdIn } from './steps/new-id.ts';
import { recordAt, withRecord } from './steps/records.ts';
import { notThere, refusal } from './steps/refusal.ts';
import { judgedAround } from './steps/verdict.ts';

export interface PlaceScenario {
  readonly name: string;
  /** The scenario to copy; without it every field keeps its default. */
  readonly like?: string;
}

export const placeScenario: Edit<PlaceScenario> = {
  id: 'place-scenario',
  title: { en: 'Add a scenario', zh: '添加场景' },
  summary: { en: 'A new run to simulate, empty or like another one.', zh: '新的仿真运行，为空或复制自另一场景。' },
  apply: (design, { name, like }) => {
    const words = name.trim();
    if (words === '') return refusal('A name is needed.', '名称不能为空。');
    const model = like === undefined ? {} : recordAt(design, 'scenarios', like);
    if (model === undefined) return notThere(like ?? '');
    const id = newIdIn(design, 'scenarios', words, 'scenario');
    const after = withRecord(design, 'scenarios', id, { ...model, name: words });
    return judgedAround(after, [{ section: 'scenarios', id }]);
  },
};
