/** Adds, replaces or removes a scenario. */
import type { Scenario } from '../model/scenario.ts';
import type { Edit } from './edit.ts';
import { remove } from './remove.ts';
import { withRecord } from './steps/records.ts';
import { judgedAround } from './steps/verdict.ts';

export interface SetScenario {
  readonly id: string;
  /** Absent: it goes. */
  readonly scenario?: Scenario;
}

export const setScenario: Edit<SetScenario> = {
  id: 'set-scenario',
  title: { en: 'Set a scenario', zh: '设置场景' },
  summary: { en: 'What a simulation runs: added, changed or removed.', zh: '仿真运行的内容：添加、修改或删除。' },
  apply: (design, { id, scenario }) =>
    scenario === undefined
      ? remove.apply(design, { scenarios: [id] })
      : judgedAround(withRecord(design, 'scenarios', id, scenario), [{ section: 'scenarios', id }]),
};
