import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compilePlan } from '../compile/compile.ts';
import {
  exponential,
  node,
  oneQueue,
  plan,
  poisson,
  publication,
  settings,
  subscription,
  topic,
} from '../testing/plans.ts';
import { randomPlan } from '../testing/random-plans.ts';
import { study } from '../testing/runs.ts';
import { runReplication } from './replication.ts';
import { report } from './report.ts';
import { runAll, runStudy } from './study.ts';

const short = { durationSeconds: 30, replications: 4 };

test('the same plan, settings and seed give the same result; another seed gives another', () => {
  const of = (seed: number) => study(oneQueue(poisson(50), { work: exponential(9) }), { ...short, seed });
  expect(of(3)).toEqual(of(3));
  expect(of(3).digest).not.toBe(of(4).digest);
});

test('the digest is pinned: every engine on every machine must give it', () => {
  const work = { distribution: 'lognormal', meanMs: 9, scv: 2 } as const;
  const result = study(oneQueue(poisson(50), { work }), short);
  expect(result.digest).toMatchInlineSnapshot(`"b3dcedfac269f464d071e1249d47be0414a386596be96c03538f9463b97ca2c5"`);
});

test('the order in which replications come in changes nothing, nor does how long it took', () => {
  fc.assert(
    fc.property(randomPlan, fc.integer(), (random, shuffle) => {
      const program = compilePlan(random, settings({ durationSeconds: 5, replications: 4, seed: 9 }));
      const replications = runAll(program);
      const turned = [...replications.slice(shuffle & 3), ...replications.slice(0, shuffle & 3)].reverse();
      expect(report(program, turned, 12).digest).toBe(report(program, replications, 0).digest);
    }),
    { numRuns: 20 },
  );
}, 30_000);

test('a replication survives the way to another thread and back', () => {
  const program = structuredClone(compilePlan(oneQueue(poisson(50), { work: exponential(9) }), settings(short)));
  expect(structuredClone(runReplication(program, 2))).toEqual(runReplication(program, 2));
});

test('adding an element leaves the arrivals and the work of every other one as they were', () => {
  const one = oneQueue(poisson(50), { work: exponential(9) });
  const more = plan({
    nodes: [...one.nodes, node('another'), node('third')],
    topics: [...one.topics, topic('another-topic')],
    publications: [
      publication('another-publish', { node: 2, topic: 1, source: { arrivals: poisson(10), instances: 1 } }),
      ...one.publications,
    ],
    subscriptions: [subscription('another-read', { node: 3, topic: 1, work: exponential(20) }), ...one.subscriptions],
  });
  const read = (of: typeof one) => study(of, { ...short, warmupSeconds: 5 }).subscriptions.read;
  expect(read(more)).toEqual(read(one));
});

test("Little's law holds in every window: number in system = throughput times response", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 10, max: 85 }),
      fc.constantFrom(1, 2, 5),
      fc.constantFrom(0, 9),
      fc.integer({ min: 1, max: 1000 }),
      (rate, servers, capacity, seed) => {
        const bounded = capacity === 0 ? {} : { capacity };
        const of = oneQueue(poisson(rate), { work: exponential(10 * servers), servers }, bounded);
        const result = runStudy(
          compilePlan(of, settings({ durationSeconds: 1000, replications: 2, warmupSeconds: 20, seed })),
        );
        const read = result.subscriptions.read!;
        const little = (read.throughputPerSecond!.mean * read.meanResponseMs!.mean) / 1000;
        expect(Math.abs(read.meanInSystem!.mean / little - 1)).toBeLessThan(0.01);
      },
    ),
    { numRuns: 6 },
  );
}, 30_000);
