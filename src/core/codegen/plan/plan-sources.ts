/** What arrives at a service by itself, as the design draws it, for the load generator. */
import { sortedEntries } from '../../lib/sort.ts';
import type { Design } from '../../model/design.ts';
import type { Node } from '../../model/node.ts';
import type { PublicationPlan } from './link-plan.ts';
import type { MessagePlan } from './message-plan.ts';
import { callPath } from './plan-links.ts';
import type { SourcePlan } from './project-plan.ts';

interface SourceParts {
  readonly design: Design;
  readonly messages: ReadonlyMap<string, MessagePlan>;
}

/** Publishers that send independently of each other; the rates of their links are for one. */
const instancesOf = (node: Node | undefined): number => (node?.kind === 'publisher' ? (node.instances ?? 1) : 1);

const planKeys = (topic: Node | undefined): Pick<SourcePlan, 'keys'> => {
  if (topic?.kind !== 'topic' || !topic.keyDistribution) return {};
  const { distribution, keys = 1000, exponent = 1, shares = [1] } = topic.keyDistribution;
  const { partitions: lanes = 1 } = topic;
  if (distribution === 'shares') return { keys: { distribution, shares: ofLanes(shares, lanes), lanes } };
  return { keys: { distribution: 'zipf', keys, exponent: distribution === 'uniform' ? 0 : exponent } };
};

/** Those of partitions that there are; where nothing is left of them all are alike, as in analysis and simulation. */
const ofLanes = (shares: readonly number[], lanes: number): readonly number[] => {
  const own = shares.slice(0, lanes);
  return own.some((share) => share > 0) ? own : new Array<number>(lanes).fill(1);
};

export const planSources = (
  { design, messages }: SourceParts,
  node: string,
  publications: readonly PublicationPlan[],
): SourcePlan[] =>
  sortedEntries(design.links).flatMap(([id, link]): SourcePlan[] => {
    if (link.kind === 'subscribe' || link.from !== node || !link.arrivals) return [];
    const message = link.kind === 'publish' ? messages.get(link.message) : undefined;
    if (link.kind === 'publish' && !message) return [];
    return [
      {
        link: id,
        path: publications.find(({ links }) => links.includes(id))?.path ?? callPath(id),
        arrivals: link.arrivals,
        instances: instancesOf(design.nodes?.[node]),
        ...(message && { message }),
        ...(link.kind === 'publish' && message?.keyPointer !== undefined && planKeys(design.nodes?.[link.to])),
      },
    ];
  });
