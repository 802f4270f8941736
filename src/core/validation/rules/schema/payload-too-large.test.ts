import { expect, test } from 'vitest';
import type { Message } from '../../../model/message.ts';
import type { Topic } from '../../../model/node.ts';
import { draft } from '../../../model/testing/build.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { findingsOf } from '../../testing/rule-cases.ts';
import { payloadTooLarge } from './payload-too-large.ts';

const shop = (broker: Topic['broker'], message: Partial<Message>) =>
  draft()
    .message('placed', message)
    .topic('orders', { messages: ['placed'], ...(broker && { broker }) })
    .done();
const sized = (broker: Topic['broker'], sizeBytes: number) => shop(broker, { sizeBytes });
const kib = 1024;
const mib = 1024 * kib;

describeRule(payloadTooLarge, {
  finds: [
    { name: 'two megabytes on Kafka', design: sized('kafka', 2 * mib) },
    { name: 'two megabytes on NATS', design: sized('nats', 2 * mib) },
    { name: 'a large message on any broker', design: sized('mqtt', 100 * kib) },
    { name: 'a large example', design: shop('redis', { examples: ['x'.repeat(70_000)] }) },
    { name: 'an example of few signs and many bytes', design: shop('redis', { examples: ['单'.repeat(22_000)] }) },
  ],
  leavesAlone: [
    { name: 'a small message', design: sized('kafka', 400) },
    { name: 'a large message that stays in memory', design: sized(undefined, 2 * mib) },
    { name: 'a message of unknown size', design: shop('kafka', {}) },
    {
      name: 'a message on no topic',
      design: draft().message('placed', { sizeBytes: mib }).topic('orders', { broker: 'nats' }).done(),
    },
  ],
  boundary: [{ name: '64 KiB', found: sized('rabbitmq', 64 * kib + 1), alone: sized('rabbitmq', 64 * kib) }],
});

test.each([
  ['kafka', mib + 12],
  ['nats', mib],
  ['rabbitmq', 16 * mib],
  ['redis', 512 * mib],
  ['mqtt', 268_435_455],
] as const)('%s refuses one byte more than %d', (broker, limit) => {
  expect(findingsOf(payloadTooLarge, sized(broker, limit))).toMatchObject([{ severity: 'warning' }]);
  expect(findingsOf(payloadTooLarge, sized(broker, limit + 1))).toMatchObject([
    { severity: 'error', nodes: ['orders'], messages: ['placed'], pointer: '/messages/placed/sizeBytes' },
  ]);
});

test('says both sizes, and holds a design to its own limit', () => {
  const design = sized('nats', 2 * mib);
  expect(findingsOf(payloadTooLarge, design)[0]?.message.en).toBe(
    '“Placed” has 2 MiB, and the broker of “Orders” refuses more than 1 MiB unless it is set otherwise.',
  );
  const strict = draft(sized('nats', 9000)).with({ rules: { settings: { 'payload-too-large': { large: 8192 } } } });
  expect(findingsOf(payloadTooLarge, strict.done())[0]?.message.en).toBe(
    '“Placed” on “Orders” has 9000 bytes; up to 8192 bytes is passed on everywhere.',
  );
});

/** Orders that stock gives up go to a topic of dead letters. */
const dying = (broker: 'kafka' | 'nats') =>
  draft(sized('kafka', 2 * mib))
    .publisher('cart')
    .publish('cart', 'orders', { message: 'placed' })
    .topic('dead', { broker })
    .service('stock')
    .subscribe('orders', 'stock', { deadLetter: 'dead' })
    .done();

test('of dead letters it is said only where they come to another broker', () => {
  const topics = (broker: 'kafka' | 'nats') => findingsOf(payloadTooLarge, dying(broker)).map(({ nodes }) => nodes[0]);
  expect(topics('kafka')).toEqual(['orders']);
  expect(topics('nats')).toEqual(['dead', 'orders']);
});
