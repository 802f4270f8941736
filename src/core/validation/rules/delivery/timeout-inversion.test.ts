import { expect, test } from 'vitest';
import { draft } from '../../../model/testing/build.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { timeoutInversion } from './timeout-inversion.ts';

const base = draft().publisher('shop').service('prices').service('stock').service('tax');
type Fields = NonNullable<Parameters<(typeof base)['call']>[2]>;
/** The shop calls prices, which call the stock. */
const calling = (timeoutMs: number, inner: Fields) =>
  base.call('shop', 'prices', { timeoutMs }).call('prices', 'stock', { during: {}, ...inner });
const twice = (timeoutMs: number, firstMs = 0): Fields => ({
  timeoutMs,
  retry: { maxDeliveries: 2, backoff: 'fixed', firstMs },
});
/** Orders are read by prices. */
const reading = (ackTimeoutMs: number) =>
  base
    .topic('orders')
    .publish('shop', 'orders')
    .subscribe('orders', 'prices', { ackTimeoutMs, idempotent: true })
    .call('prices', 'stock', { during: {}, ...twice(300) })
    .done();
const asking = (timeoutMs: number) =>
  base
    .message('question', { kind: 'query' })
    .topic('questions')
    .topic('answers')
    .publish('shop', 'questions', { message: 'question', request: { replyTo: 'answers', timeoutMs } })
    .subscribe('questions', 'prices', { idempotent: true })
    .call('prices', 'stock', { during: {}, ...twice(300) })
    .done();

describeRule(timeoutInversion, {
  finds: [
    { name: 'a call with less time than the call during it', design: calling(200, { timeoutMs: 300 }).done() },
    { name: 'tries of the inner call that add up', design: calling(500, twice(300)).done() },
    { name: 'pauses between them', design: calling(650, twice(300, 100)).done() },
    {
      name: 'inner calls that are made one after the other',
      design: calling(500, { timeoutMs: 300 }).call('prices', 'tax', { during: {}, timeoutMs: 300 }).done(),
    },
    {
      name: 'a call without a timeout in between',
      design: calling(500, {})
        .call('stock', 'tax', { during: {}, ...twice(300) })
        .done(),
    },
    { name: 'tries without end', design: calling(500, { timeoutMs: 10, retry: { maxDeliveries: 0 } }).done() },
    { name: 'an acknowledge timeout', design: reading(500) },
    { name: 'a request over topics', design: asking(500) },
  ],
  leavesAlone: [
    { name: 'a budget that shrinks downwards', design: calling(700, twice(300, 100)).done() },
    {
      name: 'a call without a timeout of its own',
      design: base.call('shop', 'prices').call('prices', 'stock', { during: {}, timeoutMs: 300 }).done(),
    },
    {
      name: 'calls of which only one is made',
      design: calling(500, { timeoutMs: 300, during: { choice: 'a', probability: 0.5 } })
        .call('prices', 'tax', { during: { choice: 'a', probability: 0.5 }, timeoutMs: 300 })
        .done(),
    },
    { name: 'inner calls that say nothing', design: calling(1, {}).done() },
    {
      name: 'calls that call each other in a circle',
      design: base
        .call('prices', 'stock', { during: {}, timeoutMs: 10 })
        .call('stock', 'prices', { during: {}, timeoutMs: 10 })
        .done(),
    },
  ],
  boundary: [
    { name: 'as much time as inside', found: calling(599, twice(300)).done(), alone: calling(600, twice(300)).done() },
    { name: 'as much time as before the next delivery', found: reading(599), alone: reading(600) },
  ],
});

const said = (design: Parameters<typeof findingsOf>[1]) => findingsOf(timeoutInversion, design)[0]?.message.en;

test('says who gives up after how long, and how long the others may take', () => {
  expect(said(calling(500, twice(300)).done())).toBe(
    '“Shop” waits 500 ms for “Prices”, which may wait 600 ms for others.',
  );
  expect(said(reading(500))).toBe(
    'A message of “Orders” is delivered again after 500 ms, while “Prices” may wait 600 ms for others.',
  );
  expect(said(asking(500))).toBe('“Shop” waits 500 ms for the answer of “Prices”, which may wait 600 ms for others.');
});

test('the fix waits as long as the calls inside may take; for tries without end there is none', () => {
  expect(fixed(timeoutInversion, calling(500, twice(300, 100)).done()).links?.['shop-to-prices']).toMatchObject({
    timeoutMs: 700,
  });
  const endless = calling(500, { timeoutMs: 10, retry: { maxDeliveries: 0 } }).done();
  expect(findingsOf(timeoutInversion, endless)[0]).not.toHaveProperty('fix');
});
