import { beforeAll, expect, it } from 'vitest';
import type { Design } from '../../../core/model/design.ts';
import { prepareActs } from '../../session/acts.ts';
import { reachableBy, verdictOn } from './reachable.ts';

const design: Design = {
  eventwright: 1,
  name: 'Orders',
  messages: { placed: { name: 'placed' } },
  nodes: {
    web: { kind: 'publisher', name: 'Web' },
    orders: { kind: 'topic', name: 'orders', messages: ['placed'] },
    letters: { kind: 'topic', name: 'letters' },
    stock: { kind: 'service', name: 'Stock' },
    clerk: { kind: 'subscriber', name: 'Clerk' },
  },
  links: {
    places: { kind: 'publish', from: 'web', to: 'orders', message: 'placed' },
    reads: { kind: 'subscribe', from: 'orders', to: 'stock', deadLetter: 'letters' },
  },
};
const from = (node: string, side: 'source' | 'target', link?: string) =>
  [...(reachableBy(design, { node, side, ...(link && { link }) }) ?? [])].sort();

beforeAll(prepareActs);

it('while a line is drawn, only what it may reach stands out, from either side', () => {
  expect(from('clerk', 'target')).toEqual(['clerk', 'letters', 'orders']);
  expect(from('stock', 'source')).toEqual(['letters', 'orders', 'stock']);
});

it('what is linked already, in all the ways there are, does not', () => {
  expect(from('web', 'source')).toEqual(['letters', 'stock', 'web']);
  expect(from('orders', 'source')).toEqual(['clerk', 'orders']);
});

it('an end of a link may go where the link stays of its kind, or back to where it was', () => {
  expect(from('web', 'source', 'places')).toEqual(['letters', 'orders', 'web']);
  expect(from('stock', 'target', 'reads')).toEqual(['letters', 'orders', 'stock']);
});

it('says why a line may not go somewhere', () => {
  const verdict = verdictOn(design, { node: 'web', side: 'source' }, 'clerk');
  expect(!verdict.ok && verdict.reason.en).toContain('put a topic between');
});
