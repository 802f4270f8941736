import { expect, it } from 'vitest';
import { applyBrokerPreset } from '../../../core/edits/apply-broker-preset.ts';
import type { Design } from '../../../core/model/design.ts';
import { presetChanges } from './preset-changes.ts';

const parcels: Design = {
  eventwright: 1,
  name: 'Parcels',
  broker: 'nats',
  nodes: {
    parcels: { kind: 'topic', name: 'Parcels' },
    sorter: { kind: 'service', name: 'Sorter' },
    clerk: { kind: 'service', name: 'Clerk' },
  },
  links: {
    sorts: { kind: 'subscribe', from: 'parcels', to: 'sorter', ackTimeoutMs: 500 },
    writes: { kind: 'subscribe', from: 'parcels', to: 'clerk' },
  },
};

const changes = (args: Parameters<typeof applyBrokerPreset.apply>[1]) => {
  const result = applyBrokerPreset.apply(parcels, args);
  if (!result.ok) throw new Error(result.reason.en);
  return presetChanges(parcels, result.value).map(({ of, field, from, to, preset, names }) => ({
    what: `${of} ${field.key}`,
    from,
    to,
    setting: preset?.setting,
    names,
  }));
};

it('tells the same change of several links in one line, with what the broker calls it', () => {
  expect(changes({ mode: 'fill' })).toContainEqual({
    what: 'subscribe prefetch',
    from: undefined,
    to: 100,
    setting: 'max_messages',
    names: ['Sorter ← Parcels', 'Clerk ← Parcels'],
  });
});

it('begins with what a person has written and loses', () => {
  expect(changes({ mode: 'fill' }).some(({ from }) => from !== undefined)).toBe(false);
  expect(changes({ mode: 'reset' })[0]).toEqual({
    what: 'subscribe ackTimeoutMs',
    from: 500,
    to: 30_000,
    setting: 'AckWait',
    names: ['Sorter ← Parcels'],
  });
});

it('tells that the broker is another one', () => {
  expect(changes({ broker: 'redis', mode: 'reset' }).slice(0, 2)).toEqual([
    { what: 'design broker', from: 'nats', to: 'redis', setting: undefined, names: [] },
    { what: 'subscribe ackTimeoutMs', from: 500, to: undefined, setting: 'min-idle-time', names: ['Sorter ← Parcels'] },
  ]);
});
