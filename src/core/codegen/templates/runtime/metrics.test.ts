import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { Metrics } from './metrics.ts';
import type { Happening, Observation } from './observer.ts';

const of = { service: 'payment', topic: 'orders', group: 'payers' };

const told = (what: Happening, more: Partial<Observation> = {}): Observation => ({
  what,
  ...of,
  type: 'order.placed',
  id: 'i',
  correlationId: 'c',
  sampled: false,
  ...more,
});

const seriesOf = async (metrics: Metrics, name: string): Promise<string[]> =>
  (await metrics.page()).split('\n').filter((line) => line.startsWith(name));

const labels = 'service="payment",topic="orders",group="payers"';

it('counts what happens, and how long handlers take', async () => {
  const metrics = new Metrics();
  metrics.observe(told('handled', { tookMs: 20 }));
  metrics.observe(told('handled', { tookMs: 40, flowMs: 500 }));
  metrics.observe(told('dead-lettered', { reason: 'Error: no' }));
  expect(await seriesOf(metrics, 'messages_handled_total{')).toEqual([`messages_handled_total{${labels}} 2`]);
  expect(await seriesOf(metrics, 'messages_dead_lettered_total{')).toEqual([
    `messages_dead_lettered_total{${labels}} 1`,
  ]);
  expect(await seriesOf(metrics, 'message_handling_seconds_sum')).toEqual([
    `message_handling_seconds_sum{${labels}} 0.06`,
  ]);
  expect(await seriesOf(metrics, 'flow_seconds_sum')).toEqual([`flow_seconds_sum{${labels}} 0.5`]);
  expect(await seriesOf(metrics, `message_handling_seconds_bucket{le="0.03"`)).toEqual([
    `message_handling_seconds_bucket{le="0.03",${labels}} 1`,
  ]);
});

it('has a counter at 0 before the first dead letter, or nobody would see it rise', async () => {
  const metrics = new Metrics();
  metrics.measure({ what: 'messages-in-work', of, read: () => 3 });
  expect(await seriesOf(metrics, 'messages_dead_lettered_total{')).toEqual([
    `messages_dead_lettered_total{${labels}} 0`,
  ]);
  expect(await seriesOf(metrics, 'messages_in_work{')).toEqual([`messages_in_work{${labels}} 3`]);
});

it('asks for figures when somebody looks, and leaves out what nobody can tell', async () => {
  const metrics = new Metrics();
  let waiting: number | undefined = 5;
  metrics.measure({ what: 'messages-waiting', of: { topic: 'orders', group: 'payers' }, read: async () => waiting });
  metrics.measure({
    what: 'messages-waiting',
    of: { topic: 'orders', group: 'others' },
    read: () => Promise.reject(new Error('the broker is away')),
  });
  metrics.measure({ what: 'broker-connected', of: {}, read: () => 1 });
  const series = () => seriesOf(metrics, 'messages_waiting{');
  expect(await series()).toEqual(['messages_waiting{topic="orders",group="payers"} 5']);
  expect(await seriesOf(metrics, 'broker_connected ')).toEqual(['broker_connected 1']);
  waiting = undefined;
  expect(await series()).toEqual([]);
});

it('has the figures that docs/operations.md tells of, and no other', async () => {
  const page = await new Metrics().page();
  const made = [...page.matchAll(/^# TYPE (\w+)/gm)].map(([, name = '']) => name);
  const told = readFileSync('docs/operations.md', 'utf8').matchAll(/^\| `([a-z_]+)` \|/gm);
  expect([...told].map(([, name]) => name).sort()).toEqual(
    made.filter((name) => !/^(process|nodejs)_/.test(name)).sort(),
  );
});
