import { beforeEach, expect, it } from 'vitest';
import { startEmpty } from './opening.ts';
import { quickPlace } from './quick-place.ts';
import { prepareEditing, select, session, undo } from './session.ts';

beforeEach(async () => {
  await prepareEditing();
  startEmpty();
});

const at = { x: 400, y: 300 };

it('something is placed with its middle where it is wanted, under its name, and selected', () => {
  quickPlace({ kind: 'topic', name: 'Orders', at });
  const { design, selection } = session.getState();
  expect(design.nodes?.orders).toMatchObject({ kind: 'topic', name: 'Orders' });
  expect(design.layout?.nodes?.orders).toMatchObject({ x: 290, y: 268 });
  expect(selection.nodes).toEqual(['orders']);
});

it('linked with the selected node it stands on the side to which the link leads, and both are one undo step', () => {
  quickPlace({ kind: 'publisher', name: 'Shop', at });
  const before = session.getState().design;
  quickPlace({ kind: 'topic', name: 'Orders', at, linked: { node: 'shop', direction: 'out' } });
  const { design, history } = session.getState();
  expect(Object.values(design.links ?? {})).toMatchObject([{ kind: 'publish', from: 'shop', to: 'orders' }]);
  expect(design.layout?.nodes?.orders?.x).toBeGreaterThan(design.layout?.nodes?.shop?.x ?? Number.NaN);
  expect(history.past).toHaveLength(2);
  undo();
  expect(session.getState().design).toEqual(before);
});

it('what leads to the selected node stands before it, in the same context', () => {
  quickPlace({ kind: 'topic', name: 'Orders', at });
  quickPlace({ kind: 'context', name: 'Sales', at });
  select({ nodes: ['orders'] });
  quickPlace({ kind: 'publisher', name: 'Shop', at, linked: { node: 'orders', direction: 'in' } });
  const { design } = session.getState();
  expect(design.nodes?.shop).toMatchObject({ context: 'sales' });
  expect(design.layout?.nodes?.shop?.x).toBeLessThan(design.layout?.nodes?.orders?.x ?? Number.NaN);
});

it('a note has what was typed as its words', () => {
  quickPlace({ kind: 'note', name: 'Mind the peak', at });
  expect(Object.values(session.getState().design.notes ?? {})).toEqual([{ text: 'Mind the peak' }]);
});
