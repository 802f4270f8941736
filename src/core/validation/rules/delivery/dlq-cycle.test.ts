import { expect, test } from 'vitest';
import { draft } from '../../../model/testing/build.ts';
import { analyse } from '../../../queueing/analyse.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { dlqCycle } from './dlq-cycle.ts';

const base = draft()
  .publisher('cart')
  .topic('orders')
  .topic('dead')
  .publish('cart', 'orders')
  .service('stock')
  .service('repair');
type Fields = NonNullable<Parameters<(typeof base)['subscribe']>[2]>;
const gives = (deadLetter: string, fields: Fields = {}): Fields => ({
  deadLetter,
  retry: {},
  idempotent: true,
  ...fields,
});
/** Stock reads orders, repair reads its dead letters. */
const drawn = (stock: Fields, repair: Fields = {}) =>
  base.subscribe('orders', 'stock', stock).subscribe('dead', 'repair', { idempotent: true, ...repair });
type Again = Parameters<(typeof base)['publish']>[2];
const sentAgain = (fields: Again = {}) =>
  drawn(gives('dead')).publish('repair', 'orders', {
    message: 'orders-message',
    after: { probability: 0.5 },
    ...fields,
  });

describeRule(dlqCycle, {
  finds: [
    {
      name: 'dead letters that go to the topic they came from',
      design: base.subscribe('orders', 'stock', gives('orders')).done(),
    },
    { name: 'dead letters of dead letters that go back', design: drawn(gives('dead'), gives('orders')).done() },
    { name: 'dead letters that are published again', design: sentAgain().done() },
    {
      name: 'both of two ways back, as one',
      design: drawn(gives('dead'), gives('orders'))
        .publish('repair', 'orders', { message: 'orders-message', after: { probability: 0.5 } })
        .done(),
    },
    {
      name: 'a way back over another service',
      design: drawn(gives('dead'))
        .topic('repaired')
        .service('check')
        .publish('repair', 'repaired', { after: {} })
        .subscribe('repaired', 'check', { idempotent: true })
        .publish('check', 'orders', { message: 'orders-message', after: { probability: 0.9 } })
        .done(),
    },
  ],
  leavesAlone: [
    { name: 'dead letters that end', design: drawn(gives('dead')).done() },
    {
      name: 'deliveries without end, of which none is given up',
      design: base.subscribe('orders', 'stock', gives('orders', { retry: { maxDeliveries: 0 } })).done(),
    },
    {
      name: 'what is acknowledged before it fails',
      design: drawn(gives('dead', { acknowledge: 'before-work' }), gives('orders')).done(),
    },
    {
      name: 'a topic that recognises what it has had before',
      design: sentAgain().topic('orders', { dedupWindowSeconds: 600 }).done(),
    },
    { name: 'a chance of nothing', design: sentAgain({ after: { probability: 0 } }).done() },
    {
      name: 'a loop without dead letters',
      design: base
        .subscribe('orders', 'stock', gives('discard'))
        .publish('stock', 'orders', { message: 'orders-message', after: { probability: 0.5 } })
        .done(),
    },
  ],
  boundary: [{ name: 'a hop limit', found: sentAgain().done(), alone: sentAgain({ hopLimit: 20 }).done() }],
});

const said = (design: Parameters<typeof findingsOf>[1]) => findingsOf(dlqCycle, design)[0]?.message.en;

test('tells the way back', () => {
  expect(said(sentAgain().done())).toBe(
    'What “Stock” gives up comes back to it: “Dead” > “Repair” > “Orders” > “Stock”.',
  );
  expect(said(drawn(gives('dead'), gives('orders')).done())).toBe(
    'What “Repair” gives up comes back to it: “Orders” > “Stock” > “Dead” > “Repair”.',
  );
});

test('what is published again gets a hop limit', () => {
  expect(fixed(dlqCycle, sentAgain().done()).links?.['repair-to-orders']).toMatchObject({ hopLimit: 10 });
});

test('dead letters that go back by themselves end in a topic of their own', () => {
  const after = fixed(dlqCycle, base.subscribe('orders', 'stock', gives('orders')).done());
  expect(after.links?.['orders-to-stock']).toMatchObject({ deadLetter: 'orders-dead-letters' });
});

test('where the dead letters are all that feeds a topic, cutting them is for people', () => {
  const fedByDead = draft().topic('orders').topic('dead').service('stock').service('repair');
  const design = fedByDead
    .subscribe('orders', 'stock', gives('dead'))
    .subscribe('dead', 'repair', gives('orders'))
    .done();
  expect(findingsOf(dlqCycle, design)[0]).not.toHaveProperty('fix');
});

test('in a loop that never ends, the loop is to be cured first', () => {
  const endless = sentAgain({ after: { copies: 9 } }).done();
  const looped = {
    ...endless,
    links: { ...endless.links, more: { ...endless.links?.['repair-to-orders'], from: 'stock' } },
  };
  const [finding] = findingsOf(dlqCycle, looped as typeof endless, analyse);
  expect(finding?.message.en).toContain('comes back');
  expect(finding).not.toHaveProperty('fix');
});
