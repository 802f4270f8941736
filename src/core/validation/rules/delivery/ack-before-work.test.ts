import { expect, test } from 'vitest';
import type { Topic } from '../../../model/node.ts';
import { draft } from '../../../model/testing/build.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { loadedWith } from '../../testing/facts.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { ackBeforeWork } from './ack-before-work.ts';

type Subscribe = NonNullable<Parameters<ReturnType<typeof draft>['subscribe']>[2]>;
const open = (fields: Subscribe, topic: Partial<Topic> = {}) =>
  draft()
    .publisher('web')
    .topic('orders', topic)
    .subscriber('mail', { concurrency: 4 })
    .publish('web', 'orders')
    .subscribe('orders', 'mail', { idempotent: true, ...fields });
const shop = (...given: Parameters<typeof open>) => open(...given).done();
const early = { acknowledge: 'before-work' } as const;
const stated = { guarantee: 'at-least-once' } as const;
const promise = { from: 'web-to-orders', to: 'orders-to-mail' } as const;

describeRule(ackBeforeWork, {
  finds: [
    { name: 'a stated guarantee', design: shop(early, stated) },
    { name: 'a reader of a topic that says nothing', design: shop(early) },
    { name: 'a clock that commits on Kafka', design: shop({ kafka: { autoCommitMs: 5000 } }, { broker: 'kafka' }) },
    { name: 'QoS 0 against a stated guarantee', design: shop({ mqtt: { qos: 0 } }, { ...stated, broker: 'mqtt' }) },
    { name: 'a reader that cannot bear a second time', design: shop({ ...early, idempotent: false }) },
  ],
  leavesAlone: [
    { name: 'a reader that acknowledges after the work', design: shop({ acknowledge: 'after-work' }) },
    { name: 'a topic that may lose messages', design: shop(early, { guarantee: 'at-most-once' }) },
    { name: 'the clock of another broker', design: shop({ kafka: { autoCommitMs: 5000 } }, { broker: 'nats' }) },
    { name: 'QoS 0 where nothing is said', design: shop({ mqtt: { qos: 0 } }, { broker: 'mqtt' }) },
  ],
  boundary: [
    {
      name: 'the moment of the acknowledgement',
      found: shop(early, stated),
      alone: shop({ acknowledge: 'after-work' }, stated),
    },
  ],
});

test('is an error where messages must arrive, and counts what one replica holds', () => {
  const [finding] = findingsOf(ackBeforeWork, shop({ ...early, prefetch: 10 }, stated));
  expect(finding).toMatchObject({ severity: 'error', pointer: '/links/orders-to-mail/acknowledge' });
  expect(finding?.message.en).toBe('“Mail” acknowledges before the work: a crash loses up to 40 messages of “Orders”.');
  const severity = (objective: object) =>
    findingsOf(
      ackBeforeWork,
      open(early)
        .with({ objectives: { o: { ...promise, ...objective } } })
        .done(),
    )[0]?.severity;
  expect(severity({ maxLossFraction: 0 })).toBe('error');
  expect(severity({ guarantee: 'at-least-once' })).toBe('error');
  expect(severity({ p99Ms: 100 })).toBe('warning');
});

test('what a clock loses is what arrives in one turn of it', () => {
  const design = shop({ kafka: { autoCommitMs: 5000 } }, { broker: 'kafka' });
  const [finding] = findingsOf(ackBeforeWork, design, loadedWith(20, 1));
  expect(finding?.message.en).toBe(
    '“Mail” commits every 5000 ms, done or not: a crash loses up to 100 messages of “Orders”.',
  );
  expect(fixed(ackBeforeWork, design).links?.['orders-to-mail']).not.toHaveProperty('kafka');
});

test('a button only mends where a second delivery does no harm and failures have a place to go', () => {
  const offered = (fields: Subscribe) => findingsOf(ackBeforeWork, shop({ ...early, ...fields }))[0]?.fix !== undefined;
  expect(offered({})).toBe(true);
  expect(offered({ idempotent: false })).toBe(false);
  expect(offered({ failure: { probability: 0.1 } })).toBe(false);
  expect(offered({ failure: { probability: 0.1 }, deadLetter: 'discard' })).toBe(true);
});
