import { beforeEach, expect, it } from 'vitest';
import type { Design } from '../../../core/model/design.ts';
import { startEmpty } from '../../session/opening.ts';
import { nothing, type Selection, selectionOf } from '../../session/selection.ts';
import { session } from '../../session/session.ts';
import { createBoxes } from '../boxes.ts';
import { setDrawn } from '../drawn.ts';
import { selectedParts } from './parts.ts';

const design: Design = {
  eventwright: 1,
  name: 'Shop',
  contexts: { sales: { name: 'Sales' } },
  nodes: {
    web: { kind: 'publisher', name: 'Web', context: 'sales' },
    orders: { kind: 'topic', name: 'Orders' },
    payment: { kind: 'service', name: 'Payment' },
    lost: { kind: 'topic', name: 'Lost' },
  },
  links: { reads: { kind: 'subscribe', from: 'orders', to: 'payment', deadLetter: 'lost' } },
  notes: { why: { text: 'As agreed.' } },
  layout: {
    nodes: { web: { x: 0, y: 0 }, orders: { x: 300, y: 0 }, payment: { x: 600, y: 0 }, lost: { x: 600, y: 90 } },
    notes: { why: { x: 0, y: 300 } },
  },
};

const partsOf = (part: Partial<Selection>) => {
  const selection = { ...nothing, ...part };
  session.setState({ design, selection: selectionOf(selection) });
  const boxes = createBoxes()(design, selection, new Map(), (_, name) => name);
  setDrawn({ boxes, lines: [] });
  return selectedParts();
};

beforeEach(() => void startEmpty());

it('a node is a part with what hangs under it, selected or not', () => {
  const hanging = { payment: { x: 600, y: 0 }, lost: { x: 600, y: 90 } };
  expect(partsOf({ nodes: ['payment'] }).map(({ nodes }) => nodes)).toEqual([hanging]);
  expect(partsOf({ nodes: ['payment', 'lost'] }).map(({ nodes }) => nodes)).toEqual([hanging]);
});

it('a context is a part with all that lies in it, as large as its frame', () => {
  const [sales, ...others] = partsOf({ contexts: ['sales'], nodes: ['web'] });
  expect(others).toEqual([]);
  expect(sales?.nodes).toEqual({ web: { x: 0, y: 0 } });
  expect(sales?.area.x).toBeLessThan(0);
});

it('a note is a part of its own', () => {
  expect(partsOf({ notes: ['why'], nodes: ['orders'] }).map(({ notes }) => notes)).toEqual([
    { why: { x: 0, y: 300 } },
    {},
  ]);
});
