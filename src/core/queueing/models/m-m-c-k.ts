/**
 * M/M/c/K: as M/M/c, but at most K messages in the system; who finds it full is lost (Erlang's loss model for K = c). Accepted
 * messages see the states below K; one that finds n >= c waits for n - c + 1 departures, which come as a Poisson stream.
 */
import { exp, power } from '../../lib/elementary.ts';
import { type BoundedQueue, boundedQueue, geometric } from '../../network/bounded-queue.ts';
import { exponentialTransform, inverse, powers, times } from '../complex.ts';
import type { Law } from '../law.ts';
import type { StationFigures } from './figures.ts';
import { poissonCounts } from './poisson-counts.ts';

/** `room` may wait, `load` may exceed `servers`. */
export const mMCK = (servers: number, room: number, load: number, meanMs: number): StationFigures => {
  const model = `M/M/${servers}/${servers + room}`;
  if (load === Infinity) return { model, meanWaitMs: Infinity, wait: null, response: null };
  const queue = boundedQueue(servers, load, room);
  const met: Met = { queue, servers, room, meanMs, share: 1 / (queue.free + queue.busy) };
  const transform = waitTransform(met);
  return {
    model,
    meanWaitMs: (queue.departures * met.share * meanMs) / servers,
    wait: { tail: (ms) => tailOf(met, ms, false), transform },
    response: {
      tail: (ms) => tailOf(met, ms, true),
      transform: (s) => times(exponentialTransform(1 / meanMs, s), transform(s)),
    },
  };
};

/** What accepted messages meet; `share` turns weights of states into chances. */
interface Met {
  readonly queue: BoundedQueue;
  readonly servers: number;
  readonly room: number;
  readonly meanMs: number;
  readonly share: number;
}

/**
 * P(wait > t) or P(wait + work > t). Of a message that waits for j + 1 departures, with w_j the chance to meet that many, the wait is
 * longer than t if fewer come in t: the sum over the count i of its chance times T_i = w_i + w_(i + 1) + ... . The work, of 1 / c the
 * pace of the departures, adds the sum of the chance of i times V_i, where V_(i + 1) = V_i (c - 1) / c + w_i.
 */
const tailOf = (met: Met, ms: number, response: boolean): number => {
  const { meanMs, queue, room, servers, share } = met;
  const free = response ? (1 - queue.busy * share) * exp(-ms / meanMs) : 0;
  const departed = (servers * ms) / meanMs;
  // Ten standard deviations below it everybody who waited is long gone.
  if (departed - 10 * Math.sqrt(departed) > room + remembered * servers) return free;
  const { chances, first: fewest } = poissonCounts(departed);
  const start = response ? Math.max(0, fewest - remembered * servers) : fewest;
  let { above, weight } = weightsFrom(met, start);
  let working = 0;
  let tail = 0;
  for (let count = start; count < fewest + chances.length; count++) {
    if (count >= fewest) tail += chances[count - fewest]! * (response ? above + working : above);
    working = (working * (servers - 1)) / servers + weight;
    above = Math.max(0, above - weight);
    weight = count + 1 < room ? weight * queue.ratio : 0;
  }
  return free + tail * share;
};

/** w and T at a count. */
const weightsFrom = ({ queue, room }: Met, count: number): { weight: number; above: number } => {
  const { first, ratio } = queue;
  if (count >= room) return { weight: 0, above: 0 };
  if (ratio > 1) return { weight: power(ratio, count + 1 - room), above: geometric(1 / ratio, room - count).sum };
  const weight = count === 0 ? first : power(ratio, count);
  return { weight, above: weight * geometric(ratio, room - count).sum };
};

/** Terms of V that are older than so many times c have come down to nothing. */
const remembered = 42;

const waitTransform =
  ({ meanMs, queue, room, servers, share }: Met): Law['transform'] =>
  (s) => {
    const step = exponentialTransform(servers / meanMs, s);
    const turn = times([queue.ratio, 0], step);
    // Powers of what is above 1 in size would overflow; the sum is then taken from its other end.
    const large = turn[0] * turn[0] + turn[1] * turn[1] > 1;
    const sum = large
      ? times(powers(step, room).power, powers(inverse(turn), room).sum)
      : times([queue.first, 0], times(step, powers(turn, room).sum));
    return [1 - queue.busy * share + share * sum[0], share * sum[1]];
  };
