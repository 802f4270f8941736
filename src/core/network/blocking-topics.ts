/** Topics that let nobody in while they are full, and the workers that may have to wait before them with what they publish there. */
import { remembered } from '../lib/remembered.ts';
import { holdsWorkers } from './ceilings.ts';
import type { FlowGraph } from './flow-graph.ts';
import type { Plan } from './plan.ts';

const blocks = ({ topics }: Plan, topic: number): boolean =>
  topics[topic]!.onFull === 'block' && topics[topic]!.capacity !== null;

/** Per publication, whether the worker that makes it is held until the topic lets it in. */
export const blockedPublications = remembered((plan: Plan): readonly boolean[] =>
  plan.publications.map((each) => holdsWorkers(each) && blocks(plan, each.topic)),
);

/** Per vertex, the topic before which its worker is held with a message whose attempts are used up; -1: none. */
export const blockedDeadLetters = (plan: Plan, { deadLetterTopic, outcomes, workOf }: FlowGraph): readonly number[] =>
  deadLetterTopic.map((topic, vertex) =>
    topic >= 0 && blocks(plan, topic) && outcomes[workOf[vertex]!]!.attempts.exhausted > 0 ? topic : -1,
  );

/** Topics before which the workers of a subscription or call may be held, by number. */
export const blockingTopics = (graph: FlowGraph, plan: Plan, work: number): number[] => {
  if (!plan.topics.some((_, topic) => blocks(plan, topic))) return [];
  const held = blockedPublications(plan);
  const dead = blockedDeadLetters(plan, graph);
  return graph.verticesOfWork[work]!.flatMap((vertex) => [
    ...graph.edges[vertex]!.flatMap(({ to }) => (held[to] === true ? [plan.publications[to]!.topic] : [])),
    ...(dead[vertex]! < 0 ? [] : [dead[vertex]!]),
  ]);
};

/** Whether workers wait with only some of what is published. */
export const isApart = ({ publications }: Plan, publication: number): boolean =>
  publications[publication]!.rateLimit !== null || publications[publication]!.source !== null;
