/**
 * M/M/c/K: as M/M/c, but at most K messages in the system; who finds it full is lost (Erlang's loss model for K = c). Accepted
 * messages see the states below K; one that finds n >= c waits for n - c + 1 departures.
 */
import { exp } from '../../lib/elementary.ts';
import { boundedStates } from '../../network/erlang.ts';
import { exponentialTransform, times } from '../complex.ts';
import type { Law } from '../law.ts';
import { tailFromTransform } from '../transform.ts';
import type { StationFigures } from './figures.ts';

/** `room` may wait, `load` may exceed `servers`. */
export const mMCK = (servers: number, room: number, load: number, meanMs: number): StationFigures => {
  const states = boundedStates(servers, load, room);
  const seen = states.slice(0, -1);
  const found = seen.reduce((sum, share) => sum + share, 0);
  let waiting = 0;
  for (let n = servers; n < states.length; n++) waiting += (n - servers) * states[n]!;
  return {
    model: `M/M/${servers}/${servers + room}`,
    // Little's law with the accepted load.
    meanWaitMs: load === 0 ? 0 : (waiting * meanMs) / (load * found),
    ...lawsOf(
      seen.map((share) => share / found),
      servers,
      meanMs,
    ),
  };
};

const lawsOf = (seen: Float64Array, servers: number, meanMs: number): { wait: Law; response: Law } => {
  const departures = servers / meanMs;
  const transform: Law['transform'] = (s) => {
    const step = exponentialTransform(departures, s);
    let real = 0;
    let imaginary = 0;
    let power = [1, 0] as readonly [number, number];
    for (let n = 0; n < seen.length; n++) {
      if (n >= servers) power = times(power, step);
      real += seen[n]! * power[0];
      imaginary += seen[n]! * power[1];
    }
    return [real, imaginary];
  };
  const response: Law['transform'] = (s) => times(exponentialTransform(1 / meanMs, s), transform(s));
  return {
    wait: { tail: waitTail(seen, servers, departures), transform },
    response: { tail: tailFromTransform(response), transform: response },
  };
};

/** Sum over the Erlang tails, built up term by term as Poisson probabilities. */
const waitTail =
  (seen: Float64Array, servers: number, departures: number) =>
  (ms: number): number => {
    let term = exp(-departures * ms);
    let tail = 0;
    let fewer = 0;
    for (let n = servers; n < seen.length; n++) {
      fewer += term;
      term *= (departures * ms) / (n - servers + 1);
      tail += seen[n]! * fewer;
    }
    return tail;
  };
