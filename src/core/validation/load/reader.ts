/** What a subscription stands between: the topic that it reads, the node that works, and what the analysis says of it. */
import type { Design } from '../../model/design.ts';
import type { Call, Subscribe } from '../../model/link.ts';
import type { Topic, Worker } from '../../model/node.ts';
import type { Facts, StationFacts } from '../facts.ts';

/** In a valid design it is a topic. */
export const topicOf = (design: Design, { from }: Pick<Subscribe, 'from'>): Topic => design.nodes?.[from] as Topic;

/** In a valid design it is a service or a subscriber. */
export const workerOf = (design: Design, { to }: Pick<Subscribe | Call, 'to'>): Worker => design.nodes?.[to] as Worker;

/** Undefined where the analysis does not know the subscription or call. */
export const stationFacts = ({ subscriptions }: Facts, id: string): StationFacts | undefined =>
  Object.hasOwn(subscriptions, id) ? subscriptions[id] : undefined;
