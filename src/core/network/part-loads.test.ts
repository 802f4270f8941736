import fc from 'fast-check';
import { expect, it } from 'vitest';
import { randomDesign } from '../model/testing/random-design.ts';
import type { Block } from './blocks.ts';
import type { Loads } from './loads.ts';
import { lowerPlan } from './lower.ts';
import { partBehind, partLoads } from './part-loads.ts';
import { loadsOf } from './solve-loads.ts';
import { type TrafficModel, trafficModelOf } from './traffic-model.ts';

const figures = ({ accepted, inflow, offered, passes, pressure, services, work }: Loads) => ({
  ...{ inflow, passes, offered, accepted, work, pressure },
  services: Float64Array.from(services, ({ meanMs }) => meanMs),
});

it('what stations hold back changes loads only behind them, to the last bit', () => {
  let changed = 0;
  fc.assert(
    fc.property(randomDesign, fc.constantFrom(1, 20), (design, factor) => {
      const model = sped(trafficModelOf(lowerPlan(design)), factor);
      const loads = loadsOf(model, 1, true);
      const holds = (at: number): boolean => loads.stations[at]!.room === null && loads.pressure[at]! > 1;
      const part = partBehind(model, ({ stations }) => stations.some(holds));
      const all = loadsOf(model, 1, false);
      expect(figures(partLoads(model, loads, part, 1, false))).toEqual(figures(all));
      if (all.inflow.some((rate, vertex) => rate !== loads.inflow[vertex])) changed++;
    }),
    { numRuns: 300 },
  );
  expect(changed).toBeGreaterThan(0);
});

it('outside of losses, rate limits and calls, loads are proportional to the sources', () => {
  fc.assert(
    fc.property(randomDesign, fc.double({ min: 0.01, max: 50, noNaN: true }), (design, factor) => {
      const model = trafficModelOf(lowerPlan(design));
      const part = partBehind(model, (block) => bends(model, block));
      const found = figures(partLoads(model, loadsOf(model, 1, false), part, factor, false));
      for (const [name, values] of Object.entries(figures(loadsOf(model, factor, false))))
        values.forEach((value, at) => {
          const other = found[name as keyof typeof found][at] as number;
          expect(Object.is(other, value) || Math.abs(other - value) <= 1e-11 * Math.abs(value)).toBe(true);
        });
    }),
    { numRuns: 300 },
  );
});

const sped = (model: TrafficModel, factor: number): TrafficModel => ({
  ...model,
  graph: { ...model.graph, sources: model.graph.sources.map((rate) => rate * factor) },
});

const bends = ({ graph, plan, stations }: TrafficModel, block: Block): boolean =>
  block.stations.some((station) => stations[station]!.room !== null) ||
  block.vertices.some((vertex) => vertex < graph.publications && plan.publications[vertex]!.rateLimit !== null);
