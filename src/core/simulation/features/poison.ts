/** Poison: a message or request that fails at every attempt. Decided once, by a share of its own and by faults. */
import { nextUniform } from '../../distributions/law/random.ts';
import type { Engine } from '../kernel/engine.ts';
import { EFFECT_POISON, effectInts, POISON_STREAM } from '../kernel/fault-records.ts';
import { MARKS, POISON, tokenInts } from '../kernel/layout.ts';
import { FAILURE_STREAM, POISON_SHARE, traitDoubles, traitInts } from '../kernel/records.ts';
import { applyEffects } from './effects.ts';

/**
 * Of a message when it is first taken, for then it is known who of a group takes it; of a request when it is made. What a fault does
 * depends on when it was offered.
 */
export const perhapsPoisoned = (engine: Engine, token: number, subscription: number): void => {
  const { out, tables } = engine;
  out[0] = 0;
  applyEffects(engine, subscription, EFFECT_POISON, token);
  if (out[0] > 0) draw(engine, token, tables.effectRanges[(subscription << effectInts) + POISON_STREAM]!);
  out[0] = tables.traitNumbers[(subscription << traitDoubles) + POISON_SHARE]!;
  if (out[0] > 0) draw(engine, token, tables.traits[(subscription << traitInts) + FAILURE_STREAM]!);
};

/** With the chance in `out[0]`. */
const draw = ({ I, out, streams }: Engine, token: number, stream: number): void => {
  if (nextUniform(streams, stream) < out[0]!) I[(token << tokenInts) + MARKS]! |= POISON;
};
