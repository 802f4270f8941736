import { expect, test } from 'vitest';
import type { Design } from '../model/design.ts';
import type { FaultKind } from '../model/scenario.ts';
import { canHit, canHitTexts } from './faults.ts';

const design: Design = {
  eventwright: 1,
  name: 'Queue',
  messages: { tick: { name: 'tick' } },
  nodes: {
    clock: { kind: 'publisher', name: 'Clock' },
    ticks: { kind: 'topic', name: 'Ticks' },
    worker: { kind: 'service', name: 'Worker' },
    store: { kind: 'service', name: 'Store' },
  },
  links: {
    publishes: {
      kind: 'publish',
      from: 'clock',
      to: 'ticks',
      message: 'tick',
      arrivals: { process: 'poisson', ratePerSecond: 1 },
    },
    reads: { kind: 'subscribe', from: 'ticks', to: 'worker' },
    asks: { kind: 'call', from: 'worker', to: 'store', during: {} },
  },
};

const hitBy = (kind: FaultKind) =>
  [...Object.keys(design.nodes!), ...Object.keys(design.links!), 'gone', 'constructor', ''].filter((id) =>
    canHit(design, kind, id),
  );

test.each<[FaultKind, string[]]>([
  ['node-down', ['clock', 'worker', 'store']],
  ['replica-down', ['worker', 'store']],
  ['broker-down', ['ticks']],
  ['stall', ['worker', 'store', 'reads', 'asks']],
  ['slow', ['worker', 'store', 'reads', 'asks']],
  ['failure', ['worker', 'store', 'reads', 'asks']],
  ['poison', ['worker', 'store', 'reads', 'asks']],
  ['duplicates', ['ticks', 'worker', 'store', 'reads']],
  ['link-cut', ['publishes', 'reads', 'asks']],
  ['rate', ['clock', 'publishes']],
])('the fault %s hits what can break in this way', (kind, expected) => {
  expect(hitBy(kind)).toEqual(expected);
  expect(canHitTexts[kind].en).toMatch(/^Name /);
});

test('only the rate can be that of everything', () => {
  expect((Object.keys(canHitTexts) as FaultKind[]).filter((kind) => canHit(design, kind, undefined))).toEqual(['rate']);
});
