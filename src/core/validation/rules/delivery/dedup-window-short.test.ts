import { expect, test } from 'vitest';
import type { Topic } from '../../../model/node.ts';
import type { Fault } from '../../../model/scenario.ts';
import { draft } from '../../../model/testing/build.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { dedupWindowShort } from './dedup-window-short.ts';

type Fields = NonNullable<Parameters<ReturnType<typeof draft>['publish']>[2]>;
const drawn = (dedupWindowSeconds: number, fields: Fields = {}, topic: Partial<Topic> = {}, reader = {}) =>
  draft()
    .publisher('cart')
    .topic('orders', { dedupWindowSeconds, ...topic })
    .publish('cart', 'orders', fields)
    .service('stock')
    .subscribe('orders', 'stock', { deadLetter: 'discard', ...reader });
const onKafka = (window: number, fields: Fields = {}) => drawn(window, fields, { broker: 'kafka' }).done();
const buffered = { bufferTimeoutMs: 90_000 };
const planned = (window: number, fields: Fields, fault: Partial<Fault>) =>
  drawn(window, fields)
    .with({
      scenarios: {
        bad: { faults: [{ kind: 'broker-down', target: 'orders', atSeconds: 1, forSeconds: 300, ...fault }] },
      },
    })
    .done();

describeRule(dedupWindowShort, {
  finds: [
    { name: 'a publisher that buffers for longer', design: drawn(60, buffered).done() },
    { name: 'the delivery timeout of Kafka', design: onKafka(60) },
    { name: 'a planned outage of the broker on top', design: planned(300, buffered, {}) },
    {
      name: 'an outbox that waits until its node is back',
      design: planned(120, { outbox: true }, { kind: 'node-down', target: 'cart' }),
    },
  ],
  leavesAlone: [
    { name: 'a topic that recognises nothing', design: drawn(0, buffered).done() },
    { name: 'a publisher that gives up at once', design: drawn(1).done() },
    {
      name: 'a publisher that never learns whether a message arrived',
      design: drawn(60, { ...buffered, confirmed: false }).done(),
    },
    {
      name: 'readers that recognise duplicates themselves',
      design: drawn(60, buffered, {}, { idempotent: true }).done(),
    },
    { name: 'readers without side effects', design: drawn(60, buffered, {}, { sideEffects: false }).done() },
    {
      name: 'a slow hour, in which nothing stops',
      design: planned(120, buffered, { kind: 'slow', target: 'cart', value: 2 }),
    },
  ],
  boundary: [
    { name: 'the same time', found: drawn(89, buffered).done(), alone: drawn(90, buffered).done() },
    { name: 'the two minutes of Kafka', found: onKafka(119), alone: onKafka(120) },
  ],
});

test('says both times, and the fix makes the window as long as the resends', () => {
  const design = planned(300, buffered, {});
  expect(findingsOf(dedupWindowShort, design)[0]?.message.en).toBe(
    '“Orders” forgets after 300 s what it had, and “Cart” may send it again for 390 s.',
  );
  expect(fixed(dedupWindowShort, design).nodes?.orders).toMatchObject({ dedupWindowSeconds: 390 });
});
