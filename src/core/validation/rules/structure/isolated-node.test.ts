import { expect, test } from 'vitest';
import { draft } from '../../../model/testing/build.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { isolatedNode } from './isolated-node.ts';

const shop = draft().publisher('cart').topic('orders').publish('cart', 'orders');
const nodes = (design: ReturnType<typeof shop.done>) => findingsOf(isolatedNode, design).map(({ nodes: [id] }) => id);

test.each(['publisher', 'topic', 'service', 'subscriber'] as const)('a %s without a link is found', (kind) => {
  const [finding, ...rest] = findingsOf(isolatedNode, shop[kind]('alone').done());
  expect(rest).toEqual([]);
  expect(finding).toMatchObject({ severity: 'warning', nodes: ['alone'], pointer: '/nodes/alone' });
  expect(finding?.message.en).toBe('“Alone” is not connected to anything.');
});

test('one link, in either direction or a call, connects both ends', () => {
  expect(nodes(shop.done())).toEqual([]);
  expect(nodes(draft().topic('t').subscriber('s').subscribe('t', 's').done())).toEqual([]);
  expect(nodes(draft().publisher('p').service('s').call('p', 's').done())).toEqual([]);
});

test('dead letters and replies connect a topic without a line of its own', () => {
  expect(nodes(shop.topic('dead').subscriber('s').subscribe('orders', 's', { deadLetter: 'dead' }).done())).toEqual([]);
  const asking = draft().publisher('page').topic('queries').topic('replies');
  const request = { replyTo: 'replies', timeoutMs: 10 };
  expect(nodes(asking.publish('page', 'queries', { request }).done())).toEqual([]);
});

test('discarded dead letters connect nothing, even if a topic bears that name', () => {
  const design = shop.topic('discard').subscriber('s').subscribe('orders', 's', { deadLetter: 'discard' }).done();
  expect(nodes(design)).toEqual(['discard']);
});

test('the fix deletes the node with its place, its faults and its overrides', () => {
  const design = shop
    .service('alone')
    .with({
      layout: { nodes: { alone: { x: 1, y: 2 }, cart: { x: 0, y: 0 } } },
      scenarios: {
        night: {
          overrides: { '/nodes/alone/replicas': 2, '/nodes/cart/instances': 3 },
          faults: [{ kind: 'node-down', target: 'alone', atSeconds: 1, forSeconds: 1 }],
        },
      },
    })
    .done();
  const after = fixed(isolatedNode, design);
  expect(Object.keys(after.nodes ?? {})).toEqual(['cart', 'orders']);
  expect(after.layout?.nodes).toEqual({ cart: { x: 0, y: 0 } });
  expect(after.scenarios?.night).toEqual({ overrides: { '/nodes/cart/instances': 3 }, faults: [] });
});

test('the fix leaves a node alone that has been connected meanwhile', () => {
  const [finding] = findingsOf(isolatedNode, shop.service('alone').done());
  const connected = shop.service('alone').subscribe('orders', 'alone').done();
  expect(finding?.fix?.apply(connected)).toBe(connected);
});
