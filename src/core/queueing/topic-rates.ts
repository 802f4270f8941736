/** What travels over every topic: messages and bytes per second, dead letters included, without what a full topic refuses or keeps waiting. */
import { dictionaryOf } from '../lib/dictionary.ts';
import { finiteOrNull } from '../lib/finite-or-null.ts';
import { sum } from '../lib/sums.ts';
import type { Design } from '../model/design.ts';
import type { Edge } from '../network/flow-graph.ts';
import type { Loads } from '../network/loads.ts';
import type { TrafficModel } from '../network/traffic-model.ts';
import type { TopicAnalysis } from './analysis.ts';

/** By id; null behind a loop that never ends. */
export const topicAnalyses = (design: Design, model: TrafficModel, loads: Loads): Record<string, TopicAnalysis> => {
  const { graph, plan } = model;
  const sizes = plan.messages.map(({ id }) => design.messages?.[id]?.sizeBytes ?? 0);
  const rates = new Float64Array(plan.topics.length);
  const bytes = new Float64Array(plan.topics.length);
  graph.workOf.forEach((work, vertex) => {
    const topic = work < 0 ? plan.publications[vertex]!.topic : graph.deadLetterTopic[vertex]!;
    if (topic < 0) return;
    const share = work < 0 ? 1 : graph.outcomes[work]!.attempts.exhausted;
    const offered = share === 0 ? 0 : loads.inflow[vertex]! * loads.passes[vertex]! * share;
    const rate = offered * (offered > 0 ? takenShare(model, loads, vertex, topic) : 1);
    rates[topic]! += rate;
    bytes[topic]! += rate * (sizes[graph.messageOf[vertex]!] ?? 0);
  });
  return dictionaryOf(
    plan.topics,
    ({ id }) => id,
    (_, topic) => ({ ratePerSecond: finiteOrNull(rates[topic]!), bytesPerSecond: finiteOrNull(bytes[topic]!) }),
  );
};

/** A topic refuses for all of its groups alike, by where a message would go; one that blocks lets in what its slowest group does. */
const takenShare = ({ graph, plan }: TrafficModel, loads: Loads, vertex: number, topic: number): number => {
  const { capacity, onFull } = plan.topics[topic]!;
  if (capacity === null || (onFull !== 'reject' && onFull !== 'block')) return 1;
  const workTo = ({ to }: Edge): number => graph.workOf[to]!;
  const reading = graph.edges[vertex]!.filter((edge) => plan.subscriptions[workTo(edge)]?.topic === topic);
  if (onFull === 'block')
    return reading.reduce((least, { to }) => (loads.inflow[to]! > 0 ? Math.min(least, loads.passes[to]!) : least), 1);
  const offered = sum(reading.map(({ weight }) => weight));
  return offered > 0 ? sum(reading.map((edge) => edge.weight * loads.accepted[workTo(edge)]!)) / offered : 1;
};
