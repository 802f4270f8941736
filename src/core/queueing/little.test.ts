import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Design } from '../model/design.ts';
import { analyse } from './analyse.ts';
import { arrivals, design, exponential, publish, publisher, service, subscribe, topic } from './testing/designs.ts';

const stations = fc.array(
  fc.record({
    servers: fc.integer({ min: 1, max: 5 }),
    load: fc.double({ min: 0.05, max: 0.95, noNaN: true }),
    capacity: fc.option(fc.integer({ min: 0, max: 20 }), { nil: undefined }),
    scv: fc.constantFrom(0, 1, 3),
    /** Places before it in the list; it reads what that one publishes. */
    after: fc.integer({ min: 1, max: 6 }),
  }),
  { minLength: 1, maxLength: 8 },
);

type Stations = ReturnType<typeof fc.sample<typeof stations extends fc.Arbitrary<infer Of> ? Of : never>>[number];

/** A tree of stations; what each reads arrives at 10 per second at most, so the work is chosen for its load. */
const tree = (of: Stations): Design => {
  const nodes: NonNullable<Design['nodes']> = { source: publisher, t: topic() };
  const links: NonNullable<Design['links']> = { begin: publish('source', 't', arrivals(10)) };
  of.forEach(({ after, capacity, load, scv, servers }, at) => {
    const from = at < after ? 't' : `t${at - after}`;
    nodes[`s${at}`] = service({ replicas: servers });
    nodes[`in${at}`] = topic(capacity === undefined ? {} : { capacity });
    nodes[`pass${at}`] = service();
    nodes[`t${at}`] = topic();
    const meanMs = (load * servers * 1000) / 10;
    const work = scv === 1 ? exponential(meanMs) : ({ distribution: 'lognormal', meanMs, scv } as const);
    links[`pass${at}-reads`] = subscribe(from, `pass${at}`);
    links[`pass${at}-writes`] = publish(`pass${at}`, `in${at}`, { after: {} });
    links[`s${at}-reads`] = subscribe(`in${at}`, `s${at}`, { work });
    links[`s${at}-writes`] = publish(`s${at}`, `t${at}`, { after: {} });
  });
  return design(nodes, links);
};

test('number in system = accepted rate x response, at every station of random stable designs', () => {
  fc.assert(
    fc.property(stations, (of) => {
      const analysis = analyse(tree(of));
      expect(analysis.stable).toBe(true);
      for (const figures of Object.values(analysis.subscriptions)) {
        const accepted = (figures.arrivalRatePerSecond! * (1 - figures.lossFraction!)) / 1000;
        expect(figures.meanInSystem!).toBeCloseTo(accepted * figures.meanResponseMs!, 8);
        expect(figures.meanQueueLength!).toBeCloseTo(accepted * figures.meanWaitMs!, 8);
        expect(figures.meanInSystem! - figures.meanQueueLength!).toBeCloseTo(figures.utilisation! * figures.servers, 8);
        expect(figures.throughputPerSecond!).toBeCloseTo(accepted * 1000, 8);
        if (figures.p99Ms !== null) expect(figures.p99Ms).toBeGreaterThanOrEqual(figures.p95Ms!);
        expect(figures.exact).toBe(figures.approximation === null);
      }
    }),
    { numRuns: 200 },
  );
});

test('the highest load factor is where the first queue stops keeping up', () => {
  fc.assert(
    fc.property(stations, (of) => {
      const design = tree(of);
      const { maxRateFactor } = analyse(design);
      if (maxRateFactor === null) return;
      expect(analyse(design, maxRateFactor * 0.999).stable).toBe(true);
      expect(analyse(design, maxRateFactor * 1.001).stable).toBe(false);
    }),
    { numRuns: 60 },
  );
});
