import { expect, test } from 'vitest';
import type { Publish } from '../../../model/link.ts';
import type { Topic } from '../../../model/node.ts';
import { draft } from '../../../model/testing/build.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { eventAsCommand } from './event-as-command.ts';

/** The page publishes a message of this name, which the order service reads. */
const shop = (name: string, link: Partial<Publish> = {}, topic: Partial<Topic> = {}) =>
  draft()
    .message('it', { name })
    .service('page')
    .topic('orders', topic)
    .service('order')
    .publish('page', 'orders', { message: 'it', ...link })
    .subscribe('orders', 'order');
const request = { request: { replyTo: 'orders', timeoutMs: 100 } };

describeRule(eventAsCommand, {
  finds: [
    { name: 'an imperative', design: shop('order.place').done() },
    { name: 'an imperative in one word', design: shop('PlaceOrder').done() },
    { name: 'a publisher that waits for the reply', design: shop('order.placed', request).done() },
    {
      name: 'a reader with several workers in one group',
      design: shop('place-order').service('two').subscribe('orders', 'two', { group: 'order' }).done(),
    },
  ],
  leavesAlone: [
    { name: 'what has happened', design: shop('order.placed').done() },
    { name: 'what several read', design: shop('order.place').subscriber('audit').subscribe('orders', 'audit').done() },
    { name: 'a command', design: shop('order.place').message('it', { name: 'order.place', kind: 'command' }).done() },
    { name: 'what somebody outside may read as well', design: shop('order.place', {}, { external: true }).done() },
    { name: 'what nobody reads', design: draft().message('it', { name: 'order.place' }).done() },
  ],
  boundary: [
    {
      name: 'a second reader that does not accept it',
      found: shop('order.place')
        .message('other')
        .subscriber('audit')
        .subscribe('orders', 'audit', { filter: ['other'] })
        .done(),
      alone: shop('order.place')
        .message('other')
        .subscriber('audit')
        .subscribe('orders', 'audit', { filter: ['it', 'other'] })
        .done(),
    },
  ],
});

test('says to whom it is an order, and the fix makes it a command', () => {
  const [finding] = findingsOf(eventAsCommand, shop('order.place').done());
  expect(finding).toMatchObject({
    severity: 'info',
    message: { en: '“order.place” tells “Order”, its only reader, what to do: that is a command.' },
    nodes: ['order', 'orders', 'page'],
    messages: ['it'],
    pointer: '/messages/it/kind',
  });
  expect(fixed(eventAsCommand, shop('order.place').done()).messages?.it).toMatchObject({ kind: 'command' });
  expect(findingsOf(eventAsCommand, shop('order.placed', request).done())[0]?.message.en).toContain('“Page” waits for');
});
