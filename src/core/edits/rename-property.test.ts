import { describe, expect, it } from 'vitest';
import type { Design } from '../model/design.ts';
import { renameProperty } from './rename-property.ts';
import { applied, refusedBecause, shop } from './testing/shop.ts';

const line = {
  type: 'object',
  required: ['sku'],
  properties: { sku: { type: 'string' }, next: { $ref: '#/schemas/line' } },
};
const rich: Design = {
  ...shop,
  schemas: { line, money: { type: 'number' } },
  messages: {
    ...shop.messages,
    placed: {
      name: 'order.placed',
      key: '/id',
      pii: ['/buyer/mail', '/id'],
      payload: {
        type: 'object',
        required: ['id', 'lines'],
        properties: {
          id: { type: 'string' },
          again: { $ref: '#/properties/id' },
          buyer: { type: 'object', properties: { mail: { type: 'string' }, id: { type: 'string' } } },
          lines: { type: 'array', items: { $ref: '#/schemas/line' } },
          skuOfLine: { $ref: '#/schemas/line/properties/sku' },
        },
      },
      examples: [{ id: 'o-1', buyer: { mail: 'a@example.com', id: 'b-1' }, lines: [{ sku: 's', next: { sku: 't' } }] }],
    },
  },
};
const inPlaced = { section: 'messages', id: 'placed' } as const;

describe('renaming a field with all that uses it', () => {
  it('takes along what is wanted, the key, personal data, examples and references', () => {
    const after = applied(
      renameProperty,
      { ...inPlaced, path: ['properties', 'id'], name: 'orderId', follow: true },
      rich,
    );
    expect(after.messages?.placed).toEqual({
      name: 'order.placed',
      key: '/orderId',
      pii: ['/buyer/mail', '/orderId'],
      payload: {
        type: 'object',
        required: ['orderId', 'lines'],
        properties: {
          orderId: { type: 'string' },
          again: { $ref: '#/properties/orderId' },
          buyer: { type: 'object', properties: { mail: { type: 'string' }, id: { type: 'string' } } },
          lines: { type: 'array', items: { $ref: '#/schemas/line' } },
          skuOfLine: { $ref: '#/schemas/line/properties/sku' },
        },
      },
      examples: [
        { orderId: 'o-1', buyer: { mail: 'a@example.com', id: 'b-1' }, lines: [{ sku: 's', next: { sku: 't' } }] },
      ],
    });
    expect(after.messages?.paid).toBe(rich.messages?.paid);
  });

  it('finds a field inside another one', () => {
    const path = ['properties', 'buyer', 'properties', 'mail'];
    const after = applied(renameProperty, { ...inPlaced, path, name: 'e/mail', follow: true }, rich);
    expect(after.messages?.placed?.pii).toEqual(['/buyer/e~1mail', '/id']);
    expect(after.messages?.placed?.examples?.[0]).toMatchObject({ buyer: { 'e/mail': 'a@example.com' } });
  });

  it('finds a field of a shared schema in every message, however deep it repeats', () => {
    const args = {
      section: 'schemas',
      id: 'line',
      path: ['properties', 'sku'],
      name: 'article',
      follow: true,
    } as const;
    const after = applied(renameProperty, args, rich);
    expect(after.schemas?.line).toMatchObject({ required: ['article'], properties: { article: { type: 'string' } } });
    expect(after.messages?.placed?.examples?.[0]).toMatchObject({
      lines: [{ article: 's', next: { article: 't' } }],
    });
    expect(after.messages?.placed?.payload).toMatchObject({
      properties: { skuOfLine: { $ref: '#/schemas/line/properties/article' } },
    });
  });

  it('changes only the examples of the alternative that has the field', () => {
    const alternatives = ['card', 'bank'].map((kind) => ({
      properties: { kind: { const: kind }, number: { type: 'string' } },
    }));
    const paid = {
      name: 'paid',
      payload: { oneOf: alternatives },
      examples: [
        { kind: 'card', number: '1' },
        { kind: 'bank', number: '2' },
      ],
    };
    const path = ['oneOf', 0, 'properties', 'number'];
    const design = { ...rich, messages: { ...rich.messages, paid } };
    const after = applied(
      renameProperty,
      { section: 'messages', id: 'paid', path, name: 'card', follow: true },
      design,
    );
    expect(after.messages?.paid?.examples).toEqual([
      { kind: 'card', card: '1' },
      { kind: 'bank', number: '2' },
    ]);
  });
});

it('renames only the field itself when nothing shall follow', () => {
  const after = applied(
    renameProperty,
    { ...inPlaced, path: ['properties', 'id'], name: 'orderId', follow: false },
    rich,
  );
  expect(after.messages?.placed).toMatchObject({
    key: '/id',
    examples: [{ id: 'o-1' }],
    payload: { required: ['orderId', 'lines'] },
  });
});

it.each([
  ['lines', 'a “lines” already'],
  ['', 'A name is needed'],
])('refuses the name “%s”', (name, why) => {
  expect(
    refusedBecause(renameProperty, { ...inPlaced, path: ['properties', 'id'], name, follow: true }, rich),
  ).toContain(why);
});

it('refuses a field, a message or a schema that is gone', () => {
  for (const args of [
    { ...inPlaced, path: ['properties', 'gone'] },
    { section: 'messages', id: 'gone', path: ['properties', 'id'] },
    { section: 'schemas', id: 'gone', path: ['properties', 'id'] },
  ] as const)
    expect(refusedBecause(renameProperty, { ...args, name: 'x', follow: true }, rich)).toContain('gone');
});
