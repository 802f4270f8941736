import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Design } from '../../model/design.ts';
import { draft } from '../../model/testing/build.ts';
import { analyse } from '../../queueing/analyse.ts';
import { retentionTooShort } from '../../validation/rules/delivery/retention-too-short.ts';
import { validate } from '../../validation/validate.ts';
import { prepare } from '../prepare.ts';
import { runStudy } from '../study/study.ts';

interface Shop {
  readonly ratePerSecond: number;
  /** Of first attempts. */
  readonly load: number;
  readonly replicas: number;
  readonly ordered: boolean;
  readonly fails: boolean;
  readonly outageSeconds: number;
  readonly retentionSeconds: number;
}

/** The outage begins when the queue has settled. */
const quietSeconds = 20;

const designOf = (shop: Shop): Design => {
  const { fails, load, ordered, outageSeconds, ratePerSecond, replicas, retentionSeconds } = shop;
  const retries = { failure: { probability: 0.2 }, retry: { maxDeliveries: 4, firstMs: 10 }, deadLetter: 'discard' };
  return draft()
    .message('placed')
    .publisher('web')
    .topic('orders', { retentionSeconds, ordered, partitions: ordered ? replicas : 1 })
    .service('stock', { replicas })
    .publish('web', 'orders', { message: 'placed', arrivals: { process: 'poisson', ratePerSecond } })
    .subscribe('orders', 'stock', {
      work: { distribution: 'exponential', meanMs: (1000 * load * replicas) / ratePerSecond },
      ...(fails && retries),
    })
    .with({
      rules: { settings: { 'retention-too-short': { outageHours: outageSeconds / 3600 } } },
      scenarios: {
        night: { faults: [{ kind: 'node-down', target: 'stock', atSeconds: quietSeconds, forSeconds: outageSeconds }] },
      },
    })
    .done();
};

const expiredIn = (design: Design, shop: Shop, seed: number): number => {
  const load = shop.fails ? 1.248 * shop.load : shop.load;
  const durationSeconds = quietSeconds + shop.outageSeconds * (1 + load / (1 - load)) * 1.5 + quietSeconds;
  const request = { scenario: 'night', durationSeconds, warmupSeconds: 0, replications: 1, seed } as const;
  const prepared = prepare(design, request);
  if (!prepared.ok) throw new Error(prepared.reason[0]?.what.en);
  return runStudy(prepared.value).subscriptions['orders-to-stock']?.expired ?? 0;
};

const severityOf = (design: Design) => validate(design, analyse(design), [retentionTooShort])[0]?.severity;

const shops: fc.Arbitrary<Shop> = fc
  .record({
    ratePerSecond: fc.integer({ min: 10, max: 30 }),
    load: fc.double({ min: 0.2, max: 0.7, noNaN: true }),
    replicas: fc.integer({ min: 1, max: 3 }),
    ordered: fc.boolean(),
    fails: fc.boolean(),
    outageSeconds: fc.integer({ min: 30, max: 60 }),
    // As near to the outage as chance lets a run tell.
    share: fc.oneof(fc.double({ min: 0.2, max: 0.93, noNaN: true }), fc.double({ min: 1.1, max: 5, noNaN: true })),
  })
  .map(({ share, ...shop }) => ({ ...shop, retentionSeconds: share * shop.outageSeconds }));

test('on 500 random designs messages are gone exactly where the rule says so, and as many as it says', {
  timeout: 180_000,
}, () => {
  const told = { error: 0, warning: 0, nothing: 0 };
  const property = fc.property(shops, fc.nat(1e6), (shop, seed) => {
    const design = designOf(shop);
    const severity = severityOf(design);
    told[severity === 'error' || severity === 'warning' ? severity : 'nothing'] += 1;
    const expired = expiredIn(design, shop, seed);
    const { fails, load, outageSeconds, ratePerSecond, retentionSeconds } = shop;
    const gone = ratePerSecond * (outageSeconds - retentionSeconds);
    if (severity === undefined) expect(expired).toBe(0);
    if (severity === 'error') expect(expired).toBeGreaterThan(0);
    if (severity === 'error' && !fails)
      expect(Math.abs(expired - gone)).toBeLessThan(5 * Math.sqrt(gone) + 0.05 * gone);
    // What fails at once waits for the whole backlog: so much longer than the outage is certain, more is a matter of chance.
    if (severity === 'warning' && retentionSeconds < outageSeconds * (1 + 0.9 * load))
      expect(expired).toBeGreaterThan(0);
  });
  // The seed is fixed, so that chance either keeps within these bounds for ever or never does.
  fc.assert(property, { numRuns: 500, seed: 20 });
  expect(Math.min(told.error, told.warning, told.nothing)).toBeGreaterThan(20);
});
