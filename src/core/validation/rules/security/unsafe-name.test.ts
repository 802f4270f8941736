import { expect, test } from 'vitest';
import { draft } from '../../../model/testing/build.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { unsafeName } from './unsafe-name.ts';

const found = (design: ReturnType<ReturnType<typeof draft>['done']>) => findingsOf(unsafeName, design);

test.each(['con', 'aux', 'lpt1', 'class', 'delete', 'new'])('a node of the id “%s” is an error', (id) => {
  const [finding, ...rest] = found(draft().service(id).done());
  expect(rest).toEqual([]);
  expect(finding).toMatchObject({ severity: 'error', nodes: [id], pointer: `/nodes/${id}` });
  expect(finding?.message.en).toBe(`“${id}” cannot be a folder or type name.`);
});

test('so is a message of such an id', () => {
  expect(found(draft().message('delete').done())[0]).toMatchObject({
    messages: ['delete'],
    pointer: '/messages/delete',
  });
});

test('two ids that become one type are an error at the second', () => {
  const [finding, ...rest] = found(draft().message('order-placed').message('orderplaced').done());
  expect(rest).toEqual([]);
  expect(finding?.message.en).toBe('“orderplaced” is the same folder or type name as “order-placed”.');
});

test('modules become folders: two that differ in case only, a device and nothing at all are errors', () => {
  const design = draft()
    .service('shop', { modules: ['Cart', 'cart', 'NUL', '../..', 'Pay'] })
    .done();
  expect(found(design).map(({ pointer }) => pointer)).toEqual([
    '/nodes/shop/modules/1',
    '/nodes/shop/modules/2',
    '/nodes/shop/modules/3',
  ]);
});

test('names for people may be anything, in any script, and modules may be in theirs', () => {
  expect(
    found(
      draft()
        .service('orders', { name: 'con', modules: ['订单', '支付'] })
        .done(),
    ),
  ).toEqual([]);
  expect(found(draft().service('orders', { name: '<script>' }).message('class-added').done())).toEqual([]);
});

test('a word inside an id, a longer device and the same id in another section are fine', () => {
  expect(found(draft().service('console').topic('com10').publisher('new-orders').done())).toEqual([]);
  expect(found(draft().service('order').message('order').done())).toEqual([]);
});

test('the fix gives the node another id wherever it is named', () => {
  const design = draft()
    .service('con')
    .topic('orders')
    .subscribe('orders', 'con')
    .with({
      layout: { nodes: { con: { x: 1, y: 1 } } },
      scenarios: {
        night: {
          overrides: { '/nodes/con/replicas': 3 },
          faults: [{ kind: 'stall', target: 'con', atSeconds: 1, forSeconds: 1 }],
        },
      },
      rules: { suppressions: { known: { rule: 'overload', elements: ['con'], reason: 'soon replaced' } } },
    })
    .done();
  const after = fixed(unsafeName, design);
  expect(Object.keys(after.nodes ?? {})).toEqual(['con-service', 'orders']);
  expect(JSON.stringify(after).match(/"con"|\/con\//g)).toBeNull();
  expect(after.links?.['orders-to-con']).toMatchObject({ to: 'con-service' });
  expect(after.scenarios?.night?.overrides).toEqual({ '/nodes/con-service/replicas': 3 });
});

test('the fix of a message or a module changes that name only', () => {
  const message = draft()
    .message('delete')
    .topic('t', { messages: ['delete'] })
    .publisher('p')
    .publish('p', 't', { message: 'delete' });
  const after = fixed(unsafeName, message.done());
  expect(after.nodes?.t).toMatchObject({ messages: ['delete-message'] });
  expect(after.links?.['p-to-t']).toMatchObject({ message: 'delete-message' });
  const modules = fixed(
    unsafeName,
    draft()
      .service('s', { modules: ['a', 'A'] })
      .done(),
  ).nodes?.s;
  expect(modules).toMatchObject({ modules: ['a', 'module 2'] });
});
