import { expect, it } from 'vitest';
import type { Design } from '../design.ts';
import type { Subscribe } from '../link.ts';
import { originOf } from './origin-of.ts';

const on = (broker: Design['broker'] & string, link: Partial<Subscribe> = {}): Design => ({
  eventwright: 1,
  name: 'Parcels',
  broker,
  nodes: { parcels: { kind: 'topic', name: 'Parcels' }, sorter: { kind: 'service', name: 'Sorter' } },
  links: { sorts: { kind: 'subscribe', from: 'parcels', to: 'sorter', ...link } },
});

const origin = (design: Design, field: string) => originOf(design, `/links/sorts/${field}`)?.origin;

it('tells the broker’s value from one’s own and from the fixed default', () => {
  expect(origin(on('nats'), 'ackTimeoutMs')).toBe('default');
  expect(origin(on('nats', { ackTimeoutMs: 30_000 }), 'ackTimeoutMs')).toBe('documented');
  expect(origin(on('nats', { ackTimeoutMs: 5000 }), 'ackTimeoutMs')).toBe('changed');
});

it('an absent field is documented where its default is what the broker does', () => {
  expect(origin(on('nats'), 'acknowledge')).toBe('documented');
  expect(origin(on('redis'), 'ackTimeoutMs')).toBe('documented');
  expect(origin(on('redis', { ackTimeoutMs: 5000 }), 'ackTimeoutMs')).toBe('changed');
});

it('defaults inside a retry count as if they were written', () => {
  expect(origin(on('rabbitmq', { retry: { maxDeliveries: 21, backoff: 'none', factor: 2 } }), 'retry')).toBe(
    'documented',
  );
  expect(origin(on('rabbitmq', { retry: { maxDeliveries: 21, backoff: 'none', delaysMs: [5] } }), 'retry')).toBe(
    'changed',
  );
  expect(origin(on('rabbitmq', { retry: {} }), 'retry')).toBe('changed');
});

it('says nothing of what no broker decides, and of what is not there', () => {
  expect(origin(on('kafka'), 'work')).toBeUndefined();
  expect(origin(on('kafka'), 'retry/maxDeliveries')).toBeUndefined();
  expect(origin(on('kafka'), 'toString')).toBeUndefined();
  expect(originOf(on('kafka'), '/links/gone/prefetch')).toBeUndefined();
  expect(originOf(on('kafka'), '')).toBeUndefined();
  const { broker: _none, ...nowhere } = on('kafka');
  expect(originOf(nowhere, '/links/sorts/prefetch')).toBeUndefined();
});
