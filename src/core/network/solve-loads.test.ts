import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Design } from '../model/design.ts';
import { largeDesign } from '../model/testing/large-design.ts';
import { randomDesign } from '../model/testing/random-design.ts';
import { lowerPlan } from './lower.ts';
import { loadsOf } from './solve-loads.ts';
import { trafficModelOf } from './traffic-model.ts';

/** Where the solution does not hold to the equations that define it, by vertex and station. */
const departures = (design: Design, factor: number, saturate: boolean): string[] => {
  const model = trafficModelOf(lowerPlan(design));
  const { graph, endless, circles, components } = model;
  const loads = loadsOf(model, factor, saturate);
  const expected = Float64Array.from(graph.sources, (rate) => rate * factor);
  graph.edges.forEach((edges, vertex) => {
    if (endless[vertex] === 1) return;
    for (const { to, weight } of edges) {
      const rate = loads.inflow[vertex]! * loads.passes[vertex]!;
      if (rate > 0) expected[to]! += rate * weight;
    }
  });
  const wrong: string[] = [];
  const differ = (a: number, b: number) => Math.abs(a - b) > 1e-8 * Math.max(1, Math.abs(a), Math.abs(b));
  loads.inflow.forEach((rate, vertex) => {
    // With a hop limit a message's history counts, and not only where it is.
    if (circles.get(components.of[vertex]!)?.hopLimited) return;
    if (endless[vertex] === 1 && !Number.isNaN(rate)) wrong.push(`endless ${vertex}: ${rate}`);
    if (endless[vertex] === 0 && differ(rate, expected[vertex]!))
      wrong.push(`vertex ${vertex}: ${rate}, not ${expected[vertex]}`);
  });
  graph.workOf.forEach((work, vertex) => {
    if (work < 0 || endless[vertex] === 1) return;
    const station = loads.stationOf[work]!;
    const { room, workerShares, works } = loads.stations[station]!;
    const over = saturate && room === null && loads.pressure[station]! > 1;
    const least = loads.accepted[work]! / (over ? loads.pressure[station]! : 1);
    // Of lanes, every worker does what comes, at most what it has time for; backoffs leave it less.
    const each = 1 / loads.work[station]!;
    const most = over && workerShares ? workerShares.reduce((sum, share) => sum + Math.min(share, each), 0) : least;
    const passes = loads.passes[vertex]!;
    const waits = works.some((each) => graph.outcomes[each]!.attempts.backoffMs > 0);
    if (waits ? passes < least - 1e-8 || passes > most + 1e-8 : differ(passes, most))
      wrong.push(`station ${station} lets ${passes} through, not ${least} to ${most}`);
  });
  return wrong;
};

test('rates hold to the traffic equations, and each station lets through what it can do', () => {
  fc.assert(
    fc.property(randomDesign, fc.constantFrom(0.1, 1, 3), fc.boolean(), (design, factor, saturate) => {
      expect(departures(design, factor, saturate)).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test('so they do in a company of domains with loops, calls and overloaded pools', () => {
  for (const seed of [1, 2, 3]) expect(departures(largeDesign(200, seed), 1.5, true)).toEqual([]);
});
