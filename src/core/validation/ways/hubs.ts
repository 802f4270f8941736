/**
 * Nodes that most ways between the others lead through: betweenness in the channel graph (node to topic to node, and calls) over all
 * ordered pairs of nodes that are no topics.
 */
import { betweennessOf } from '../../lib/betweenness.ts';
import { componentsOf } from '../../lib/components.ts';
import { rememberedWith } from '../../lib/remembered.ts';
import type { Design } from '../../model/design.ts';
import { graphOf } from '../../model/graph/graph.ts';
import { outlineOf } from '../../model/graph/outline.ts';

export interface Hub {
  /** Of the pairs of other nodes, 0 to 1. */
  readonly share: number;
  /** Only some of the beginnings were looked at. */
  readonly estimated: boolean;
}

/** Of larger designs every k-th beginning is looked at, so that there are at most so many. */
const mostStarts = 150;

/** Nodes whose share is above `threshold`; none in designs of `fewest` nodes or less, where everything lies between the rest. */
export const hubsOf = (design: Design, threshold: number, fewest: number): ReadonlyMap<string, Hub> =>
  inOutline(outlineOf(design), `${threshold} ${fewest}`);

const inOutline = rememberedWith((design: Design, limits: string): ReadonlyMap<string, Hub> => {
  const [threshold = 0, fewest = 0] = limits.split(' ').map(Number);
  const { nodes, links } = graphOf(design);
  const places = Uint8Array.from(nodes, ([, { kind }]) => (kind === 'topic' ? 0 : 1));
  const count = places.reduce((sum, place) => sum + place, 0);
  if (count <= fewest) return new Map();
  const number = new Map(nodes.map(([id], at) => [id, at]));
  const successors = nodes.map((): number[] => []);
  for (const [, { from, to }] of links) successors[number.get(from) as number]?.push(number.get(to) as number);
  if (!mayHaveHub(successors, places, count, threshold)) return new Map();
  const shares = betweennessOf(
    successors.map((next) => [...new Set(next)]),
    { places, mostStarts },
  );
  const hubs = nodes.flatMap(([id], at): [string, Hub][] => {
    const share = shares[at] as number;
    return places[at] === 1 && share > threshold ? [[id, { share, estimated: count > mostStarts }]] : [];
  });
  return new Map(hubs);
});

/**
 * With a nodes that reach a hub and d that it reaches, a x d pairs at most lead through it. Above the threshold t that takes
 * a + d >= 2 sqrt(t) of all, and those that are among both lie with the hub in one strongly connected component.
 */
const mayHaveHub = (
  successors: readonly (readonly number[])[],
  places: Uint8Array,
  count: number,
  threshold: number,
): boolean => {
  const others = count - 1;
  const both = 2 * Math.sqrt(threshold * others * (others - 1)) - others;
  return componentsOf(successors).members.some(
    (members) => members.reduce((sum, at) => sum + (places[at] as number), -1) >= both,
  );
};
