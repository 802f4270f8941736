/** Publications with all defaults applied: arrivals of their own, triggers, rate limits, requests. */
import { byCodeUnit } from '../lib/sort.ts';
import type { Arrivals } from '../model/arrivals.ts';
import type { After, Publish } from '../model/link.ts';
import type { Topic } from '../model/node.ts';
import type { RateLimit } from '../model/policies.ts';
import type { Indices } from './indices.ts';
import type { PlanBuffer, PlanPublication, PlanRateLimit, PlanSource, PlanTrigger } from './plan.ts';

export const loweredPublication = (indices: Indices, id: string, link: Publish): PlanPublication => ({
  id,
  node: indices.node(link.from),
  topic: indices.topic(link.to),
  message: indices.message(link.message),
  source: loweredSource(indices, link.from, link.arrivals),
  trigger: link.after === undefined ? null : loweredTrigger(indices, link.after),
  rateLimit: loweredLimit(link.rateLimit),
  hopLimit: link.hopLimit ?? null,
  waits: isConfirmed(indices, link),
  buffer: isConfirmed(indices, link) ? loweredBuffer(link) : null,
  request: link.request ? { replyTo: indices.topic(link.request.replyTo), timeoutMs: link.request.timeoutMs } : null,
});

const isConfirmed = (indices: Indices, { confirmed, to }: Publish): boolean =>
  confirmed !== false && (indices.nodes[to] as Topic).guarantee !== 'at-most-once';

const loweredBuffer = ({ bufferMessages, bufferTimeoutMs }: Publish): PlanBuffer | null =>
  bufferMessages === undefined && bufferTimeoutMs === undefined
    ? null
    : { messages: bufferMessages ?? null, timeoutMs: bufferTimeoutMs ?? null };

/** Rates are per instance of a publisher. */
export const loweredSource = (indices: Indices, from: string, arrivals: Arrivals | undefined): PlanSource | null => {
  if (arrivals === undefined) return null;
  const node = indices.nodes[from];
  return { arrivals, instances: node?.kind === 'publisher' ? (node.instances ?? 1) : 1 };
};

export const loweredLimit = (limit: RateLimit | undefined): PlanRateLimit | null =>
  limit === undefined
    ? null
    : { perSecond: limit.perSecond, burst: limit.burst ?? 1, refuses: limit.onLimit === 'reject' };

const loweredTrigger = (indices: Indices, after: After): PlanTrigger => ({
  subscriptions: after.subscriptions ? [...after.subscriptions].sort(byCodeUnit) : null,
  messages: after.messages?.map(indices.message).sort((a, b) => a - b) ?? null,
  outcome: after.outcome ?? 'processed',
  probability: after.probability ?? 1,
  copies: after.copies ?? 1,
  every: after.every ?? 1,
  delay: after.delay ?? null,
  choice: after.choice ?? null,
});
