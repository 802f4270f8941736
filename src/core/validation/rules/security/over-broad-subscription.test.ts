import { expect, test } from 'vitest';
import { draft } from '../../../model/testing/build.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { overBroadSubscription } from './over-broad-subscription.ts';

/** A mailer that subscribes to orders, which may read more; one topic is another domain's. */
const mailer = (...mayRead: string[]) =>
  draft()
    .with({ contexts: { shop: { name: 'Shop' }, desk: { name: 'Desk', parent: 'shop' }, bank: { name: 'Bank' } } })
    .topic('orders', { address: 'shop.orders', context: 'shop' })
    .topic('views', { address: 'shop.views', context: 'desk' })
    .topic('carts', { address: 'shop.carts.{shop}', parameters: { shop: 'which' }, context: 'shop' })
    .topic('bills', { address: 'bank.bills', context: 'bank' })
    .subscriber('mail', { context: 'shop', access: { mayRead } })
    .subscribe('orders', 'mail');

describeRule(overBroadSubscription, {
  finds: [
    { name: 'everything', design: mailer('>').done() },
    { name: 'a wildcard over more than twice what is read', design: mailer('shop.>').done() },
    { name: 'one topic of another domain', design: mailer('shop.orders', 'bank.bills').done() },
    {
      name: 'rights of who reads nothing',
      design: mailer()
        .service('spy', { access: { mayRead: ['shop.*'] } })
        .done(),
    },
    { name: 'a right that fills a parameter', design: mailer('shop.orders', 'shop.views', 'shop.carts.main').done() },
    { name: 'levels that are parted otherwise', design: mailer('shop/#').done() },
  ],
  leavesAlone: [
    { name: 'no rights, which is what is drawn', design: mailer().done() },
    { name: 'the address that is read', design: mailer('shop.orders').done() },
    { name: 'a wildcard of which most is read', design: mailer('shop.>').subscribe('views', 'mail').done() },
    { name: 'a right that covers no topic', design: mailer('_INBOX.>', 'toString', '').done() },
    {
      name: 'the address itself where another has a parameter there',
      design: mailer('shop.orders')
        .topic('any', { address: 'shop.{x}', parameters: { x: 'what' } })
        .done(),
    },
  ],
  boundary: [{ name: 'half of what may be read', found: mailer('shop.>').done(), alone: mailer('shop.*').done() }],
});

test('says how much is granted and how much of it used', () => {
  const message = (...mayRead: string[]) => findingsOf(overBroadSubscription, mailer(...mayRead).done())[0]?.message.en;
  expect(message('shop.>')).toBe(
    '“Mail” may read 3 topics and subscribes to 33.33 %: it does not need “Carts”, “Views”.',
  );
  expect(message('>')).toBe('“Mail” may read 4 topics and subscribes to 1; of other domains it does not need “Bills”.');
});

test('the fix leaves what is read, and what covers no topic of the design', () => {
  const narrow = (...mayRead: string[]) => fixed(overBroadSubscription, mailer(...mayRead).done()).nodes?.mail;
  expect(narrow('_INBOX.>', 'shop.>')).toMatchObject({ access: { mayRead: ['_INBOX.>', 'shop.orders'] } });
  expect(narrow('bank.>')).toMatchObject({ access: {} });
  expect(narrow('bank.>')).not.toHaveProperty('access.mayRead');
});
