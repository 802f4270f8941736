import { beforeAll, expect, it } from 'vitest';
import type { Design } from '../../../core/model/design.ts';
import { prepareActs } from '../../session/acts.ts';
import type { Connection } from './picking.ts';
import { picksFor } from './picks.ts';

const design: Design = {
  eventwright: 1,
  name: 'Orders',
  messages: { placed: { name: 'placed' } },
  nodes: {
    web: { kind: 'publisher', name: 'Web' },
    orders: { kind: 'topic', name: 'orders' },
    letters: { kind: 'topic', name: 'letters' },
    stock: { kind: 'service', name: 'Stock' },
    clerk: { kind: 'subscriber', name: 'Clerk' },
  },
  links: { places: { kind: 'publish', from: 'web', to: 'orders', message: 'placed' } },
};

const keys = (picking: Connection) => picksFor(design, picking).map(({ picks }) => picks.map(({ key }) => key));

beforeAll(prepareActs);

it('offers the nodes that can be reached, those behind a topic, and what could be new', () => {
  expect(keys({ mode: 'connect', node: 'web' })).toEqual([
    ['letters', 'stock'],
    ['through-stock', 'through-clerk'],
    ['new-topic-direct', 'new-service-direct', 'new-service-topic', 'new-subscriber-topic'],
  ]);
});

it('offers for an end of a link where else it may go', () => {
  expect(keys({ mode: 'to', link: 'places' })).toEqual([['letters'], ['new-topic-direct']]);
  expect(keys({ mode: 'from', link: 'places' })).toEqual([['stock'], ['new-publisher-direct', 'new-service-direct']]);
});

it('offers nothing for what is gone', () => {
  expect(keys({ mode: 'to', link: 'gone' })).toEqual([]);
  expect(keys({ mode: 'connect', node: 'gone' })).toEqual([]);
});
