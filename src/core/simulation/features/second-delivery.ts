/** A broker that delivers twice: beside the message a second copy of it goes to the subscription, known to the books as a duplicate only. */
import { nextUniform } from '../../distributions/law/random.ts';
import type { Engine } from '../kernel/engine.ts';
import { DUPLICATES_STREAM, EFFECT_DUPLICATES, effectInts } from '../kernel/fault-records.ts';
import { NOTED_SECOND } from '../kernel/journal.ts';
import {
  ATTEMPTS,
  GENERATION,
  KEY,
  MARKS,
  PLACE,
  POISON,
  READY,
  SECOND,
  tokenDoubles,
  tokenInts,
  WAITED,
} from '../kernel/layout.ts';
import { note } from '../kernel/note.ts';
import { NOW, PLACE_NEXT } from '../kernel/scalars.ts';
import { allocate, plan } from '../kernel/tokens.ts';
import { applyEffects } from './effects.ts';
import { twinOf } from './inheritance.ts';

/** Draws whether the delivery of `token`, itself no second copy, is made twice as its work begins; if so, the second joins its queue. */
export const perhapsDeliverTwice = (engine: Engine, token: number, subscription: number): void => {
  const { F, I, X, out, streams, tables } = engine;
  out[0] = 0;
  applyEffects(engine, subscription, EFFECT_DUPLICATES, token);
  const share = out[0];
  if (share === 0) return;
  const stream = tables.effectRanges[(subscription << effectInts) + DUPLICATES_STREAM]!;
  if (nextUniform(streams, stream) >= share) return;
  const second = allocate(engine);
  const ints = second << tokenInts;
  const generation = I[ints + GENERATION]! + 1;
  twinOf(engine, token, second);
  note(engine, NOTED_SECOND, second, token);
  I[ints + GENERATION] = generation;
  I[ints + MARKS] = (I[ints + MARKS]! & POISON) | SECOND;
  I[ints + ATTEMPTS] = 0;
  F[(second << tokenDoubles) + WAITED] = 0;
  F[(second << tokenDoubles) + PLACE] = X[PLACE_NEXT]!++;
  F[(second << tokenDoubles) + KEY] = X[NOW]!;
  plan(engine, second, READY);
};
