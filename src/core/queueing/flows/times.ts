/** How long a message takes at every vertex of the trigger graph, and for how much of it somebody waits for an answer. */
import { meanMs } from '../../distributions/law/moments.ts';
import { stationWait } from '../../network/held-workers.ts';
import type { Law } from '../law.ts';
import type { Solved } from '../solved.ts';

export interface Times {
  /** Per vertex, ms from its cause until it is done; `Infinity` where it is not known. Calls during work are part of that work. */
  readonly totalMs: Float64Array;
  /** Per vertex, the law of that, where it is known. */
  readonly laws: readonly (Law | null)[];
  /** Per vertex, the part of it that calls hold the worker; of a call that starts a flow, all. */
  readonly heldMs: Float64Array;
  /** Per work, of a call the ms that its caller waits for it, calls that it makes itself left out; else 0. */
  readonly callMs: Float64Array;
}

export const timesOf = (solved: Solved): Times => {
  const { graph, plan } = solved.model;
  const works = graph.outcomes.map((_, work) => workTimes(solved, work));
  const totalMs = new Float64Array(graph.workOf.length);
  const heldMs = new Float64Array(graph.workOf.length);
  graph.workOf.forEach((work, vertex) => {
    if (work < 0) totalMs[vertex] = publicationMs(solved, vertex);
    else if (works[work]!.starts) {
      totalMs[vertex] = works[work]!.totalMs;
      heldMs[vertex] = works[work]!.heldMs;
    }
  });
  const callMs = Float64Array.from(graph.outcomes, (_, work) =>
    work < plan.subscriptions.length ? 0 : callTime(solved, work),
  );
  const laws = Array.from(graph.workOf, (work) => (work < 0 ? null : solved.figures[work]!.doneLaw));
  return { totalMs, laws, heldMs, callMs };
};

/** The same where a subscription is left as soon as it has acknowledged, which may be before its work. */
export const leftAtAcknowledge = ({ figures, model: { graph } }: Solved, times: Times, work: number): Times => {
  const totalMs = Float64Array.from(times.totalMs);
  const laws = [...times.laws];
  for (const vertex of graph.verticesOfWork[work]!) {
    totalMs[vertex] = figures[work]!.analysis.meanResponseMs ?? Infinity;
    laws[vertex] = figures[work]!.law;
  }
  return { ...times, totalMs, laws };
};

/** Latency of the broker and delay of the trigger, on average. */
const publicationMs = ({ model: { plan } }: Solved, vertex: number): number => {
  const { topic, trigger } = plan.publications[vertex]!;
  const laws = [plan.topics[topic]!.publishLatency, trigger?.delay ?? null];
  return laws.reduce((sum, law) => sum + (law === null ? 0 : meanMs(law)), 0);
};

interface WorkTimes {
  readonly totalMs: number;
  readonly heldMs: number;
  /** It takes time of its own, not that of a caller. */
  readonly starts: boolean;
}

/** Until a message is processed, also where it was acknowledged before. */
const workTimes = ({ figures, loads, model: { graph, plan } }: Solved, work: number): WorkTimes => {
  const { attempts, meanMs: ownMs } = graph.outcomes[work]!;
  const { meanWaitMs } = figures[work]!.analysis;
  const subscription = plan.subscriptions[work];
  const before = subscription?.delay ? meanMs(subscription.delay) : 0;
  const worked = attempts.meanOfSuccess * loads.services[work]!.meanMs + attempts.backoffOfSuccessMs;
  const totalMs = meanWaitMs === null ? Infinity : before + meanWaitMs + worked;
  if (subscription === undefined) {
    const { source } = plan.calls[work - plan.subscriptions.length]!;
    return { totalMs, heldMs: totalMs, starts: source !== null };
  }
  return { totalMs, heldMs: attempts.meanOfSuccess * (loads.services[work]!.meanMs - ownMs), starts: true };
};

/** As `holdWorkers` counts it: all tries, each at most as long as the caller is patient. */
const callTime = ({ loads, model }: Solved, work: number): number => {
  const { graph, plan } = model;
  const { attempts, meanMs: ownMs } = graph.outcomes[work]!;
  const { meanMs: serviceMs } = loads.services[work]!;
  const patience = plan.calls[work - plan.subscriptions.length]!.timeoutMs ?? Infinity;
  const one = Math.min(patience, stationWait(model, loads, loads.stationOf[work]!) + serviceMs);
  return Math.max(0, attempts.mean * (one - (serviceMs - ownMs)) + attempts.backoffMs);
};
