import { expect, test } from 'vitest';
import type { Design } from '../model/design.ts';
import { canHit, isSimulated } from './faults.ts';

const design: Design = {
  eventwright: 1,
  name: 'Queue',
  messages: { tick: { name: 'tick' } },
  nodes: {
    clock: { kind: 'publisher', name: 'Clock' },
    ticks: { kind: 'topic', name: 'Ticks' },
    worker: { kind: 'subscriber', name: 'Worker' },
  },
  links: {
    publishes: { kind: 'publish', from: 'clock', to: 'ticks', message: 'tick' },
    reads: { kind: 'subscribe', from: 'ticks', to: 'worker' },
  },
};

test('a stall hits nodes with work and single subscriptions, an outage only nodes', () => {
  const hit = (kind: 'stall' | 'node-down') =>
    ['clock', 'ticks', 'worker', 'publishes', 'reads', 'gone', 'constructor'].filter((id) => canHit(design, kind, id));
  expect(hit('stall')).toEqual(['clock', 'worker', 'reads']);
  expect(hit('node-down')).toEqual(['clock', 'worker']);
});

test('the kernel knows stalls and outages of nodes, and no other fault yet', () => {
  expect(isSimulated('stall') && isSimulated('node-down')).toBe(true);
  expect(isSimulated('link-cut') || isSimulated('slow') || isSimulated('rate')).toBe(false);
});
