/** How many links lead into and out of every node and topic. */
import { dictionaryOf } from '../lib/dictionary.ts';
import { byCodeUnit } from '../lib/sort.ts';
import type { Plan } from '../network/plan.ts';
import type { GraphAnalysis } from './analysis.ts';

/** By id, in the order of ids. */
export const degreesOf = ({ calls, nodes, publications, subscriptions, topics }: Plan): GraphAnalysis['nodes'] => {
  const actors = nodes.map(({ id }) => ({ id, degrees: { in: 0, out: 0 } }));
  const channels = topics.map(({ id }) => ({ id, degrees: { in: 0, out: 0 } }));
  for (const { node, topic } of publications) {
    actors[node]!.degrees.out += 1;
    channels[topic]!.degrees.in += 1;
  }
  for (const { node, topic } of subscriptions) {
    channels[topic]!.degrees.out += 1;
    actors[node]!.degrees.in += 1;
  }
  for (const { from, node } of calls) {
    actors[from]!.degrees.out += 1;
    actors[node]!.degrees.in += 1;
  }
  const all = [...actors, ...channels].sort((a, b) => byCodeUnit(a.id, b.id));
  return dictionaryOf(
    all,
    ({ id }) => id,
    ({ degrees }) => degrees,
  );
};
