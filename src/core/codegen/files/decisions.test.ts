import { describe, expect, it } from 'vitest';
import { awkwardDesign } from '../../../../e2e/generated/awkward-design.ts';
import type { HandlerPlan, SubscriptionPlan } from '../plan/handler-plan.ts';
import type { CallPlan } from '../plan/link-plan.ts';
import { planProject } from '../plan.ts';
import { answerComment, callComment, emitComment, handlerComment } from './decisions.ts';

const plan = planProject(awkwardDesign, 'nats');
const [handled] = plan.services.flatMap(({ subscriptions }) =>
  subscriptions.flatMap((subscription) => subscription.handlers.map((handler) => ({ subscription, handler }))),
);
const [publication] = plan.services.flatMap(({ publications }) => publications.filter(({ request }) => !request));
const [call] = plan.services.flatMap(({ calls }) => calls);
if (!handled || !publication || !call) throw new Error('the design has changed');

const said = (subscription: Partial<SubscriptionPlan>, handler: Partial<HandlerPlan> = {}) =>
  handlerComment(
    { ...handled.subscription, acknowledgeFirst: false, dropExpired: false, ...subscription },
    { ...handled.handler, outcome: 'processed', ...handler },
  );
const retry = (maxDeliveries: number) => ({ ...handled.subscription.retry, maxDeliveries });
const asked = (terms: Partial<CallPlan>) => callComment({ ...call, ...terms });

describe('the decisions of a design, as its generated contracts tell them', () => {
  it('say how often a message is tried and where it ends', () => {
    const [letters] = plan.topics;
    if (!letters) throw new Error('the design has changed');
    expect(said({ retry: retry(1) })).toContain(': tried once');
    expect(said({ retry: retry(0) })).toContain(': tried until it works');
    expect(said({ retry: retry(5), deadLetter: letters })).toContain(
      `tried up to 5 times, then set aside on ${letters.name}.`,
    );
  });

  it('warn of an acknowledgement before the work', () => {
    expect(said({})).not.toContain('crash');
    expect(said({ acknowledgeFirst: true })).toContain('Acknowledged before the work: a crash loses it.');
  });

  it('tell what a redelivery does', () => {
    expect(said({})).not.toMatch(/redelivery|skipped/);
    expect(said({ idempotent: true })).toContain('what has been worked off is skipped when it comes again.');
    expect(said({ sideEffects: false })).toContain('It has no effect outside: a redelivery runs it again.');
  });

  it('tell handlers of failures when they are run', () => {
    expect(said({}, { outcome: 'failed' })).toMatch(/^After each attempt at .* that failed\.$/);
    expect(said({}, { outcome: 'exhausted' })).toMatch(/^When no attempt at .* is left\.$/);
  });

  it('say where a message goes and what its publisher does not wait for', () => {
    expect(emitComment({ ...publication, confirmed: true })).toContain(`Goes to ${publication.topic.name}.`);
    expect(emitComment({ ...publication, confirmed: false })).toContain('Not confirmed');
  });

  it('say how long a caller waits, and when it stops asking', () => {
    const breaker = { windowCalls: 10, minimumCalls: 5, failureRate: 0.5, openSeconds: 60, halfOpenCalls: 2 };
    expect(asked({ to: 'prices', timeoutMs: 100, retry: retry(4), breaker, pool: 8 })).toBe(
      'Asks prices: waits 100 ms, tried up to 4 times. At most 8 at once. Stops for 60 s when 50 % fail.',
    );
    expect(answerComment({ ...call, timeoutMs: 1_500, dropExpired: true })).toBe(
      'The caller waits 1.5 s. Requests that nobody waits for any more are skipped.',
    );
  });
});
