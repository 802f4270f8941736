/** Topics that are full as good as always, because workers stand in line before them with more than their readers can do. */
import { linkOfTopic } from './ceilings.ts';
import { askedWithoutEnd } from './line-waits.ts';
import type { Loads } from './loads.ts';
import type { TrafficModel } from './traffic-model.ts';

export interface FullTopic {
  /** Messages that may wait in it. */
  readonly room: number;
  /** What its publishers would send if it let all in. */
  readonly perSecond: number;
  /** How many of the links that a station works on read it. */
  readonly readers: number;
}

/** Its other readers, who could do more, have less than all of it. */
const nearlyAll = 0.99;

/** The full topic that keeps a station busy, if any. */
export const fullTopicAt = (model: TrafficModel, loads: Loads, at: number): FullTopic | null => {
  const { subscriptions, topics } = model.plan;
  const { works } = loads.stations[at]!;
  for (const work of works) {
    const topic = subscriptions[work]?.topic ?? -1;
    const link = linkOfTopic(model.plan, topic);
    if (topic < 0 || loads.crowding[link] === 0 || !(loads.pressure[at]! > nearlyAll)) continue;
    const line = model.linesOfBlock.get(model.blocks.of[model.graph.verticesOfWork[work]![0]!]!)!;
    const readers = works.filter((each) => subscriptions[each]?.topic === topic).length;
    const asked = askedWithoutEnd(model, loads, line.find((each) => each.link === link)!);
    return { room: topics[topic]!.capacity!, perSecond: asked, readers };
  }
  return null;
};
