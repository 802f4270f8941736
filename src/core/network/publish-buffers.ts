/** Publications that may wait for a place in their publisher's buffer because confirmations take time. */
import { remembered } from '../lib/remembered.ts';
import type { Plan, PlanPublication } from './plan.ts';

/** Whether so many messages may be unconfirmed that the next one waits, however the run goes. */
export const mayFillBuffer = ({ topics }: Plan, { buffer, topic }: PlanPublication): boolean =>
  buffer !== null && buffer.messages !== null && topics[topic]!.publishLatency !== null;

/** Nodes whose workers are held by such waits, by number. */
export const heldByBuffers = remembered(
  (plan: Plan): ReadonlySet<number> =>
    new Set(
      plan.publications.flatMap((each) => (each.trigger !== null && mayFillBuffer(plan, each) ? [each.node] : [])),
    ),
);
