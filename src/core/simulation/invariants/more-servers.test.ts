/** More servers never raise the wait at one unlimited queue in order of arrival (Kiefer and Wolfowitz 1955: work drawn with the message). */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Distribution } from '../../model/distribution.ts';
import { oneQueue } from '../testing/plans.ts';
import { at, simulate } from '../testing/runs.ts';

const work = fc
  .tuple(fc.constantFrom('exponential', 'constant', 'lognormal', 'empirical'), fc.integer({ min: 1, max: 400 }))
  .map(([distribution, meanMs]): Distribution => {
    if (distribution === 'empirical') return { distribution, valuesMs: [1, 2, 900] };
    if (distribution === 'lognormal') return { distribution, meanMs, scv: 4 };
    return distribution === 'constant' ? { distribution, meanMs } : { distribution: 'exponential', meanMs };
  });

test('a further server raises neither the mean wait nor the mean response of the same messages with the same work', () => {
  const times = fc.array(fc.integer({ min: 1, max: 20_000 }), { minLength: 1, maxLength: 200 });
  fc.assert(
    fc.property(times, work, fc.integer({ min: 1, max: 6 }), (ms, law, servers) => {
      const arrivals = at(...ms.map((each) => each / 1000).sort((a, b) => a - b));
      // Long enough for the slowest of them to be through, so that the same messages are counted.
      const of = (count: number) =>
        simulate(oneQueue(arrivals, { work: law, servers: count }), 10_000, 1).subscriptions.read!;
      const [few, more] = [of(servers), of(servers + 1)];
      expect([few.acknowledged, more.acknowledged]).toEqual([ms.length, ms.length]);
      expect(more.meanWaitMs!.mean).toBeLessThanOrEqual(few.meanWaitMs!.mean + 1e-6);
      expect(more.meanResponseMs!.mean).toBeLessThanOrEqual(few.meanResponseMs!.mean + 1e-6);
      // The same work: what a message takes beyond its wait does not depend on the servers.
      const workOf = (read: typeof few) => read.meanResponseMs!.mean - read.meanWaitMs!.mean;
      expect(workOf(more)).toBeCloseTo(workOf(few), 6);
    }),
    { numRuns: 150 },
  );
});
