/** Tokens: taken from the free list, given back to it, planned as events. */
import type { Engine } from './engine.ts';
import { FREE, GENERATION, KIND, NEXT, tokenInts } from './layout.ts';
import { FREE_COUNT, FREE_HEAD, PENDING } from './scalars.ts';

/** Takes a token from the free list; the loop has made sure that there is one. Its integers 8 to 31 are those of its last life. */
export const allocate = (engine: Engine): number => {
  const { N, I } = engine;
  const token = N[FREE_HEAD]!;
  N[FREE_HEAD] = I[(token << tokenInts) + NEXT]!;
  N[FREE_COUNT]! -= 1;
  return token;
};

/** Gives a token back; timers that still watch it will find another generation. */
export const release = (engine: Engine, token: number): void => {
  engine.I[(token << tokenInts) + GENERATION]! += 1;
  giveBack(engine, token);
};

/** Gives a token back that nothing watches. */
export const giveBack = ({ N, I }: Engine, token: number): void => {
  const at = token << tokenInts;
  I[at + KIND] = FREE;
  I[at + NEXT] = N[FREE_HEAD]!;
  N[FREE_HEAD] = token;
  N[FREE_COUNT]! += 1;
};

/** Plans a token's event of `kind`; it goes on the list when this event is done. */
export const plan = (engine: Engine, token: number, kind: number): void => {
  engine.I[(token << tokenInts) + KIND] = kind;
  engine.pending[engine.N[PENDING]!++] = token;
};
