import { expect, it } from 'vitest';
import type { NodeKind } from '../../../core/model/node.ts';
import { offersFor } from './offers.ts';

const read = (typed: string, selected: NodeKind | null = null): string[] =>
  offersFor(typed, selected).map(({ kind, name, link }) => [kind, name, link].filter(Boolean).join(' '));

it('a kind and a name make exactly that', () => {
  expect(read('topic orders placed')).toEqual(['topic orders placed']);
  expect(read('Service Billing')).toEqual(['service Billing']);
  expect(read('主题 订单')).toEqual(['topic 订单']);
});

it('the beginning of a kind is enough', () => {
  expect(read('pub Shop')).toEqual(['publisher Shop']);
  expect(read('s Billing')).toEqual(['service Billing', 'subscriber Billing']);
});

it('a name alone may become anything, and one with dots is first a topic', () => {
  expect(read('Billing')).toHaveLength(6);
  expect(read('order.placed', 'topic')[0]).toBe('topic order.placed');
});

it('what can be linked with the selected node comes first', () => {
  expect(read('Orders', 'publisher').slice(0, 2)).toEqual(['topic Orders out', 'service Orders out']);
  expect(read('Billing', 'topic').slice(0, 3)).toEqual([
    'service Billing out',
    'subscriber Billing out',
    'publisher Billing in',
  ]);
  expect(read('topic Orders', 'subscriber')).toEqual(['topic Orders in']);
});

it('before anything is typed every kind is offered', () => {
  expect(read('').sort()).toEqual(['context', 'note', 'publisher', 'service', 'subscriber', 'topic']);
});
