import fc from 'fast-check';
import { expect, test } from 'vitest';
import { componentsOf } from '../lib/components.ts';
import { randomDesign } from '../model/testing/random-design.ts';
import { lowerPlan } from '../network/lower.ts';
import { type TrafficModel, trafficModelOf } from '../network/traffic-model.ts';
import { type Contraction, contractionOf } from './contraction.ts';
import { meetingCopies } from './meeting-copies.ts';

/** The definition: from one vertex two edges of different branches lead to the node, or to one before it. */
const meetingByDefinition = ({ graph }: TrafficModel, { nodeOf, successors }: Contraction): Uint8Array => {
  const reached = (start: number): Set<number> => {
    const seen = new Set([start]);
    for (const node of seen) for (const next of successors[node]!) seen.add(next);
    return seen;
  };
  const meeting = new Uint8Array(successors.length);
  for (const edges of graph.edges)
    for (const a of edges)
      for (const b of edges) {
        if (a.branch === b.branch) continue;
        const behind = reached(nodeOf[b.to]!);
        for (const node of reached(nodeOf[a.to]!)) if (behind.has(node)) meeting[node] = 1;
      }
  return meeting;
};

test('copies meet where two branches of one fork lead', () => {
  fc.assert(
    fc.property(randomDesign, (design) => {
      const model = trafficModelOf(lowerPlan(design));
      const contraction = contractionOf(model);
      expect(meetingCopies(model, contraction, componentsOf(contraction.successors))).toEqual(
        meetingByDefinition(model, contraction),
      );
    }),
    { numRuns: 150 },
  );
});
