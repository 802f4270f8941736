import { expect, test } from 'vitest';
import { draft } from '../../../model/testing/build.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { unusedComponent } from './unused-component.ts';

const text = { type: 'string' };
const at = (id: string) => ({ $ref: `#/schemas/${id}` });
const empty = draft().with({ contexts: { shop: { name: 'Shop' } } });
const scheme = { name: 'clients', kind: 'scram' } as const;

describeRule(unusedComponent, {
  finds: [
    {
      name: 'a schema',
      design: draft()
        .with({ schemas: { id: text } })
        .done(),
    },
    {
      name: 'schemas that only refer to each other',
      design: draft()
        .with({ schemas: { a: at('b'), b: { properties: { a: at('a') } } } })
        .done(),
      times: 2,
    },
    { name: 'a context', design: empty.done() },
    {
      name: 'a context of empty contexts, and those',
      design: draft()
        .with({ contexts: { shop: { name: 'Shop' }, desk: { name: 'Desk', parent: 'shop' } } })
        .done(),
      times: 2,
    },
    {
      name: 'a security scheme',
      design: draft()
        .with({ securitySchemes: [scheme] })
        .done(),
    },
    {
      name: 'a schema that is only named in an example',
      design: draft()
        .with({ schemas: { id: text } })
        .message('m', { payload: { examples: [at('id')] } })
        .done(),
    },
  ],
  leavesAlone: [
    {
      name: 'a schema of a message, and one that this refers to',
      design: draft()
        .with({ schemas: { id: text, order: { properties: { id: at('id') } } } })
        .message('m', { payload: at('order') })
        .done(),
    },
    {
      name: 'a schema that a reader or an earlier version refers to',
      design: draft()
        .with({ schemas: { a: text, b: text } })
        .message('m', { previous: [{ version: '1.0.0', payload: at('a') }] })
        .topic('t')
        .subscriber('s')
        .subscribe('t', 's', { expects: at('b') })
        .done(),
    },
    { name: 'a context with a node', design: empty.topic('orders', { context: 'shop' }).done() },
    {
      name: 'a context around one with a node',
      design: draft()
        .with({ contexts: { shop: { name: 'Shop' }, desk: { name: 'Desk', parent: 'shop' } } })
        .service('stock', { context: 'desk' })
        .done(),
    },
    {
      name: 'a scheme by which somebody signs in',
      design: draft()
        .with({ securitySchemes: [scheme] })
        .service('stock', { access: { scheme: 'clients' } })
        .done(),
    },
  ],
  boundary: [
    {
      name: 'one reference',
      found: draft()
        .with({ schemas: { id: text } })
        .message('m', { payload: text })
        .done(),
      alone: draft()
        .with({ schemas: { id: text } })
        .message('m', { payload: at('id') })
        .done(),
    },
  ],
});

test('says what is unused, and the fix deletes it with what hangs on it', () => {
  const schemas = { a: at('b'), b: { properties: { a: at('a') } }, c: text };
  const design = draft()
    .with({ schemas })
    .message('m', { payload: at('c') })
    .done();
  expect(findingsOf(unusedComponent, design)[0]).toMatchObject({
    pointer: '/schemas/a',
    message: { en: 'No message and no reader refers to the shared schema “a”.' },
  });
  expect(fixed(unusedComponent, design).schemas).toEqual({ c: text });
  const inner = { shop: { name: 'Shop' }, desk: { name: 'Desk', parent: 'shop' }, front: { name: 'Front' } };
  const nested = draft()
    .with({ contexts: inner, layout: { contexts: { desk: { collapsed: true }, front: { collapsed: true } } } })
    .topic('t', { context: 'front' })
    .done();
  const finding = findingsOf(unusedComponent, nested).find(({ pointer }) => pointer === '/contexts/shop');
  const after = finding?.fix?.apply(nested);
  expect(after?.contexts).toEqual({ front: { name: 'Front' } });
  expect(after?.layout?.contexts).toEqual({ front: { collapsed: true } });
});
