/** The longest chain of topics that one message can pass along, loops taken once. */
import { longestPath } from '../lib/longest-path.ts';
import type { TrafficModel } from '../network/traffic-model.ts';

/** Topic ids in order; among equally long chains the one of the first publication in the order of ids. */
export const longestChain = (model: TrafficModel): string[] =>
  longestPath(model.successors, (vertex) => topicOf(model, vertex), model.plan.publications.keys(), model.components);

/** The topic that a vertex publishes to. */
const topicOf = ({ graph, plan }: TrafficModel, vertex: number): string | undefined => {
  if (vertex < graph.publications) return plan.topics[plan.publications[vertex]!.topic]!.id;
  const dead = graph.deadLetterTopic[vertex]!;
  // A dead letter is published without a link of its own; it counts once something is dead-lettered and read.
  const read = graph.edges[vertex]!.some(({ to }) => plan.subscriptions[graph.workOf[to]!]?.topic === dead);
  return dead >= 0 && read ? plan.topics[dead]!.id : undefined;
};
