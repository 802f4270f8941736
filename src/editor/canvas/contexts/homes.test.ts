import { describe, expect, it } from 'vitest';
import type { Design } from '../../../core/model/design.ts';
import { movesAfterDrop } from './homes.ts';

const service = (name: string, context?: string) => ({ kind: 'service', name, ...(context && { context }) }) as const;
const design: Design = {
  eventwright: 1,
  name: 'Shop',
  contexts: { sales: { name: 'Sales' }, pay: { name: 'Payments', parent: 'sales' }, mail: { name: 'Mail' } },
  nodes: {
    order: service('Order', 'sales'),
    basket: service('Basket', 'sales'),
    card: service('Card', 'pay'),
    bill: service('Bill', 'pay'),
    mailer: service('Mailer', 'mail'),
    log: service('Log'),
  },
  layout: {
    nodes: {
      order: { x: 0, y: 0 },
      basket: { x: 0, y: 200 },
      card: { x: 400, y: 0 },
      bill: { x: 400, y: 200 },
      mailer: { x: 2000, y: 0 },
      log: { x: 3000, y: 0 },
    },
  },
};
const drop = (places: Readonly<Record<string, readonly [number, number]>>, of = design) =>
  movesAfterDrop(of, new Map(Object.entries(places).map(([id, [x, y]]) => [id, { x, y }])));

describe('a node that is dropped', () => {
  it('joins the innermost context that it lands in, its own inner one too', () => {
    expect(drop({ log: [0, 100] })).toEqual([{ to: 'sales', nodes: ['log'], contexts: [] }]);
    expect(drop({ log: [400, 100] })).toEqual([{ to: 'pay', nodes: ['log'], contexts: [] }]);
    expect(drop({ order: [400, 100] })).toEqual([{ to: 'pay', nodes: ['order'], contexts: [] }]);
  });

  it('leaves a context when it is clear of its frame, into the one around or into none', () => {
    expect(drop({ order: [-900, 0] })).toEqual([{ to: undefined, nodes: ['order'], contexts: [] }]);
    expect(drop({ bill: [0, 300] })).toEqual([{ to: 'sales', nodes: ['bill'], contexts: [] }]);
  });

  it('stays where it only stretches the frame, and where it is all that the context holds', () => {
    expect(drop({ order: [-120, -60] })).toEqual([]);
    expect(drop({ card: [600, 0] })).toEqual([]);
    expect(drop({ mailer: [2500, 900] })).toEqual([]);
    expect(drop({ card: [5000, 0], bill: [5000, 200] })).toEqual([]);
  });

  it('lands on the card of a collapsed context as well', () => {
    const folded = { ...design, layout: { ...design.layout, contexts: { sales: { collapsed: true } } } };
    expect(drop({ log: [200, 100] }, folded)).toEqual([{ to: 'sales', nodes: ['log'], contexts: [] }]);
  });
});

describe('a context that is dropped', () => {
  it('takes all within along, into another context or out of one', () => {
    expect(drop({ 'context:mail': [0, 0], mailer: [0, 100] })).toEqual([
      { to: 'sales', nodes: [], contexts: ['mail'] },
    ]);
    expect(drop({ 'context:pay': [0, 0], card: [5400, 0], bill: [5400, 200] })).toEqual([
      { to: undefined, nodes: [], contexts: ['pay'] },
    ]);
  });

  it('stays where it was only moved a little', () => {
    expect(drop({ 'context:pay': [0, 0], card: [480, 0], bill: [480, 200] })).toEqual([]);
    expect(drop({ 'context:mail': [0, 0], mailer: [2100, 100] })).toEqual([]);
  });
});
