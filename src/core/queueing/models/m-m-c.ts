/**
 * M/M/c: Poisson arrivals, exponential work, c workers at one queue (Erlang 1917). P(wait) = C(c, a), Wq = C / (c mu - lambda); the
 * wait is exponential with rate c mu - lambda when there is one, and the response is that wait plus an independent exponential.
 */
import { exp } from '../../lib/elementary.ts';
import { erlangC } from '../../network/erlang.ts';
import { exponentialTransform, times } from '../complex.ts';
import type { Law } from '../law.ts';
import type { StationFigures } from './figures.ts';

/** `load` = arrival rate x mean work, below `servers`; `meanMs` of the work. */
export const mMC = (servers: number, load: number, meanMs: number): StationFigures => {
  const waits = load === 0 ? 0 : erlangC(servers, load);
  const leaving = (servers - load) / meanMs;
  return {
    model: `M/M/${servers}`,
    meanWaitMs: waits / leaving,
    wait: waitLaw(waits, leaving),
    response: responseLaw(waits, leaving, 1 / meanMs),
  };
};

const waitLaw = (waits: number, leaving: number): Law => ({
  tail: (ms) => waits * exp(-leaving * ms),
  transform: (s) => {
    const [real, imaginary] = exponentialTransform(leaving, s);
    return [1 - waits + waits * real, waits * imaginary];
  },
});

const responseLaw = (waits: number, leaving: number, speed: number): Law => ({
  tail: (ms) => {
    const working = exp(-speed * ms);
    // Both exponentials of one rate would divide by zero: their sum is then an Erlang.
    const apart = Math.abs(leaving - speed) > 1e-9 * speed;
    const both = apart
      ? (leaving * working - speed * exp(-leaving * ms)) / (leaving - speed)
      : (1 + speed * ms) * working;
    return (1 - waits) * working + waits * both;
  },
  transform: (s) => times(exponentialTransform(speed, s), waitLaw(waits, leaving).transform(s)),
});
