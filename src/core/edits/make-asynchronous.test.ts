import { expect, it } from 'vitest';
import type { Design } from '../model/design.ts';
import { analyse } from '../queueing/analyse.ts';
import { validate } from '../validation/validate.ts';
import { makeAsynchronous } from './make-asynchronous.ts';
import { setField } from './set-field.ts';
import { applied, refusedBecause, shop } from './testing/shop.ts';

const errors = (design: Design) =>
  validate(design, analyse(design)).flatMap(({ severity, rule }) => (severity === 'error' ? [rule] : []));

it('a call becomes a request on a topic of its own, which the callee reads with the same work', () => {
  const { links, nodes, messages } = applied(makeAsynchronous, { call: 'payment-asks', answer: false });
  expect(nodes?.['bank-requests']).toMatchObject({ kind: 'topic', messages: ['bank-request'] });
  expect(messages?.['bank-request']).toEqual({ name: 'Bank request', kind: 'command' });
  expect(links?.['payment-publishes-bank-requests']).toEqual({
    kind: 'publish',
    from: 'payment',
    to: 'bank-requests',
    message: 'bank-request',
    after: { subscriptions: ['payment-reads'] },
  });
  expect(links?.['payment-asks']).toEqual({
    kind: 'subscribe',
    from: 'bank-requests',
    to: 'bank',
    work: { distribution: 'exponential', meanMs: 3 },
  });
  expect(links?.['payment-pays']).toBe(shop.links?.['payment-pays']);
});

it('what followed the call waits for the answer by message, and is published as often as before', () => {
  const after = applied(makeAsynchronous, { call: 'payment-asks' });
  expect(after.links?.['payment-publishes-bank-requests']).toMatchObject({
    request: { replyTo: 'bank-replies', timeoutMs: 30_000 },
  });
  expect(after.links?.['bank-publishes-bank-replies']).toMatchObject({
    message: 'bank-reply',
    after: { subscriptions: ['payment-asks'] },
  });
  expect(after.links?.['bank-replies-feeds-payment']).toEqual({
    kind: 'subscribe',
    from: 'bank-replies',
    to: 'payment',
  });
  expect(after.links?.['payment-pays']).toMatchObject({ after: { subscriptions: ['bank-replies-feeds-payment'] } });
  const rates = ({ topics }: ReturnType<typeof analyse>) => [topics.orders, topics.payments];
  expect(rates(analyse(after))).toEqual(rates(analyse(shop)));
});

it.each([undefined, false])('the worker of the caller is free at once, and no rule finds a new error: %s', (answer) => {
  const after = applied(makeAsynchronous, { call: 'payment-asks', ...(answer === false && { answer }) });
  expect(analyse(shop).nodes.payment?.utilisation).toBeGreaterThan(0);
  expect(analyse(after).nodes.payment?.utilisation).toBe(0);
  expect(analyse(after).subscriptions['payment-asks']?.arrivalRatePerSecond).toBe(5);
  for (const rule of errors(after)) expect(errors(shop)).toContain(rule);
});

it('what named no trigger names all there were, so that an answer sets off no request of its own', () => {
  const unnamed = applied(setField, { section: 'links', id: 'payment-asks', path: ['during'], value: {} });
  const any = applied(setField, { section: 'links', id: 'payment-pays', path: ['after'], value: {} }, unnamed);
  const after = applied(makeAsynchronous, { call: 'payment-asks' }, any);
  expect(after.links?.['payment-publishes-bank-requests']).toMatchObject({
    after: { subscriptions: ['payment-reads'] },
  });
  expect(analyse(after).graph.loops).toEqual([]);
  expect(analyse(after).topics.payments?.ratePerSecond).toBe(5);
});

it('the timeout of the call is the patience of the request; the pool and the breaker go', () => {
  const bounded = applied(setField, { section: 'links', id: 'payment-asks', path: ['timeoutMs'], value: 400 });
  const guarded = applied(setField, { section: 'links', id: 'payment-asks', path: ['breaker'], value: {} }, bounded);
  const { links } = applied(makeAsynchronous, { call: 'payment-asks' }, guarded);
  expect(links?.['payment-publishes-bank-requests']).toMatchObject({ request: { timeoutMs: 400 } });
  expect(links?.['payment-asks']).not.toHaveProperty('breaker');
});

it('says why not: sometimes asked, asked while others wait, asked by a publisher, not a call', () => {
  const sometimes = applied(setField, {
    section: 'links',
    id: 'payment-asks',
    path: ['during', 'probability'],
    value: 0.5,
  });
  expect(refusedBecause(makeAsynchronous, { call: 'payment-asks' }, sometimes)).toContain('asks only sometimes');
  expect(applied(makeAsynchronous, { call: 'payment-asks', answer: false }, sometimes).links).toMatchObject({
    'payment-publishes-bank-requests': { after: { probability: 0.5 } },
  });
  const outer: Design = {
    ...shop,
    links: {
      ...shop.links,
      asks: { kind: 'call', from: 'web', to: 'payment', arrivals: { process: 'poisson', ratePerSecond: 1 } },
      'payment-asks': { ...shop.links?.['payment-asks'], during: {} } as never,
    },
  };
  expect(refusedBecause(makeAsynchronous, { call: 'payment-asks' }, outer)).toContain('waits for “Payment”');
  expect(refusedBecause(makeAsynchronous, { call: 'asks', answer: true }, outer)).toContain('only publishes');
  expect(applied(makeAsynchronous, { call: 'asks' }, outer).links).toMatchObject({ asks: { kind: 'subscribe' } });
  expect(refusedBecause(makeAsynchronous, { call: 'payment-pays' })).toContain('Only calls');
  expect(refusedBecause(makeAsynchronous, { call: 'gone' })).toContain('no “gone”');
});
