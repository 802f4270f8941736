/** The broker that a topic lives on. */
import type { Design } from '../design.ts';
import type { Topic } from '../node.ts';

export type Broker = NonNullable<Design['broker']>;

/** Its own, else that of the design, else messages stay in memory. */
export const brokerOf = (design: Design, topic: Pick<Topic, 'broker'>): Broker =>
  topic.broker ?? design.broker ?? 'in-memory';

/** Of a topic by its id; undefined where there is none. */
export const brokerOfTopic = (design: Design, id: string): Broker | undefined => {
  const topic = design.nodes?.[id];
  return topic?.kind === 'topic' ? brokerOf(design, topic) : undefined;
};
