import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseDesign } from '../../../core/model/text/parse.ts';
import { relatedTo } from './related.ts';

const example = (id: string) => {
  const result = parseDesign(readFileSync(`public/examples/${id}.eventwright.json`, 'utf8'));
  if (!result.ok) throw new Error(id);
  return result.value;
};
const shop = example('shop-10');
const told = (section: 'nodes' | 'links' | 'messages', id: string) =>
  relatedTo(shop, { section, id }).map(({ title, items }) => [title.en, items.map((item) => item.id)]);

test('a message knows its topics, who publishes it and who reads it', () => {
  expect(told('messages', 'order-placed')).toEqual([
    ['Topics that carry it', ['order-placed-topic']],
    ['Published by', expect.arrayContaining([expect.stringContaining('order')])],
    ['Read by', expect.arrayContaining([expect.stringContaining('inventory')])],
  ]);
});

test('a reader that filters a message out does not read it', () => {
  const filtered = {
    eventwright: 1 as const,
    name: 'Filtered',
    messages: { a: { name: 'a' }, b: { name: 'b' } },
    nodes: {
      t: { kind: 'topic' as const, name: 'T', messages: ['a', 'b'] },
      s: { kind: 'subscriber' as const, name: 'S' },
    },
    links: { r: { kind: 'subscribe' as const, from: 't', to: 's', filter: ['a'] } },
  };
  const titles = (id: string) => relatedTo(filtered, { section: 'messages', id }).map(({ title }) => title.en);
  expect(titles('a')).toEqual(['Topics that carry it', 'Read by']);
  expect(titles('b')).toEqual(['Topics that carry it']);
});

test('a topic of dead letters knows whose they are', () => {
  expect(told('nodes', 'payment-dead-letters').map(([title]) => title)).toContain('Dead letters of');
});

test('a link knows its ends and, when it publishes, its message', () => {
  const [id = '', link] = Object.entries(shop.links ?? {}).find(([, each]) => each.kind === 'publish') ?? [];
  if (link?.kind !== 'publish') throw new Error('nothing is published');
  expect(told('links', id)).toEqual([
    ['Between', [link.from, link.to]],
    ['Message', [link.message]],
  ]);
});
