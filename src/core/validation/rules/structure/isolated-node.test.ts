import { expect, test } from 'vitest';
import { draft } from '../../../model/testing/build.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { isolatedNode } from './isolated-node.ts';

const shop = draft().publisher('cart').topic('orders').publish('cart', 'orders');
const asking = draft().publisher('page').topic('queries').topic('replies');
const letters = (deadLetter: string) =>
  shop.topic('dead').topic('discard').publish('cart', 'dead').subscriber('s').subscribe('orders', 's', { deadLetter });

describeRule(isolatedNode, {
  finds: [
    { name: 'a publisher', design: shop.publisher('alone').done() },
    { name: 'a topic', design: shop.topic('alone').done() },
    { name: 'a service', design: shop.service('alone').done() },
    { name: 'each of two subscribers', design: shop.subscriber('alone').subscriber('idle').done(), times: 2 },
  ],
  leavesAlone: [
    { name: 'the ends of a publication', design: shop.done() },
    { name: 'the ends of a subscription', design: draft().topic('t').subscriber('s').subscribe('t', 's').done() },
    { name: 'the ends of a call', design: draft().publisher('p').service('s').call('p', 's').done() },
    {
      name: 'a topic for replies',
      design: asking.publish('page', 'queries', { request: { replyTo: 'replies', timeoutMs: 10 } }).done(),
    },
  ],
  boundary: [
    {
      name: 'dead letters, which are thrown away even where a topic is called “discard”',
      found: letters('discard').done(),
      alone: shop.topic('dead').subscriber('s').subscribe('orders', 's', { deadLetter: 'dead' }).done(),
    },
  ],
});

test('names the node', () => {
  const [finding] = findingsOf(isolatedNode, shop.service('alone').done());
  expect(finding).toMatchObject({ severity: 'warning', nodes: ['alone'], pointer: '/nodes/alone' });
  expect(finding?.message.en).toBe('“Alone” is not connected to anything.');
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
