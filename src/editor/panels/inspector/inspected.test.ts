import { expect, test } from 'vitest';
import type { Design } from '../../../core/model/design.ts';
import { draft } from '../../../core/model/testing/build.ts';
import { nothing } from '../../session/selection.ts';
import { inspectedOf } from './inspected.ts';

const brokers = ['nats', 'kafka', 'rabbitmq', 'redis', 'mqtt'];
const shop = (broker: NonNullable<Design['broker']>) =>
  draft()
    .publisher('web')
    .topic('orders', { mqtt: { queueLimit: 5 } })
    .subscriber('mail')
    .publish('web', 'orders')
    .subscribe('orders', 'mail')
    .with({ broker })
    .done();
const shown = (design: Design, selection: Partial<typeof nothing>) =>
  inspectedOf(design, { ...nothing, ...selection })?.fields.flatMap(({ key }) => (brokers.includes(key) ? key : []));

test('of what single brokers know, the inspector shows that of the broker where the topic lives', () => {
  expect(shown(shop('kafka'), { links: ['orders-to-mail'] })).toEqual(['kafka']);
  expect(shown(shop('rabbitmq'), { links: ['orders-to-mail'] })).toEqual(['rabbitmq']);
  expect(shown(shop('in-memory'), { links: ['orders-to-mail'] })).toEqual([]);
});

test('what is written for another broker stays in sight', () => {
  expect(shown(shop('nats'), { nodes: ['orders'] })).toEqual(['nats', 'mqtt']);
});

test('a group without a field is left out', () => {
  const groups = inspectedOf(shop('nats'), { ...nothing, links: ['web-to-orders'] })?.groups.map(({ id }) => id);
  expect(groups).not.toContain('onBroker');
  expect(groups).toContain('limits');
});
