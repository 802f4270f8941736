import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { brokerNames } from '../broker.ts';
import type { Design } from '../design.ts';
import { presetsOf } from './presets-of.ts';

/** Of each kind that a broker has to do with, on the defaults and in the variants that change what is documented. */
const design = (broker: Design['broker'] & string): Design => ({
  eventwright: 1,
  name: 'Parcels',
  broker,
  messages: { arrived: { name: 'parcel.arrived' } },
  nodes: {
    gate: { kind: 'publisher', name: 'Gate' },
    parcels: { kind: 'topic', name: 'Parcels' },
    copies: { kind: 'topic', name: 'Copies', replication: 3, retentionSeconds: 60, rabbitmq: { queue: 'classic' } },
    sorter: { kind: 'service', name: 'Sorter' },
  },
  links: {
    arrives: { kind: 'publish', from: 'gate', to: 'parcels', message: 'arrived' },
    sorts: { kind: 'subscribe', from: 'parcels', to: 'sorter' },
    repeats: { kind: 'subscribe', from: 'copies', to: 'sorter', kafka: { groupKind: 'share' } },
    asks: { kind: 'call', from: 'gate', to: 'sorter' },
  },
});

const places = [
  ['nodes', 'parcels'],
  ['nodes', 'copies'],
  ['links', 'arrives'],
  ['links', 'sorts'],
  ['links', 'repeats'],
] as const;

const all = brokerNames.flatMap((broker) =>
  places.flatMap(([section, id]) => {
    const known = presetsOf(design(broker), section, id);
    return Object.entries(known?.presets ?? {}).map(
      ([field, preset]) => [`${broker} ${id} ${field}`, preset, known?.shape[field]] as const,
    );
  }),
);

describe('the presets', () => {
  it('are there for every broker', () => {
    expect(all.length).toBeGreaterThan(100);
  });

  it.each(all)('%s is a value of its field', (_name, preset, schema) => {
    if (!schema) throw new Error('there is no such field');
    if (preset.value === null) expect(schema).toBeInstanceOf(z.ZodMiniExactOptional);
    else expect(z.safeParse(schema, preset.value)).toMatchObject({ success: true });
  });

  it.each(all)('%s names its public page and what the broker calls it', (_name, { source, setting, kind }) => {
    expect(new URL(source).protocol).toBe('https:');
    expect(setting).toMatch(/\S/);
    expect(['documented', 'example']).toContain(kind);
  });

  it('of latencies are examples, and no other', () => {
    for (const [name, { kind }] of all) expect([name, kind === 'example']).toEqual([name, name.endsWith('Latency')]);
  });
});

describe('what is said of a topic changes what is documented', () => {
  const valueAt = (broker: Design['broker'] & string, section: string, id: string, field: string) =>
    presetsOf(design(broker), section, id)?.presets[field]?.value;

  it('NATS remembers message ids no longer than the messages', () => {
    expect(valueAt('nats', 'nodes', 'parcels', 'dedupWindowSeconds')).toBe(120);
    expect(valueAt('nats', 'nodes', 'copies', 'dedupWindowSeconds')).toBe(60);
  });

  it('a quorum queue gives up after twenty redeliveries, a classic queue never', () => {
    expect(valueAt('rabbitmq', 'links', 'sorts', 'retry')).toEqual({ maxDeliveries: 21, backoff: 'none' });
    expect(valueAt('rabbitmq', 'links', 'repeats', 'retry')).toEqual({ maxDeliveries: 0, backoff: 'none' });
  });

  it('a partition of Kafka is a serial lane for a consumer group, and none for a share group', () => {
    expect(valueAt('kafka', 'nodes', 'parcels', 'ordered')).toBe(true);
    expect(valueAt('kafka', 'nodes', 'copies', 'ordered')).toBeUndefined();
    expect(valueAt('kafka', 'links', 'sorts', 'ackTimeoutMs')).toBeNull();
    expect(valueAt('kafka', 'links', 'repeats', 'ackTimeoutMs')).toBe(30_000);
  });

  it('a poll of Kafka waits at the broker, so that nothing is later for it', () => {
    expect(valueAt('kafka', 'links', 'sorts', 'pollWaitMs')).toBe(0);
  });

  it('a call and a publisher have no broker', () => {
    expect(presetsOf(design('kafka'), 'links', 'asks')).toBeUndefined();
    expect(presetsOf(design('kafka'), 'nodes', 'gate')).toBeUndefined();
    expect(presetsOf(design('kafka'), 'messages', 'arrived')).toBeUndefined();
    expect(presetsOf(design('kafka'), 'nodes', 'constructor')).toBeUndefined();
  });
});
