import { expect, it } from 'vitest';
import { move } from '../../core/edits/move.ts';
import { setField } from '../../core/edits/set-field.ts';
import type { Design } from '../../core/model/design.ts';
import { isSameRun } from './same-run.ts';

const design: Design = {
  eventwright: 1,
  name: 'Queue',
  nodes: { worker: { kind: 'subscriber', name: 'Worker', replicas: 1 } },
  layout: { nodes: { worker: { x: 0, y: 0 } } },
};
const replicas = (before: Design, value: number): Design => {
  const after = setField.apply(before, { section: 'nodes', id: 'worker', path: ['replicas'], value });
  if (!after.ok) throw new Error(after.reason.en);
  return after.value;
};

it('stays the same run while things are only moved', () => {
  const moved = move.apply(design, { nodes: { worker: { x: 400, y: 0 } } });
  expect(moved.ok && isSameRun(moved.value, design)).toBe(true);
});

it('is another run with another worker, and the same again once that is taken back', () => {
  const two = replicas(design, 2);
  expect(isSameRun(two, design)).toBe(false);
  expect(isSameRun(replicas(two, 1), design)).toBe(true);
});
