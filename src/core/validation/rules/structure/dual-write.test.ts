import { expect, test } from 'vitest';
import type { Publish } from '../../../model/link.ts';
import type { Message } from '../../../model/message.ts';
import type { Service } from '../../../model/node.ts';
import { draft } from '../../../model/testing/build.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { dualWrite } from './dual-write.ts';

const stores = ['orders-db'];
/** An order service that publishes what it has done. */
const shop = (service: Partial<Service>, link: Partial<Publish> = { after: {} }, message: Partial<Message> = {}) =>
  draft()
    .message('placed', message)
    .topic('carts', { external: true })
    .service('order', service)
    .topic('orders')
    .subscribe('carts', 'order')
    .publish('order', 'orders', { message: 'placed', ...link });

describeRule(dualWrite, {
  finds: [
    { name: 'a service that writes and publishes after its work', design: shop({ stores }).done() },
    { name: 'a service whose own requests do', design: shop({ stores, source: 'http' }, {}).done() },
    { name: 'a command', design: shop({ stores }, { after: {} }, { kind: 'command' }).done() },
    {
      name: 'a service once for all that it publishes',
      design: shop({ stores }).topic('more').publish('order', 'more', { after: {} }).done(),
    },
  ],
  leavesAlone: [
    { name: 'an outbox', design: shop({ stores }, { after: {}, outbox: true }).done() },
    { name: 'a service that writes nothing', design: shop({}).done() },
    { name: 'what is read from the log of the store', design: shop({ stores, source: 'database' }, {}).done() },
    { name: 'a reply, which is asked for again', design: shop({ stores }, { after: {} }, { kind: 'reply' }).done() },
    {
      name: 'what is published because the work failed',
      design: shop({ stores }, { after: { outcome: 'exhausted' } }).done(),
    },
    { name: 'a service of others', design: shop({ stores, external: true }).done() },
    {
      name: 'a draft',
      design: shop({ stores })
        .with({ rules: { preset: 'draft' } })
        .done(),
    },
  ],
  boundary: [{ name: 'one datastore', found: shop({ stores: ['a'] }).done(), alone: shop({ stores: [] }).done() }],
});

test('says what is written and where it publishes, and the fix uses an outbox for all of it', () => {
  const design = shop({ stores: ['orders-db', 'cache'] })
    .topic('more')
    .publish('order', 'more', { after: {} })
    .topic('sent')
    .publish('order', 'sent', { after: {}, outbox: true })
    .done();
  const [finding] = findingsOf(dualWrite, design);
  expect(finding).toMatchObject({
    severity: 'warning',
    message: { en: '“Order” writes “orders-db”, “cache” and publishes to “More”, “Orders” in two steps.' },
    links: ['order-to-more', 'order-to-orders'],
    pointer: '/links/order-to-more/outbox',
  });
  const after = fixed(dualWrite, design);
  expect(after.links?.['order-to-orders']).toMatchObject({ outbox: true });
  expect(after.links?.['order-to-sent']).toBe(design.links?.['order-to-sent']);
});
