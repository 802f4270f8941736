/** Where the rule multiplies tries, a run in which the innermost call always fails makes exactly so many. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Design } from '../../model/design.ts';
import { draft } from '../../model/testing/build.ts';
import { retryStorm } from '../../validation/rules/delivery/retry-storm.ts';
import { findingsOf } from '../../validation/testing/rule-cases.ts';
import { running } from '../testing/design-runs.ts';

interface Chain {
  /** Topics before the last one; each reader does its work and publishes on. */
  readonly before: readonly number[];
  /** Tries of the last subscription, and of the calls inside each other. */
  readonly layers: readonly number[];
  /** Each service of the chain first makes a call that is answered. */
  readonly aside: boolean;
}

const tries = fc.integer({ min: 1, max: 4 });
const chain: fc.Arbitrary<Chain> = fc.record({
  before: fc.array(tries, { maxLength: 2 }),
  layers: fc.array(tries, { minLength: 2, maxLength: 4 }),
  aside: fc.boolean(),
});

const retry = (maxDeliveries: number) => ({ retry: { maxDeliveries, backoff: 'none' } }) as const;
const work = { distribution: 'constant', meanMs: 1 } as const;

/** One order, whose last call always fails. */
const failing = ({ before, layers, aside }: Chain): Design => {
  let drawn = draft()
    .publisher('shop')
    .topic('topic-0')
    .publish('shop', 'topic-0', { arrivals: { process: 'trace', atSeconds: [1] } });
  for (const [at, most] of before.entries())
    drawn = drawn
      .service(`reader-${at}`)
      .subscribe(`topic-${at}`, `reader-${at}`, { ...retry(most), work, deadLetter: 'discard' })
      .topic(`topic-${at + 1}`)
      .publish(`reader-${at}`, `topic-${at + 1}`, { after: {} });
  const [most = 1, ...calls] = layers;
  drawn = drawn
    .service('layer-0')
    .subscribe(`topic-${before.length}`, 'layer-0', { ...retry(most), work, deadLetter: 'discard' });
  if (aside) drawn = drawn.service('aside');
  for (const [at, each] of calls.entries()) {
    if (aside) drawn = drawn.call(`layer-${at}`, 'aside', { id: `a-${at}`, during: {}, work });
    const fails = at === calls.length - 1 ? { failure: { probability: 1 } } : {};
    drawn = drawn
      .service(`layer-${at + 1}`)
      .call(`layer-${at}`, `layer-${at + 1}`, { id: `call-${at}`, during: {}, work, ...retry(each), ...fails });
  }
  return drawn.done();
};

test('one failure becomes as many tries as the rule multiplies, and a storm is where that is more than ten', {
  timeout: 180_000,
}, () => {
  fc.assert(
    fc.property(chain, (given) => {
      const design = failing(given);
      const { subscriptions } = running(design, { durationSeconds: 60, warmupSeconds: 0 });
      const innermost = subscriptions[`call-${given.layers.length - 2}`];
      const counted = (innermost?.delivered ?? 0) + (innermost?.redelivered ?? 0);
      const said = findingsOf(retryStorm, design).map(({ message }) =>
        Number(/up to (\d+) tries/.exec(message.en)?.[1]),
      );
      const retrying = given.layers.filter((each) => each > 1).length;
      expect(said).toEqual(counted > 10 && retrying > 1 ? [counted] : []);
    }),
    { numRuns: 300 },
  );
});
