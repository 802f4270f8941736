/** The delay before the next attempt or try: of its place in the list of delays, shortened at random by the jitter. */
import { nextUniform } from '../../distributions/law/random.ts';
import type { Engine } from '../kernel/engine.ts';
import { DELAYS_AT, DELAYS_END, JITTER, JITTER_STREAM, traitDoubles, traitInts } from '../kernel/records.ts';

/** Leaves the delay in ms after so many attempts at a subscription's message, or tries of a call, in `out[0]`. */
export const drawBackoff = (engine: Engine, subscription: number, attempts: number): void => {
  const { out, streams, tables } = engine;
  const trait = subscription << traitInts;
  const first = tables.traits[trait + DELAYS_AT]!;
  const last = tables.traits[trait + DELAYS_END]! - 1;
  let delay = last < first ? 0 : tables.numbers[Math.min(first + attempts - 1, last)]!;
  const jitter = tables.traitNumbers[(subscription << traitDoubles) + JITTER]!;
  if (jitter > 0 && delay > 0) delay *= 1 - jitter * nextUniform(streams, tables.traits[trait + JITTER_STREAM]!);
  out[0] = delay;
};
