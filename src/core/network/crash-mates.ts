/** Nodes where a crash may take more with it than the message whose attempt it was. */
import { remembered } from '../lib/remembered.ts';
import type { Plan } from './plan.ts';
import { worksOf } from './stations.ts';

/** Those nodes of a plan, by number. */
export const losesMore = remembered((plan: Plan): ReadonlySet<number> => {
  const works = worksOf(plan);
  const crashing = new Set(works.flatMap(({ crash, node }) => (crash > 0 ? [node] : [])));
  if (crashing.size === 0) return crashing;
  const met = new Set<number>();
  const more = new Set<number>();
  for (const work of works) {
    const holds = work.servers > plan.nodes[work.node]!.replicas || ('prefetch' in work && work.prefetch > 1);
    if (crashing.has(work.node) && (holds || met.has(work.node))) more.add(work.node);
    met.add(work.node);
  }
  return more;
});
