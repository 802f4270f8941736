/** Where the rule counts idle consumers, so many workers of a run under full load never work. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Design } from '../../model/design.ts';
import { draft } from '../../model/testing/build.ts';
import { idleConsumers } from '../../validation/rules/delivery/idle-consumers.ts';
import { findingsOf } from '../../validation/testing/rule-cases.ts';
import { running } from '../testing/design-runs.ts';

interface Member {
  readonly replicas: number;
  readonly concurrency: number;
}

const workMs = 100;
const key = { key: '/id', payload: { required: ['id'], properties: { id: { type: 'string' } } } };

/** One group, of one or two services, on an ordered topic to which more is published than all its partitions can do. */
const flooded = (partitions: number, members: readonly Member[]): Design =>
  members
    .reduce(
      (drawn, { replicas, concurrency }, at) =>
        drawn.service(`member-${at}`, { replicas }).subscribe('orders', `member-${at}`, {
          group: 'members',
          concurrency,
          work: { distribution: 'constant', meanMs: workMs },
        }),
      draft()
        .message('order', key)
        .publisher('shop')
        .topic('orders', { ordered: true, partitions })
        .publish('shop', 'orders', {
          message: 'order',
          arrivals: { process: 'poisson', ratePerSecond: (2 * partitions * 1000) / workMs },
        }),
    )
    .done();

const members = fc.array(
  fc.record({ replicas: fc.integer({ min: 1, max: 4 }), concurrency: fc.integer({ min: 1, max: 3 }) }),
  {
    minLength: 1,
    maxLength: 2,
  },
);

/** Workers that are busy on average: completions per second times the time of each (Little). */
const busyIn = (design: Design): number => {
  const { subscriptions } = running(design, { durationSeconds: 60, warmupSeconds: 10 });
  const perSecond = Object.values(subscriptions).reduce(
    (sum, { throughputPerSecond }) => sum + (throughputPerSecond?.mean ?? 0),
    0,
  );
  return (perSecond * workMs) / 1000;
};

/** As the rule counts them. */
const idleBy = (design: Design): number => {
  const said = findingsOf(idleConsumers, design)[0]?.message.en ?? '0';
  return Number.parseInt(said, 10);
};

test('as many consumers stay idle under full load as the rule says, and none where it says nothing', {
  timeout: 180_000,
}, () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 8 }), members, (partitions, group) => {
      const design = flooded(partitions, group);
      const consumers = group.reduce((sum, { replicas, concurrency }) => sum + replicas * concurrency, 0);
      expect(consumers - idleBy(design)).toBe(Math.round(busyIn(design) + 0.1));
    }),
    { numRuns: 100 },
  );
});
