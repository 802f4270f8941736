/** Nodes whose attempts may take a process down, and whose workers are told apart by replica for that. */
import type { Builder } from './builder.ts';

type Known = Pick<Builder, 'plan' | 'works' | 'worksOfNode'>;

export const mayCrash = ({ plan, works, worksOfNode }: Known, node: number): boolean =>
  worksOfNode[node]!.some((work) => works[work]!.crash > 0 || worksForOthers(plan, work));

/** On an ordered topic whoever has a lane does all its work, also what only another link of the group accepts, as that link would. */
const worksForOthers = ({ subscriptions, topics }: Builder['plan'], work: number): boolean => {
  const own = subscriptions[work];
  if (own === undefined || own.accepts === null || !topics[own.topic]!.ordered) return false;
  return subscriptions.some(({ crash, group, topic }) => crash > 0 && topic === own.topic && group === own.group);
};

/** With one replica a crash takes all: nobody need know who works on what. */
export const tellsReplicas = (builder: Known, node: number): boolean =>
  builder.plan.nodes[node]!.replicas > 1 && mayCrash(builder, node);
