/**
 * How long calls wait among few callers: each of them waits for its answer before it asks again, so that the mean wait stays finite
 * however busy the callee is.
 */
import type { Askers } from './askers.ts';
import { erlangC, meanWait } from './erlang.ts';
import type { Loads } from './loads.ts';
import type { TrafficModel } from './traffic-model.ts';

interface Asked {
  readonly servers: number;
  readonly load: number;
  /** Of one try's work. */
  readonly meanMs: number;
  readonly variation: number;
}

/** More than these are as many as without end. */
const many = 500;

/** Mean wait of a try in ms; without askers that of random requests from anywhere. */
export const waitOfTries = (
  model: TrafficModel,
  loads: Loads,
  station: number,
  askers: Askers | null,
  asked: Asked,
): number => {
  const { load, meanMs, servers, variation } = asked;
  if (askers === null || askers.workers > many) return meanWait(servers, load, meanMs, 1, variation);
  if (askers.workers <= servers || load === 0 || meanMs === 0) return 0;
  const alone = waitAmong(askers.workers, asked, thinkMs(model, loads, station, askers.works));
  const several = load < servers ? (erlangC(servers, load) * servers) / load : 1;
  return (alone * several * (1 + variation)) / 2;
};

/** Between two tries of a busy worker, in ms: its own work, its other calls and backoff, waits of others left out. */
const thinkMs = (
  { graph: { outcomes }, plan, stationOf }: TrafficModel,
  { offered, services }: Loads,
  station: number,
  works: readonly number[],
): number => {
  let outside = 0;
  let tries = 0;
  for (const work of works) {
    const rate = offered[work]!;
    if (!(rate > 0)) continue;
    outside += rate * outcomes[work]!.meanMs;
    for (const { call, probability } of outcomes[work]!.calls) {
      const callee = plan.subscriptions.length + call;
      const { attempts } = outcomes[callee]!;
      if (stationOf[callee] === station) tries += rate * probability * attempts.mean;
      else outside += rate * probability * attempts.mean * services[callee]!.meanMs;
      outside += rate * probability * attempts.backoffMs;
    }
  }
  return tries > 0 ? outside / tries : 0;
};

/**
 * Mean wait among `askers`, for exponential work: what they get done when b of them are busy is that of a closed network (mean value
 * analysis, Reiser and Lavenberg 1980; several servers as one fast one and a delay, Seidmann 1987), and how many are busy follows from
 * that (flow equivalence, Chandy, Herzog and Woo 1975).
 */
const waitAmong = (askers: number, { load, meanMs, servers }: Asked, outsideMs: number): number => {
  const line = meanMs / servers;
  const arrivals = load / meanMs;
  let queue = 0;
  let done = 0;
  let weight = 1;
  let all = 1;
  let inLine = 0;
  for (let busy = 1; busy <= askers; busy++) {
    const spent = line * (1 + queue);
    done = busy / (outsideMs + meanMs - line + spent);
    queue = done * spent;
    weight *= arrivals / done;
    all += weight;
    inLine += weight * queue;
  }
  if (arrivals >= done) return queue / done - line;
  const rest = (weight * arrivals) / (done - arrivals);
  return (inLine + rest * queue) / (all + rest) / arrivals - line;
};
