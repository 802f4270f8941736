import { expect, test } from 'vitest';
import type { Design } from '../../../../core/model/design.ts';
import { canHit } from '../../../../core/simulation/faults.ts';
import { firstFault } from './first-fault.ts';

const nodes = {
  clock: { kind: 'publisher', name: 'Clock' },
  ticks: { kind: 'topic', name: 'Ticks' },
  worker: { kind: 'service', name: 'Worker' },
} as const;
const design: Design = { eventwright: 1, name: 'Ticks', nodes, scenarios: { hour: { durationSeconds: 3600 } } };
const { worker: _, ...silent } = nodes;

test('the first that has workers stalls, a third into the run and for a tenth of it', () => {
  expect(firstFault(design, 'hour', [])).toEqual({ kind: 'stall', target: 'worker', atSeconds: 1200, forSeconds: 360 });
});

test('what is selected comes first; a publisher has no workers, so it is down', () => {
  expect(firstFault(design, 'hour', ['ticks', 'worker', 'clock'])).toMatchObject({ kind: 'stall', target: 'worker' });
  expect(firstFault(design, 'hour', ['clock'])).toMatchObject({ kind: 'node-down', target: 'clock' });
  expect(firstFault({ ...design, nodes: silent }, 'hour', [])).toMatchObject({ kind: 'node-down', target: 'clock' });
});

test('it can be run', () => {
  for (const selected of [[], ['clock'], ['ticks'], ['worker'], ['gone']]) {
    const { kind, target } = firstFault(design, 'hour', selected);
    expect(canHit(design, kind, target)).toBe(true);
  }
});
