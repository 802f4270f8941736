import { beforeEach, expect, it } from 'vitest';
import type { Design } from '../../core/model/design.ts';
import { align, group, lock, ungroup } from './arrange-acts.ts';
import { introduceJudge } from './facts.ts';
import { startEmpty } from './opening.ts';
import { prepareEditing, session, undo } from './session.ts';

const design: Design = {
  eventwright: 1,
  name: 'Shop',
  contexts: { sales: { name: 'Sales' } },
  nodes: {
    web: { kind: 'publisher', name: 'Web', context: 'sales' },
    orders: { kind: 'topic', name: 'Orders', context: 'sales' },
    bank: { kind: 'service', name: 'Bank' },
  },
  layout: { nodes: { web: { x: 0, y: 0 }, orders: { x: 300, y: 40 }, bank: { x: 700, y: 0 } } },
};

const now = () => session.getState();
const steps = () => now().history.past.length;

beforeEach(async () => {
  introduceJudge({
    facts: () => new Promise(() => undefined),
    read: () => new Promise(() => undefined),
    mend: () => new Promise(() => undefined),
  });
  await prepareEditing();
  startEmpty();
  session.setState({ design });
});

it('groups what lies in one context into a new one inside it, selected, in one step', () => {
  group(['web', 'orders'], []);
  expect(now().design.contexts?.context).toEqual({ name: 'Context', parent: 'sales' });
  expect(now().design.nodes?.web?.context).toBe('context');
  expect([now().selection.contexts, steps()]).toEqual([['context'], 1]);
});

it('groups contexts and nodes from different places side by side, and takes that back in one step', () => {
  group(['bank'], ['sales']);
  expect(now().design.contexts).toEqual({ context: { name: 'Context' }, sales: { name: 'Sales', parent: 'context' } });
  expect(now().design.nodes?.bank?.context).toBe('context');
  undo();
  expect(now().design).toEqual(design);
});

it('takes a context away from around its nodes, which are selected then', () => {
  ungroup([], ['sales']);
  expect(now().design).not.toHaveProperty('contexts');
  expect([now().selection.nodes, steps()]).toEqual([['web', 'orders'], 1]);
});

it('takes only the selected nodes out of their context', () => {
  group(['web', 'orders'], []);
  ungroup(['web'], []);
  expect([now().design.nodes?.web?.context, now().design.nodes?.orders?.context]).toEqual(['sales', 'context']);
});

it('locks and lines up, one step each', () => {
  lock({ web: { x: 0, y: 0 } }, true);
  const part = (id: string, x: number, y: number) => ({
    area: { x, y, width: 180, height: 60 },
    nodes: { [id]: { x, y } },
  });
  align([part('web', 0, 0), part('orders', 300, 40)], 'top');
  expect(now().design.layout?.nodes).toMatchObject({ web: { y: 0, pinned: true }, orders: { x: 300, y: 0 } });
  expect(steps()).toBe(2);
});
