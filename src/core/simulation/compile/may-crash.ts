/** Nodes whose attempts may take a process down, and whose workers are told apart by replica for that. */
import type { Builder } from './builder.ts';

export const mayCrash = ({ works, worksOfNode }: Pick<Builder, 'works' | 'worksOfNode'>, node: number): boolean =>
  worksOfNode[node]!.some((work) => works[work]!.crash > 0);

/** With one replica a crash takes all: nobody need know who works on what. */
export const tellsReplicas = (builder: Pick<Builder, 'plan' | 'works' | 'worksOfNode'>, node: number): boolean =>
  builder.plan.nodes[node]!.replicas > 1 && mayCrash(builder, node);
