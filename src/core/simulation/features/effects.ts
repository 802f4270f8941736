/**
 * Faults that only change numbers. They stand in a table with their times, so that nothing has to happen when one begins or ends.
 * Where several of one kind overlap: factors multiply, of failure probabilities the largest counts, and shares of poison and of
 * duplicates hit independently of each other.
 */
import type { Engine } from '../kernel/engine.ts';
import {
  EFFECT_FAILURE,
  EFFECT_FROM,
  EFFECT_KIND,
  EFFECT_SLOW,
  EFFECT_TO,
  EFFECT_VALUE,
  EFFECTS_AT,
  EFFECTS_END,
  effectDoubles,
  effectInts,
} from '../kernel/fault-records.ts';

/** What the faults of `kind` on a subscription or call at time `atMs` come to: a factor, or a probability of at least `own`. */
export const effectOf = ({ tables }: Engine, subscription: number, kind: number, atMs: number, own: number): number => {
  const { effects, effectRanges } = tables;
  if (effectRanges.length === 0) return own;
  const range = subscription << effectInts;
  let value = own;
  for (let effect = effectRanges[range + EFFECTS_AT]!; effect < effectRanges[range + EFFECTS_END]!; effect++) {
    const at = effect << effectDoubles;
    if (effects[at + EFFECT_KIND] !== kind || atMs < effects[at + EFFECT_FROM]! || atMs >= effects[at + EFFECT_TO]!)
      continue;
    const given = effects[at + EFFECT_VALUE]!;
    if (kind === EFFECT_SLOW) value *= given;
    else if (kind === EFFECT_FAILURE) value = Math.max(value, given);
    else value = 1 - (1 - value) * (1 - given);
  }
  return value;
};
