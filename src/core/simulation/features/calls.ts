/** Calls: requests by sources or during work, one after the other, each to be answered or given up. */
import { nextUniform } from '../../distributions/law/random.ts';
import type { Engine } from '../kernel/engine.ts';
import { NOTED_REQUEST } from '../kernel/journal.ts';
import {
  ATTEMPTS,
  CALL_FAILED,
  CALLER,
  CALLER_GENERATION,
  CORRELATION,
  DELIVERY,
  GENERATION,
  HANDLED,
  KEY,
  KIND,
  MARKS,
  OFFERED,
  OUTSTANDING,
  SUBJECT,
  tokenDoubles,
  tokenInts,
  WAITED,
} from '../kernel/layout.ts';
import { note } from '../kernel/note.ts';
import {
  CALL_DELIVERY,
  CALL_NODE,
  CALLS_END,
  callInts,
  countDoubles,
  DELIVERED,
  deliveryInts,
} from '../kernel/records.ts';
import { NOW, UNCOUNTED } from '../kernel/scalars.ts';
import { allocate, plan } from '../kernel/tokens.ts';
import { makeTry, subscriptionOfCall } from './call-sending.ts';
import { inherit, originate } from './inheritance.ts';
import { perhapsPoisoned } from './poison.ts';

/** A new request by `parent`, the held token of a handler, or -1 for a source. */
export const request = (engine: Engine, call: number, parent: number): void => {
  const { A, F, I, X, nodesDown, tables } = engine;
  const at = call << callInts;
  const subscription = subscriptionOfCall(engine, call);
  if (parent < 0 && nodesDown[tables.calls[at + CALL_NODE]!]! > 0) return;
  const asked = allocate(engine);
  const ints = asked << tokenInts;
  if (tables.inherits) {
    if (parent >= 0) inherit(engine, parent, asked, -1, 0);
    else originate(engine, asked);
  } else I[ints + CORRELATION] = -1;
  note(engine, NOTED_REQUEST, asked, -1, subscription);
  I[ints + KIND] = OUTSTANDING;
  I[ints + SUBJECT] = call;
  I[ints + CALLER] = parent;
  I[ints + CALLER_GENERATION] = parent < 0 ? 0 : I[(parent << tokenInts) + GENERATION]!;
  I[ints + DELIVERY] = tables.calls[at + CALL_DELIVERY]!;
  I[ints + ATTEMPTS] = 0;
  I[ints + MARKS] = 0;
  F[(asked << tokenDoubles) + WAITED] = 0;
  F[(asked << tokenDoubles) + OFFERED] = X[NOW]!;
  A[(subscription << countDoubles) + DELIVERED]! += 1;
  perhapsPoisoned(engine, asked, subscription);
  makeTry(engine, asked);
};

/** A held worker makes its next call, or is done with them. Its position stands in `SUBJECT`. */
export const callOnward = (engine: Engine, parent: number): void => {
  const { F, I, N, X, tables, streams } = engine;
  const ints = parent << tokenInts;
  const end = tables.deliveries[(I[ints + DELIVERY]! << deliveryInts) + CALLS_END]!;
  let at = I[ints + SUBJECT]!;
  if ((I[ints + MARKS]! & CALL_FAILED) !== 0) at = end;
  while (at < end) {
    const ofChoice = tables.during[at * 3 + 2]!;
    const last = ofChoice === 0 ? at : at + ofChoice - 1;
    let drawn = tables.duringShares[at]! >= 1 ? 0 : nextUniform(streams, tables.during[at * 3 + 1]!);
    for (let option = at; option <= last; option++) {
      if (drawn < tables.duringShares[option]!) {
        I[ints + SUBJECT] = last + 1;
        request(engine, tables.during[option * 3]!, parent);
        return;
      }
      drawn -= tables.duringShares[option]!;
    }
    at = last + 1;
  }
  N[UNCOUNTED]! += 1;
  F[(parent << tokenDoubles) + KEY] = X[NOW]!;
  plan(engine, parent, HANDLED);
};
