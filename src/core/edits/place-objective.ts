/** Adds an objective: a promise from a publication to a subscription, with nothing promised yet where no number is given. */
import type { Design } from '../model/design.ts';
import type { Objective } from '../model/scenario.ts';
import type { Edit } from './edit.ts';
import { newIdIn } from './steps/new-id.ts';
import { withRecord } from './steps/records.ts';
import { refusal } from './steps/refusal.ts';
import { judgedAround } from './steps/verdict.ts';

export interface PlaceObjective {
  readonly name: string;
  /** What is promised; the ends may be left out. */
  readonly objective?: Partial<Objective>;
}

export const placeObjective: Edit<PlaceObjective> = {
  id: 'place-objective',
  title: { en: 'Add an objective', zh: '添加目标' },
  summary: {
    en: 'A new promise; without ends of its own from the first source to a reader of its topic.',
    zh: '新的承诺；未指定两端时，从第一个来源到其主题的读者。',
  },
  apply: (design, { name, objective = {} }) => {
    const words = name.trim();
    if (words === '') return refusal('A name is needed.', '名称不能为空。');
    const { from = firstSource(design), to = from && readerAfter(design, from), ...promise } = objective;
    if (from === undefined || to === undefined)
      return refusal(
        'An objective needs a publication and a subscription: draw a publisher, a topic and a subscriber first.',
        '目标需要一个发布和一个订阅：请先绘制发布者、主题和订阅者。',
      );
    const id = newIdIn(design, 'objectives', words, 'objective');
    const after = withRecord(design, 'objectives', id, { name: words, from, to, ...promise });
    return judgedAround(after, [{ section: 'objectives', id }]);
  },
};

/** A publication with arrivals of its own that somebody reads; else any that is read. */
const firstSource = (design: Design): string | undefined => {
  const read = Object.entries(design.links ?? {}).filter(
    ([id, link]) => link.kind === 'publish' && readerAfter(design, id) !== undefined,
  );
  return (read.find(([, link]) => 'arrivals' in link) ?? read[0])?.[0];
};

const readerAfter = (design: Design, from: string): string | undefined => {
  const topic = design.links?.[from]?.to;
  return Object.entries(design.links ?? {}).find(([, link]) => link.kind === 'subscribe' && link.from === topic)?.[0];
};
