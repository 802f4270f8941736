/** Stations that read the same bounded topic, as groups or as nodes of one group, and get only what the others have room for. */
import type { Plan } from './plan.ts';
import type { Station } from './stations.ts';

/** Those of these stations that read a bounded topic, by topic, where there are several. */
export const readingTogether = (plan: Plan, stations: readonly Station[], among: readonly number[]): Together[] => {
  const ofTopic = new Map<number, Together>();
  for (const at of among) {
    for (const work of stations[at]!.works) {
      const topic = plan.subscriptions[work]?.topic ?? -1;
      const { capacity, onFull } = plan.topics[topic] ?? { capacity: null, onFull: 'drop-new' };
      if (capacity === null || (onFull !== 'reject' && onFull !== 'block')) continue;
      const together = ofTopic.get(topic);
      if (together === undefined) ofTopic.set(topic, { onFull, stations: [at], topic });
      else if (!together.stations.includes(at)) together.stations.push(at);
    }
  }
  return [...ofTopic.values()].filter((each) => each.stations.length > 1);
};

export interface Together {
  readonly onFull: 'reject' | 'block';
  readonly stations: number[];
  readonly topic: number;
}
