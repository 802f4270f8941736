/** The ceilings of calls, which hang on how long their callees take, and what of a call with a source waits before its own. */
import { type Ceiling, isExceeded, limitOf, lower } from './ceilings.ts';
import type { Loads } from './loads.ts';
import type { Plan, PlanCall } from './plan.ts';
import type { TrafficModel } from './traffic-model.ts';

/** Tries that a breaker refuses want through nothing; where it may open, nobody knows how many. */
const mayRefuse = ({ breaker, failure, poison, timeoutMs }: PlanCall): boolean =>
  breaker !== null && (timeoutMs !== null || failure + poison > breaker.failureRate / 4);

/** Connections are busy at least for the work of the callee; how long a try waits there for a worker is left out. */
export const callCeiling = ({ graph, plan }: TrafficModel, { services }: Loads, at: number): Ceiling | null => {
  const call = plan.calls[at]!;
  if (mayRefuse(call)) return null;
  const limit = limitOf(call, call.retry.maxDeliveries === 0);
  if (call.pool === null) return limit;
  const callee = plan.subscriptions.length + at;
  const busyMs = graph.outcomes[callee]!.patientMs ?? services[callee]!.meanMs;
  return lower(limit, { kind: 'pool', perSecond: (call.pool * 1000) / busyMs });
};

/** Of what a call with a source may send, the share that it gets to; the rest waits and is not lost. */
export const sentShare = ({ calls, publications, subscriptions }: Plan, { sending }: Loads, work: number): number => {
  const call = work - subscriptions.length;
  if (calls[call]?.source == null) return 1;
  return 1 / Math.max(1, sending[publications.length + call]!);
};

/** Whether a subscription or call keeps up, were its workers idle: a call with a source keeps what it may not send. */
export const mayBeSent = ({ calls, publications, subscriptions }: Plan, { sending }: Loads, work: number): boolean => {
  const call = work - subscriptions.length;
  return calls[call]?.source == null || !isExceeded(sending[publications.length + call]!);
};
