/** The terms of publications, subscriptions and calls as data in the wiring of a service. */
import type { HandlerPlan, Outcome, SubscriptionPlan } from '../plan/handler-plan.ts';
import type { CallPlan, PublicationPlan, RetryPlan } from '../plan/link-plan.ts';
import type { ServicePlan } from '../plan/project-plan.ts';
import { code, type Expression } from '../print-expression.ts';

/** The one retry policy of several subscriptions, which is then said once. */
export const sharedRetry = (subscriptions: readonly SubscriptionPlan[]): RetryPlan | undefined =>
  theSame(subscriptions.map(({ retry }) => retry));

/** The one set of terms of several publications. */
export const sharedTerms = (publications: readonly PublicationPlan[]) => theSame(publications.map(termsOf));

const termsOf = ({ confirmed, window, giveUpAfterMs }: PublicationPlan) => ({ confirmed, window, giveUpAfterMs });

/** The one value of a list of several equal ones. */
const theSame = <Value>(values: readonly Value[]): Value | undefined =>
  values.length > 1 && new Set(values.map((value) => JSON.stringify(value))).size === 1 ? values[0] : undefined;

export const publicationsOf = (publications: readonly PublicationPlan[]): Expression =>
  Object.fromEntries(
    publications.map((publication): [string, Expression] => [
      publication.key,
      {
        name: publication.key,
        topic: code(`topics.${publication.topic.key}`),
        contract: code(`messages.${publication.message.key}`),
        path: publication.path === `/${publication.message.slug}` ? undefined : publication.path,
        ...(sharedTerms(publications) ? { '...': code('terms') } : termsOf(publication)),
        rateLimit: publication.rateLimit && {
          ...publication.rateLimit,
          onLimit: code(`'${publication.rateLimit.onLimit}' as const`),
        },
        hopLimit: publication.hopLimit,
        outbox: publication.outbox || undefined,
        request: publication.request && {
          replyTo: code(`topics.${publication.request.replyTo.key}`),
          timeoutMs: publication.request.timeoutMs,
        },
        terms: publication.terms,
      },
    ]),
  );

export const subscriptionOf = (subscription: SubscriptionPlan, { subscriptions }: ServicePlan): Expression => ({
  config: {
    name: subscription.id,
    topic: code(`topics.${subscription.topic.key}`),
    queue: subscription.queue,
    accepts: subscription.accepts,
    concurrency: subscription.concurrency,
    prefetch: subscription.prefetch,
    ackTimeoutMs: subscription.ackTimeoutMs,
    acknowledgeFirst: subscription.acknowledgeFirst,
    // Without an envelope there is no id that could be remembered.
    isRepeatable: !subscription.sideEffects || subscription.topic.isBare || undefined,
    retry: sharedRetry(subscriptions) ? code('retry') : retryOf(subscription.retry),
    deadLetter: subscription.deadLetter && code(`topics.${subscription.deadLetter.key}`),
    dropExpired: subscription.dropExpired,
    delay: subscription.delay,
    expects: subscription.expects && code(`expectations.${subscription.expects.key}`),
    standIn: standInOf(subscription),
    terms: subscription.terms,
  },
  handlers: checkedHandlers(subscription.handlers, 'processed') ?? [],
  failed: checkedHandlers(subscription.handlers, 'failed'),
  exhausted: checkedHandlers(subscription.handlers, 'exhausted'),
});

const checkedHandlers = (handlers: readonly HandlerPlan[], outcome: Outcome): Expression => {
  const list = handlers.filter((handler) => handler.outcome === outcome);
  return list.length === 0
    ? undefined
    : list.map(({ message, name }) => code(`checked(messages.${message.key}, ${name})`));
};

export const callOf = (call: CallPlan): Expression => ({
  name: call.id,
  to: call.service,
  address: call.address,
  timeoutMs: call.timeoutMs,
  retry: retryOf(call.retry),
  pool: call.pool,
  breaker: call.breaker,
  rateLimit: call.rateLimit && { ...call.rateLimit },
  dropExpired: call.dropExpired,
  standIn: standInOf(call),
});

/** What the design says of the work until somebody writes it. */
const standInOf = ({ work, failureProbability, poisonProbability }: Drawn): Expression => ({
  work,
  // A sum of shares as a person writes it: 0.118, not 0.11800000000000001.
  failureProbability: Number(failureProbability.toPrecision(12)) || undefined,
  poisonProbability: poisonProbability || undefined,
});

type Drawn = Pick<SubscriptionPlan, 'work' | 'failureProbability'> & { readonly poisonProbability?: number };

export const retryOf = (retry: RetryPlan): Expression => ({ ...retry });
