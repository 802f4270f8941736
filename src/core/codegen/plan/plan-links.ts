/** Publications, calls and their policies with every default filled in. */

import { sortedEntries } from '../../lib/sort.ts';
import type { Design } from '../../model/design.ts';
import type { Call, Publish } from '../../model/link.ts';
import type { RateLimit, Retry } from '../../model/policies.ts';
import { camel, distinct, NameMap, pascal } from '../names.ts';
import type { CallPlan, PublicationPlan, RateLimitPlan, RetryPlan, TopicPlan } from './link-plan.ts';
import type { MessagePlan } from './message-plan.ts';
import type { ServiceName } from './service-names.ts';

/** Messages in flight without confirmation, when the design says nothing. */
const defaultWindow = 256;
const defaultGiveUpMs = 30_000;
const defaultCallTimeoutMs = 30_000;

export const planRetry = (retry: Retry | undefined): RetryPlan => ({
  maxDeliveries: retry ? (retry.maxDeliveries ?? 5) : 1,
  backoff: retry ? (retry.backoff ?? 'exponential') : 'none',
  firstMs: retry?.firstMs ?? 100,
  factor: retry?.factor ?? 2,
  maxMs: retry?.maxMs ?? 30_000,
  jitter: retry?.jitter ?? 0,
  ...(retry?.delaysMs !== undefined && { delaysMs: retry.delaysMs }),
});

const planRateLimit = (limit: RateLimit): RateLimitPlan => ({
  perSecond: limit.perSecond,
  burst: limit.burst ?? 1,
  onLimit: limit.onLimit ?? 'delay',
});

type Bare = Omit<PublicationPlan, 'key' | 'path' | 'links'>;

export interface PublicationParts {
  readonly design: Design;
  readonly messages: ReadonlyMap<string, MessagePlan>;
  readonly topics: ReadonlyMap<string, TopicPlan>;
  readonly terms: { publish(link: Publish): Pick<PublicationPlan, 'terms'> };
}

/** Links of one node that publish the same message to the same topic under the same terms are one function. */
export const planPublications = (
  node: string,
  { design, messages, topics, terms }: PublicationParts,
): PublicationPlan[] => {
  const groups = new Map<string, { bare: Bare; links: string[] }>();
  for (const [id, link] of sortedEntries(design.links)) {
    if (link.kind !== 'publish' || link.from !== node) continue;
    const found = planPublication(link, messages, topics);
    if (!found) continue;
    const bare = { ...found, ...terms.publish(link) };
    const same = JSON.stringify([
      link.to,
      link.message,
      bare.confirmed,
      bare.outbox,
      bare.window,
      bare.giveUpAfterMs,
      bare.rateLimit,
      bare.hopLimit,
      link.request,
      bare.terms,
    ]);
    const group = groups.get(same);
    if (group) group.links.push(id);
    else groups.set(same, { bare, links: [id] });
  }
  const calls = Object.entries(design.links ?? {}).filter(([, { kind, from }]) => kind === 'call' && from === node);
  return named(
    [...groups.values()],
    calls.map(([id]) => callPath(id)),
  );
};

const planPublication = (
  link: Publish,
  messages: ReadonlyMap<string, MessagePlan>,
  topics: ReadonlyMap<string, TopicPlan>,
): Bare | undefined => {
  const topic = topics.get(link.to);
  const message = messages.get(link.message);
  const replyTo = link.request && topics.get(link.request.replyTo);
  if (!topic || !message) return undefined;
  return {
    topic,
    message,
    confirmed: link.confirmed ?? true,
    outbox: link.outbox ?? false,
    window: link.bufferMessages ?? defaultWindow,
    giveUpAfterMs: link.bufferTimeoutMs ?? defaultGiveUpMs,
    ...(link.rateLimit && { rateLimit: planRateLimit(link.rateLimit) }),
    ...(link.hopLimit !== undefined && { hopLimit: link.hopLimit }),
    ...(link.request && replyTo && { request: { replyTo, timeoutMs: link.request.timeoutMs } }),
  };
};

/** Where a call comes in from outside. */
export const callPath = (id: string): string => `/call-${id}`;

interface Group {
  readonly bare: Bare;
  readonly links: readonly string[];
}

/** By message; where that is not enough by topic too, then by link. Paths that are `taken` are given to none. */
const named = (groups: readonly Group[], taken: readonly string[]): PublicationPlan[] => {
  const names = new NameMap('Message');
  const alike = (group: Group, also: (other: Bare) => boolean) =>
    groups.filter(({ bare }) => bare.message === group.bare.message && also(bare)).length > 1;
  const wanted = groups.map((group) => {
    const { bare, links } = group;
    const byTopic = `${bare.message.key}To${pascal(bare.topic.id)}`;
    const ambiguous = alike(group, () => true);
    const still = alike(group, (other) => other.topic === bare.topic);
    const key = still ? `${byTopic}Via${pascal(links[0] ?? '')}` : ambiguous ? byTopic : bare.message.key;
    const path = [bare.message.slug, ambiguous && `to-${bare.topic.name}`, still && `via-${links[0]}`].filter(Boolean);
    return { key, path: `/${path.join('-')}`, plain: !ambiguous, group };
  });
  const ordered = [...wanted.filter(({ plain }) => plain), ...wanted.filter(({ plain }) => !plain)];
  const paths = distinct([...taken, ...ordered.map(({ path }) => path)]).slice(taken.length);
  return wanted.map((each) => {
    const { bare, links } = each.group;
    return { key: names.claim(each.key), path: paths[ordered.indexOf(each)] ?? each.path, links, ...bare };
  });
};

/** Every call of the design by its link id; both ends use the same plan. */
export const planCalls = (
  design: Design,
  services: ReadonlyMap<string, ServiceName>,
): ReadonlyMap<string, CallPlan> => {
  const names = new NameMap('Call');
  const plans = new Map<string, CallPlan>();
  for (const [id, link] of sortedEntries(design.links)) {
    if (link.kind !== 'call') continue;
    const callee = services.get(link.to);
    if (callee) plans.set(id, planCall(id, link, names.claim(camel(id)), callee));
  }
  return plans;
};

const planCall = (id: string, link: Call, key: string, callee: ServiceName): CallPlan => ({
  id,
  key,
  to: link.to,
  service: callee.slug,
  address: callee.address,
  timeoutMs: link.timeoutMs ?? defaultCallTimeoutMs,
  retry: planRetry(link.retry),
  ...(link.pool !== undefined && { pool: link.pool }),
  ...(link.breaker && {
    breaker: {
      windowCalls: link.breaker.windowCalls ?? 100,
      minimumCalls: link.breaker.minimumCalls ?? 100,
      failureRate: link.breaker.failureRate ?? 0.5,
      openSeconds: link.breaker.openSeconds ?? 60,
      halfOpenCalls: link.breaker.halfOpenCalls ?? 10,
    },
  }),
  ...(link.rateLimit && { rateLimit: planRateLimit(link.rateLimit) }),
  dropExpired: link.dropExpired ?? false,
  ...(link.work && { work: link.work }),
  failureProbability: link.failure?.probability ?? 0,
});
