import { expect, test } from 'vitest';
import { draft } from '../../../model/testing/build.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { unsafeName } from './unsafe-name.ts';

const found = (design: ReturnType<ReturnType<typeof draft>['done']>) => findingsOf(unsafeName, design);

const modules = (...names: string[]) => draft().service('shop', { modules: names }).done();

describeRule(unsafeName, {
  finds: [
    { name: 'a topic with a reserved word for an id', design: draft().topic('default').done() },
    { name: 'a message of such an id', design: draft().message('delete').done() },
    {
      name: 'two messages that become one type',
      design: draft().message('order-placed').message('orderplaced').done(),
    },
    {
      name: 'modules that differ in case only, a device and nothing at all',
      design: modules('Cart', 'cart', 'NUL', '../..', 'Pay'),
      times: 3,
    },
    ...['con', 'aux', 'lpt1', 'class', 'new'].map((id) => ({
      name: `a node called “${id}”`,
      design: draft().service(id).done(),
    })),
  ],
  leavesAlone: [
    {
      name: 'a name for people, whatever it is',
      design: draft().service('orders', { name: '<script>' }).topic('t', { name: 'con' }).done(),
    },
    { name: 'modules in any script', design: modules('订单', '支付') },
    { name: 'a reserved word inside an id', design: draft().publisher('new-orders').message('class-added').done() },
    { name: 'one id in two sections', design: draft().service('order').message('order').done() },
  ],
  boundary: [
    { name: 'devices with one digit', found: draft().topic('com1').done(), alone: draft().topic('com10').done() },
    {
      name: 'the device and a word that begins like it',
      found: draft().service('con').done(),
      alone: draft().service('console').done(),
    },
  ],
});

test('says what cannot be, or what it is the same as, and where', () => {
  expect(found(draft().service('con').done())).toMatchObject([
    {
      severity: 'error',
      message: { en: '“con” cannot be a folder or type name.' },
      nodes: ['con'],
      pointer: '/nodes/con',
    },
  ]);
  expect(found(draft().message('order-placed').message('orderplaced').done())).toMatchObject([
    {
      message: { en: '“orderplaced” is the same folder or type name as “order-placed”.' },
      messages: ['orderplaced'],
      pointer: '/messages/orderplaced',
    },
  ]);
  expect(found(modules('Cart', 'cart', 'NUL', '../..', 'Pay')).map(({ pointer }) => pointer)).toEqual([
    '/nodes/shop/modules/1',
    '/nodes/shop/modules/2',
    '/nodes/shop/modules/3',
  ]);
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
  expect(fixed(unsafeName, modules('a', 'A')).nodes?.shop).toMatchObject({ modules: ['a', 'module 2'] });
});
