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
  EFFECT_POISON,
  EFFECT_SLOW,
  EFFECT_TO,
  EFFECT_VALUE,
  EFFECTS_AT,
  EFFECTS_END,
  effectDoubles,
  effectInts,
} from '../kernel/fault-records.ts';
import { OFFERED, tokenDoubles } from '../kernel/layout.ts';
import { NOW } from '../kernel/scalars.ts';

/**
 * Applies the faults of `kind` on a subscription or call to the factor or probability in `out[0]`: those of now or, for poison, of when
 * `token` was offered. Nothing is passed or returned as a double, which would be allocated.
 */
export const applyEffects = (engine: Engine, subscription: number, kind: number, token: number): void => {
  const { F, X, out } = engine;
  const { effects, effectRanges } = engine.tables;
  if (effectRanges.length === 0) return;
  const atMs = kind === EFFECT_POISON ? F[(token << tokenDoubles) + OFFERED]! : X[NOW]!;
  const range = subscription << effectInts;
  let value = out[0]!;
  for (let effect = effectRanges[range + EFFECTS_AT]!; effect < effectRanges[range + EFFECTS_END]!; effect++) {
    const at = effect << effectDoubles;
    if (effects[at + EFFECT_KIND] !== kind || atMs < effects[at + EFFECT_FROM]! || atMs >= effects[at + EFFECT_TO]!)
      continue;
    const given = effects[at + EFFECT_VALUE]!;
    if (kind === EFFECT_SLOW) value *= given;
    else if (kind === EFFECT_FAILURE) value = Math.max(value, given);
    else value = 1 - (1 - value) * (1 - given);
  }
  out[0] = value;
};
