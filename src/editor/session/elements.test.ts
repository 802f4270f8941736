import { expect, it } from 'vitest';
import type { Design } from '../../core/model/design.ts';
import { elementsOf } from './elements.ts';

const design = {
  eventwright: 1,
  name: 'Shop',
  contexts: { sales: { name: 'Sales', owner: 'Team S' } },
  messages: { placed: { name: 'order.placed', payload: {} } },
  nodes: {
    shop: { kind: 'publisher', name: 'Shop', owner: 'Team A' },
    orders: { kind: 'topic', name: 'Orders' },
  },
  links: {
    sells: { kind: 'publish', from: 'shop', to: 'orders', message: 'placed' },
  },
  notes: { remark: { text: 'Mind the peak' } },
} as unknown as Design;

it('everything that has a name is there, with its kind in both languages', () => {
  expect(elementsOf(design).map(({ section, name, title }) => `${section} ${name} ${title.en} ${title.zh}`)).toEqual([
    'contexts Sales Context 上下文',
    'nodes Shop Publisher 发布者',
    'nodes Orders Topic 主题',
    'links Shop → order.placed Publication 发布',
    'messages order.placed Message 消息',
    'notes Mind the peak Note 便签',
  ]);
});

it('an element is found by its owner, and a topic by the messages that it carries', () => {
  const words = Object.fromEntries(elementsOf(design).map(({ id, words }) => [id, words]));
  expect(words).toMatchObject({
    sales: ['Team S'],
    shop: ['Team A'],
    orders: ['order.placed'],
    sells: ['order.placed'],
  });
});

it('the same design is gone through only once', () => {
  expect(elementsOf(design)).toBe(elementsOf(design));
});
