/** Why figures of a result are not there, one sentence per reason. */
import type { Text } from '../../lib/text.ts';
import type { SimulationResult } from './result.ts';

const unstable: Text = {
  en: 'Unstable: the backlog grows for as long as the run lasts, so that there is no mean.',
  zh: '不稳定：运行多久，积压就增长多久，因此没有均值。',
};
const nothingCompleted: Text = {
  en: 'Nothing was completed within the time that is measured.',
  zh: '在测量的时间内没有完成任何消息。',
};

/** Of what has no mean response; nothing where all figures are there. */
export const whyMissing = ({ subscriptions }: Pick<SimulationResult, 'subscriptions'>): readonly Text[] => {
  const all = Object.values(subscriptions);
  return [
    ...(all.some(({ stable }) => !stable) ? [unstable] : []),
    ...(all.some(({ meanResponseMs, stable }) => stable && meanResponseMs === null) ? [nothingCompleted] : []),
  ];
};
