import { expect, it } from 'vitest';
import type { Design } from '../../../../core/model/design.ts';
import { followers } from './followers.ts';

const design: Design = {
  eventwright: 1,
  name: 'Shop',
  schemas: { line: { properties: { sku: { type: 'string' } } } },
  messages: {
    placed: {
      name: 'order.placed',
      key: '/id',
      pii: ['/id', '/mail'],
      payload: {
        properties: {
          id: {},
          mail: {},
          note: {},
          again: { $ref: '#/properties/id' },
          line: { $ref: '#/schemas/line' },
        },
      },
      examples: [{ id: 1, line: { sku: 's' } }, { mail: 'x' }, { id: 2 }],
    },
  },
};
const words = (name: string) =>
  followers(design, {
    section: 'messages',
    id: 'placed',
    path: ['properties', name],
    name: 'other',
    follow: true,
  }).map(({ en }) => en);

it('what has the name of a field is counted by kind', () => {
  expect(words('id')).toEqual(['key or personal data (2)', 'examples (2)', 'references (1)']);
  expect(words('mail')).toEqual(['key or personal data (1)', 'examples (1)']);
});

it('nothing follows where nobody else has the name, or nothing can be renamed', () => {
  expect(words('note')).toEqual([]);
  expect(words('gone')).toEqual([]);
});

it('examples of messages follow a field of a shared schema', () => {
  const path = ['properties', 'sku'];
  const found = followers(design, { section: 'schemas', id: 'line', path, name: 'article', follow: true });
  expect(found.map(({ en }) => en)).toEqual(['examples (1)']);
});
