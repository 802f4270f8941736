import { expect, test } from 'vitest';
import type { Topic } from '../../../model/node.ts';
import type { Objective } from '../../../model/scenario.ts';
import { draft } from '../../../model/testing/build.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { guaranteeMismatch } from './guarantee-mismatch.ts';

type Draft = ReturnType<typeof draft>;
type Publish = NonNullable<Parameters<Draft['publish']>[2]>;
type Subscribe = NonNullable<Parameters<Draft['subscribe']>[2]>;
interface Weak {
  readonly publish?: Publish;
  readonly topic?: Partial<Topic>;
  readonly subscribe?: Subscribe;
  readonly guarantee?: NonNullable<Objective['guarantee']>;
}

const shop = ({ publish = {}, topic = {}, subscribe = {}, guarantee = 'at-least-once' }: Weak) =>
  draft()
    .with({ broker: 'nats' })
    .publisher('web')
    .topic('orders', topic)
    .subscriber('mail')
    .publish('web', 'orders', publish)
    .subscribe('orders', 'mail', { idempotent: true, ...subscribe })
    .with({ objectives: { safe: { name: 'Mail is sent', from: 'web-to-orders', to: 'orders-to-mail', guarantee } } });
const early = { subscribe: { acknowledge: 'before-work' } } as const;

describeRule(guaranteeMismatch, {
  finds: [
    { name: 'a publisher that waits for nothing', design: shop({ publish: { confirmed: false } }).done() },
    { name: 'a topic that delivers at most once', design: shop({ topic: { guarantee: 'at-most-once' } }).done() },
    { name: 'a reader that acknowledges first', design: shop(early).done() },
    { name: 'exactly once on the same path', design: shop({ ...early, guarantee: 'exactly-once' }).done() },
    { name: 'a queue that drops', design: shop({ topic: { capacity: 10 } }).done() },
    {
      name: 'QoS 0 on either side',
      design: shop({
        topic: { broker: 'mqtt' },
        publish: { mqtt: { qos: 0 } },
        subscribe: { mqtt: { qos: 0 } },
      }).done(),
    },
    {
      name: 'a clock that commits',
      design: shop({ topic: { broker: 'kafka' }, subscribe: { kafka: { autoCommitMs: 5000 } } }).done(),
    },
    {
      name: 'a reader that discards what fails',
      design: shop({ subscribe: { failure: { probability: 0.1 }, retry: {}, deadLetter: 'discard' } }).done(),
    },
  ],
  leavesAlone: [
    { name: 'a path without a weak link', design: shop({}).done() },
    { name: 'a promise of at most once', design: shop({ ...early, guarantee: 'at-most-once' }).done() },
    { name: 'weak links of which nothing is promised', design: shop(early).with({ objectives: {} }).done() },
    {
      name: 'a weak link beside the path',
      design: shop({}).subscriber('log').subscribe('orders', 'log', { acknowledge: 'before-work' }).done(),
    },
    {
      name: 'a queue that lets publishers wait',
      design: shop({ topic: { capacity: 10, onFull: 'block' } }).done(),
    },
  ],
  boundary: [
    {
      name: 'quality of service 1',
      found: shop({ topic: { broker: 'mqtt' }, publish: { mqtt: { qos: 0 } } }).done(),
      alone: shop({ topic: { broker: 'mqtt' }, publish: { mqtt: { qos: 1 } } }).done(),
    },
  ],
});

test('names the promise and the weak links, and the fix strengthens all of them', () => {
  const design = shop({ ...early, publish: { confirmed: false } }).done();
  const [finding] = findingsOf(guaranteeMismatch, design);
  expect(finding?.message.en).toBe(
    '“Mail is sent” promises each message at least once, but “Web → Orders message” does not wait for a confirmation, “Mail ← Orders” acknowledges before the work.',
  );
  expect(finding).toMatchObject({ links: ['web-to-orders', 'orders-to-mail'] });
  const after = fixed(guaranteeMismatch, design);
  expect(after.links?.['web-to-orders']).not.toHaveProperty('confirmed');
  expect(after.links?.['orders-to-mail']).not.toHaveProperty('acknowledge');
});

test('a reader that could not bear to get messages again is not strengthened by a button', () => {
  const design = shop({ subscribe: { ...early.subscribe, idempotent: false } }).done();
  expect(findingsOf(guaranteeMismatch, design)[0]?.fix).toBeUndefined();
});
