/** Little's law (1961) at every queue of random chains: number in system = throughput x response, number waiting = throughput x wait. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Distribution } from '../../model/distribution.ts';
import type { Plan } from '../../network/plan.ts';
import { node, plan, publication, subscription, topic, trigger } from '../testing/plans.ts';
import { study } from '../testing/runs.ts';

/** No backoff, no dropping of the old, no dead letters and no expiry: there the law does not hold as it stands. */
const stage = fc.record({
  load: fc.double({ min: 0.1, max: 0.8, noNaN: true }),
  servers: fc.integer({ min: 1, max: 5 }),
  law: fc.constantFrom('exponential', 'constant', 'lognormal'),
  failure: fc.constantFrom(0, 0, 0.3),
  capacity: fc.constantFrom(null, null, null, 0, 4),
  ordered: fc.boolean(),
  prefetch: fc.constantFrom(1, 1, 4),
});
type Stage = typeof stage extends fc.Arbitrary<infer Value> ? Value : never;

const ratePerSecond = 200;
const partitions = 4;

const workOf = ({ failure, law, load, ordered, servers }: Stage): Distribution => {
  // What its busiest worker gets: of four lanes perhaps two.
  const share = ordered ? Math.ceil(partitions / Math.min(servers, partitions)) / partitions : 1 / servers;
  const meanMs = ((load * 1000) / (ratePerSecond * share)) * (1 - failure);
  if (law === 'lognormal') return { distribution: law, meanMs, scv: 2 };
  return law === 'constant' ? { distribution: law, meanMs } : { distribution: 'exponential', meanMs };
};

const chain = (stages: readonly Stage[], batch: number): Plan =>
  plan({
    nodes: [node('source'), ...stages.map((_, at) => node(`n${at}`))],
    topics: stages.map(({ capacity, ordered }, at) => topic(`t${at}`, { capacity, ordered, partitions })),
    publications: stages.map((_, at) =>
      publication(`p${at}`, {
        node: at,
        topic: at,
        ...(at === 0
          ? { source: { arrivals: { process: 'poisson', ratePerSecond, batch }, instances: 1 } }
          : { trigger: trigger() }),
      }),
    ),
    subscriptions: stages.map((each, at) =>
      subscription(`s${at}`, {
        node: at + 1,
        topic: at,
        servers: each.ordered ? Math.min(each.servers, partitions) : each.servers,
        work: workOf(each),
        failure: each.failure,
        prefetch: each.prefetch,
        // For ever: nothing is given up.
        retry: { maxDeliveries: 0, delaysMs: [], jitter: 0 },
      }),
    ),
  });

test('holds within 1 % in every run of a hundred thousand messages', () => {
  const cases = fc.tuple(fc.array(stage, { minLength: 1, maxLength: 3 }), fc.constantFrom(1, 1, 3), fc.nat(10_000));
  fc.assert(
    fc.property(cases, ([stages, batch, seed]) => {
      const { subscriptions } = study(chain(stages, batch), {
        durationSeconds: 550,
        warmupSeconds: 50,
        replications: 1,
        seed,
      });
      for (const [id, read] of Object.entries(subscriptions)) {
        const perMs = read.throughputPerSecond!.mean / 1000;
        const [inSystem, waiting] = [perMs * read.meanResponseMs!.mean, perMs * read.meanWaitMs!.mean];
        expect(Math.abs(read.meanInSystem!.mean - inSystem), id).toBeLessThan(0.01 * inSystem + 0.001);
        expect(Math.abs(read.meanQueueLength!.mean - waiting), id).toBeLessThan(0.01 * waiting + 0.001);
      }
    }),
    { numRuns: 6 },
  );
});
