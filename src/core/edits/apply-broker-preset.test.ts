import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { brokerNames } from '../model/broker.ts';
import type { Design } from '../model/design.ts';
import { checkDesign } from '../model/text/check.ts';
import { parseDesign } from '../model/text/parse.ts';
import { applyBrokerPreset } from './apply-broker-preset.ts';
import { applied, refusedBecause, shop } from './testing/shop.ts';

/** Without the scenario, which insists on a retry. */
const calm: Design = { ...shop, scenarios: {} };

it('a topic on NATS gets its dedup window, and its readers the acknowledge timeout', () => {
  const after = applied(applyBrokerPreset, { broker: 'nats', mode: 'fill' });
  expect(after.broker).toBe('nats');
  expect(after.nodes?.orders).toMatchObject({ dedupWindowSeconds: 120, onFull: 'drop-old' });
  expect(after.links?.['mailer-reads']).toMatchObject({
    ackTimeoutMs: 30_000,
    prefetch: 100,
    retry: { maxDeliveries: 0, backoff: 'none' },
  });
  expect(after.links?.['payment-asks']).toBe(shop.links?.['payment-asks']);
});

it('what a person has written stays when only the rest is filled in', () => {
  const own = { ...shop.links?.['mailer-reads'], prefetch: 7, ackTimeoutMs: 500 } as NonNullable<
    Design['links']
  >[string];
  const design = { ...shop, links: { ...shop.links, 'mailer-reads': own } };
  const filled = applied(applyBrokerPreset, { broker: 'nats', mode: 'fill' }, design);
  expect(filled.links?.['mailer-reads']).toMatchObject({ prefetch: 7, ackTimeoutMs: 500 });
  expect(filled.links?.['payment-reads']).toMatchObject({ retry: {}, deadLetter: 'lost' });
  const reset = applied(applyBrokerPreset, { broker: 'nats', mode: 'reset' }, design);
  expect(reset.links?.['mailer-reads']).toMatchObject({ prefetch: 100, ackTimeoutMs: 30_000 });
});

it('a broker that has nothing of the kind clears a field only on reset', () => {
  const filled = applied(applyBrokerPreset, { broker: 'redis', mode: 'fill' }, calm);
  expect(filled.links?.['payment-reads']).toHaveProperty('retry', {});
  const reset = applied(applyBrokerPreset, { broker: 'redis', mode: 'reset' }, calm);
  expect(reset.links?.['payment-reads']).toEqual({
    kind: 'subscribe',
    from: 'orders',
    to: 'payment',
    filter: ['placed'],
    deadLetter: 'lost',
  });
});

it('one topic is moved without the others', () => {
  const after = applied(applyBrokerPreset, { topics: ['payments'], broker: 'kafka', mode: 'fill' });
  expect(after.nodes?.payments).toMatchObject({ broker: 'kafka', ordered: true, retentionSeconds: 604_800 });
  expect(after.nodes?.orders).toBe(shop.nodes?.orders);
  expect(after.links?.['payment-reads']).toBe(shop.links?.['payment-reads']);
  expect(after.links?.['payment-pays']).toMatchObject({ bufferTimeoutMs: 120_000 });
});

it('a topic with a broker of its own keeps to it', () => {
  const orders = { ...shop.nodes?.orders, broker: 'mqtt' } as NonNullable<Design['nodes']>[string];
  const after = applied(
    applyBrokerPreset,
    { broker: 'kafka', mode: 'fill' },
    { ...shop, nodes: { ...shop.nodes, orders } },
  );
  expect(after.nodes?.orders).toMatchObject({ broker: 'mqtt', capacity: 1000 });
  expect(after.nodes?.payments).toMatchObject({ retentionSeconds: 604_800 });
});

it('a share group takes messages out of order, so its topic is none of serial lanes', () => {
  const shared = { ...shop.links?.['mailer-reads'], kafka: { groupKind: 'share' } } as NonNullable<
    Design['links']
  >[string];
  const design = { ...shop, links: { ...shop.links, 'mailer-reads': shared } };
  const after = applied(applyBrokerPreset, { broker: 'kafka', mode: 'fill' }, design);
  expect(after.nodes?.payments).not.toHaveProperty('ordered');
  expect(after.links?.['mailer-reads']).toMatchObject({ retry: { maxDeliveries: 5, backoff: 'none' } });
});

it('applied twice it changes nothing more', () => {
  for (const broker of brokerNames) {
    const once = applied(applyBrokerPreset, { broker, mode: 'reset' }, calm);
    expect(applied(applyBrokerPreset, { broker, mode: 'reset' }, once)).toBe(once);
    expect(applied(applyBrokerPreset, { broker, mode: 'fill' }, once)).toBe(once);
  }
});

it('a reset dedup window is that of a topic whose own retention is gone, too', () => {
  const orders = { ...shop.nodes?.orders, retentionSeconds: 60 } as NonNullable<Design['nodes']>[string];
  const design = { ...calm, nodes: { ...calm.nodes, orders } };
  const filled = applied(applyBrokerPreset, { broker: 'nats', mode: 'fill' }, design);
  expect(filled.nodes?.orders).toMatchObject({ retentionSeconds: 60, dedupWindowSeconds: 60 });
  const reset = applied(applyBrokerPreset, { broker: 'nats', mode: 'reset' }, design);
  expect(reset.nodes?.orders).not.toHaveProperty('retentionSeconds');
  expect(reset.nodes?.orders).toMatchObject({ dedupWindowSeconds: 120 });
  expect(applied(applyBrokerPreset, { broker: 'nats', mode: 'reset' }, reset)).toBe(reset);
});

it.each([
  ['gone', 'no “gone” any more'],
  ['payment', '“payment” is no topic'],
])('refuses %s', (topic, why) => {
  expect(refusedBecause(applyBrokerPreset, { topics: [topic], mode: 'fill' })).toContain(why);
});

const folder = new URL('../../../public/examples/', import.meta.url);
const examples = readdirSync(folder).map(
  (name) => [name, parseDesign(readFileSync(new URL(name, folder), 'utf8'))] as const,
);

describe.each(brokerNames)('the defaults of %s', (broker) => {
  it.each(examples)('leave %s a valid design, filled in or reset', (_name, opened) => {
    if (!opened.ok) throw new Error('the example does not open');
    for (const mode of ['fill', 'reset'] as const) {
      const result = applyBrokerPreset.apply(opened.value, { broker, mode });
      if (!result.ok) throw new Error(result.reason.en);
      expect(checkDesign(result.value)).toEqual([]);
    }
  });
});
