/** Adds a scenario: an empty one, which runs the design as drawn, a copy of another, or one that was made up. */
import type { Scenario } from '../model/scenario.ts';
import type { Edit } from './edit.ts';
import { newIdIn } from './steps/new-id.ts';
import { withRecord } from './steps/records.ts';
import { refusal } from './steps/refusal.ts';
import { judgedAround } from './steps/verdict.ts';

export interface PlaceScenario {
  readonly name: string;
  /** What it runs; without it every field keeps its default. */
  readonly scenario?: Scenario;
}

export const placeScenario: Edit<PlaceScenario> = {
  id: 'place-scenario',
  title: { en: 'Add a scenario', zh: '添加场景' },
  summary: { en: 'A new run to simulate, empty or like another one.', zh: '新的仿真运行，为空或复制自另一场景。' },
  apply: (design, { name, scenario = {} }) => {
    const words = name.trim();
    if (words === '') return refusal('A name is needed.', '名称不能为空。');
    const id = newIdIn(design, 'scenarios', words, 'scenario');
    const after = withRecord(design, 'scenarios', id, { ...scenario, name: words });
    return judgedAround(after, [{ section: 'scenarios', id }]);
  },
};
