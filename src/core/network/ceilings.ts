/**
 * Ceilings outside of the servers: what a link lets through at most in the long run, however fast its receiver is. A token bucket that
 * delays has its rate; N places that each message takes for the mean time T have N / T (Little's law): the connections of a call, and
 * the buffer of a publisher that waits for confirmations.
 */
import { meanMs } from '../distributions/law/moments.ts';
import type { CeilingKind } from '../model/exceeded-ceiling.ts';
import type { Plan, PlanCall, PlanPublication } from './plan.ts';
import { mayFillBuffer } from './publish-buffers.ts';

export interface Ceiling {
  readonly kind: CeilingKind;
  /** Messages of a publication, tries of a call. */
  readonly perSecond: number;
}

/** Whether more is wanted than gets through: what wants just so much, like what another ceiling has let through, does not pile up. */
export const isExceeded = (load: number): boolean => load > 1 + 1e-9;

export const lower = (one: Ceiling | null, other: Ceiling | null): Ceiling | null =>
  one === null || (other !== null && other.perSecond < one.perSecond) ? other : one;

/** Who refuses loses what is too much; who delays, or has it tried again for ever, keeps it. */
export const limitOf = ({ rateLimit }: PlanPublication | PlanCall, triesForEver = false): Ceiling | null =>
  rateLimit === null || (rateLimit.refuses && !triesForEver)
    ? null
    : { kind: 'rate-limit', perSecond: rateLimit.perSecond };

/** A buffer that gives messages up after a while always drains. */
const bufferCeiling = (plan: Plan, publication: PlanPublication): Ceiling | null => {
  const { buffer, topic } = publication;
  if (buffer === null || buffer.timeoutMs !== null || !mayFillBuffer(plan, publication)) return null;
  return { kind: 'buffer', perSecond: (buffer.messages! * 1000) / meanMs(plan.topics[topic]!.publishLatency!) };
};

/** Whether a worker waits with what it publishes; else that waits by itself: the clocks of sources and delays go on. */
export const holdsWorkers = ({ trigger }: PlanPublication): boolean => trigger !== null && trigger.delay === null;

/** The buffer for which workers wait; null where they never do, as where a limit lets no more through than it has room for. */
export const heldCeiling = (plan: Plan, publication: PlanPublication): Ceiling | null => {
  const buffer = holdsWorkers(publication) ? bufferCeiling(plan, publication) : null;
  return buffer !== null && (publication.rateLimit?.perSecond ?? Infinity) > buffer.perSecond ? buffer : null;
};

/** Of what waits by itself before it is published; null where nothing does. */
export const publicationCeiling = (plan: Plan, publication: PlanPublication): Ceiling | null =>
  heldCeiling(plan, publication) === null ? lower(limitOf(publication), bufferCeiling(plan, publication)) : null;

/** The place of a call among publications, then calls. */
export const linkOfCall = ({ publications }: Plan, call: number): number => publications.length + call;

/** The place of a topic among publications, then calls, then topics. */
export const linkOfTopic = ({ calls, publications }: Plan, topic: number): number =>
  publications.length + calls.length + topic;

/** Whether what a link cannot send grows at the link itself: nobody waits with it. */
export const growsAtLink = (plan: Plan, link: number): boolean => {
  const publication = plan.publications[link];
  if (publication !== undefined) return heldCeiling(plan, publication) === null;
  return plan.calls[link - plan.publications.length]!.source !== null;
};
