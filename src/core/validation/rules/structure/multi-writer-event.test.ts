import { expect, test } from 'vitest';
import { draft } from '../../../model/testing/build.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { findingsOf } from '../../testing/rule-cases.ts';
import { multiWriterEvent } from './multi-writer-event.ts';

/** Two services, each in the context given, publish one message. */
const pair = (a: string | undefined, b: string | undefined, message = {}) =>
  draft()
    .with({
      contexts: {
        sales: { name: 'Sales' },
        desk: { name: 'Desk', parent: 'sales' },
        store: { name: 'Store' },
        bank: { name: 'Bank' },
      },
    })
    .message('paid', message)
    .topic('payments')
    .service('a', a === undefined ? {} : { context: a })
    .service('b', b === undefined ? {} : { context: b })
    .publish('a', 'payments', { message: 'paid' })
    .publish('b', 'payments', { message: 'paid' });

describeRule(multiWriterEvent, {
  finds: [
    { name: 'an event of two domains', design: pair('sales', 'store').done() },
    {
      name: 'an event of two domains on two topics',
      design: pair('sales', undefined)
        .topic('other')
        .publish('b', 'other', { message: 'paid' })
        .service('b', { context: 'bank' })
        .done(),
    },
    {
      name: 'a publisher beside a service',
      design: pair('sales', undefined)
        .publisher('c', { context: 'bank' })
        .publish('c', 'payments', { message: 'paid' })
        .done(),
    },
    { name: 'a context inside one domain and another domain', design: pair('desk', 'store').done() },
  ],
  leavesAlone: [
    { name: 'two services of one domain', design: pair('sales', 'sales').done() },
    { name: 'services that lie in no context', design: pair(undefined, undefined).done() },
    { name: 'a command, which anybody may send', design: pair('sales', 'store', { kind: 'command' }).done() },
    { name: 'a message that nobody publishes', design: draft().message('paid').done() },
  ],
  boundary: [
    { name: 'the outermost context', found: pair('desk', 'bank').done(), alone: pair('desk', 'sales').done() },
    { name: 'a context that is named', found: pair('sales', 'bank').done(), alone: pair('sales', undefined).done() },
  ],
});

test('says how many domains and which, and shows all who publish', () => {
  const design = pair('sales', 'store').service('c', { context: 'bank' }).publish('c', 'payments', { message: 'paid' });
  expect(findingsOf(multiWriterEvent, design.done())[0]).toMatchObject({
    message: { en: '“Paid” is published by 3 domains: “Sales”, “Store”, “Bank”.' },
    nodes: ['a', 'b', 'c'],
    messages: ['paid'],
    pointer: '/messages/paid',
  });
});
