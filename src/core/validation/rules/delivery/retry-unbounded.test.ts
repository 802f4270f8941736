import { expect, test } from 'vitest';
import { draft } from '../../../model/testing/build.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { retryUnbounded } from './retry-unbounded.ts';

const endless = { retry: { maxDeliveries: 0 } };
const base = draft().publisher('cart').topic('orders').publish('cart', 'orders').service('stock');
type Fields = Parameters<(typeof base)['subscribe']>[2];
const reading = (fields: Fields) => base.subscribe('orders', 'stock', fields).done();
const calling = (fields: Parameters<(typeof base)['call']>[2]) =>
  base
    .subscribe('orders', 'stock')
    .service('bank')
    .call('stock', 'bank', { during: {}, ...fields })
    .done();

describeRule(retryUnbounded, {
  finds: [
    { name: 'deliveries without a limit', design: reading(endless) },
    {
      name: 'endless deliveries that never reach their dead letter',
      design: reading({ ...endless, deadLetter: 'discard' }),
    },
    { name: 'a call that is tried for ever', design: calling(endless) },
  ],
  leavesAlone: [
    { name: 'a link that says nothing of retries', design: reading({}) },
    { name: 'the usual five deliveries', design: reading({ retry: {}, deadLetter: 'discard' }) },
    { name: 'what is acknowledged before the work', design: reading({ ...endless, acknowledge: 'before-work' }) },
    { name: 'a call of three tries', design: calling({ retry: { maxDeliveries: 3 } }) },
  ],
  boundary: [{ name: 'no limit', found: reading(endless), alone: reading({ retry: { maxDeliveries: 1000 } }) }],
});

test('the fix gives five tries and a dead letter whose arrival somebody hears of', () => {
  const design = reading(endless);
  expect(findingsOf(retryUnbounded, design)[0]?.message.en).toBe(
    'A message of “Orders” that “Stock” cannot work on is delivered to it for ever.',
  );
  const after = fixed(retryUnbounded, design);
  expect(after.links?.['orders-to-stock']).toMatchObject({
    retry: { maxDeliveries: 5 },
    deadLetter: 'orders-dead-letters',
  });
  expect(after.nodes?.['orders-dead-letters']).toMatchObject({ alerts: { backlog: 1 } });
});

test('a call has no dead letter: its fix only ends the tries', () => {
  expect(fixed(retryUnbounded, calling(endless)).links?.['stock-to-bank']).toMatchObject({
    retry: { maxDeliveries: 5 },
  });
});
