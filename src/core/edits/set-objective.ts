/** Adds, replaces or removes an objective. */
import type { Objective } from '../model/scenario.ts';
import type { Edit } from './edit.ts';
import { remove } from './remove.ts';
import { withRecord } from './steps/records.ts';
import { judgedAround } from './steps/verdict.ts';

export interface SetObjective {
  readonly id: string;
  /** Absent: it goes. */
  readonly objective?: Objective;
}

export const setObjective: Edit<SetObjective> = {
  id: 'set-objective',
  title: { en: 'Set an objective', zh: '设置目标' },
  summary: {
    en: 'What is promised from a publish link to a subscribe link: added, changed or removed.',
    zh: '从发布连线到订阅连线的承诺：添加、修改或删除。',
  },
  apply: (design, { id, objective }) =>
    objective === undefined
      ? remove.apply(design, { objectives: [id] })
      : judgedAround(withRecord(design, 'objectives', id, objective), [{ section: 'objectives', id }]),
};
