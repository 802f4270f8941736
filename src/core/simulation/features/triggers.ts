/** Publications that a handled message triggers: by chance, by choice, every so often, several copies, after a delay. */
import { nextUniform } from '../../distributions/law/random.ts';
import type { Engine } from '../kernel/engine.ts';
import { NOTED_DUE } from '../kernel/journal.ts';
import { DELIVERY, DETAIL, KEY, PUBLISH_DUE, SUBJECT, tokenDoubles, tokenInts } from '../kernel/layout.ts';
import { note } from '../kernel/note.ts';
import {
  TRIGGER_CHOICE,
  TRIGGER_COPIES,
  TRIGGER_DELAY,
  TRIGGER_EVERY,
  TRIGGER_PUBLICATION,
  TRIGGER_STREAM,
  triggerInts,
} from '../kernel/publication-records.ts';
import { deliveryInts } from '../kernel/records.ts';
import { FREEING, NOW, PUBLISHING } from '../kernel/scalars.ts';
import { allocate, plan } from '../kernel/tokens.ts';
import { inherit } from './inheritance.ts';
import { draw } from './laws.ts';
import { publishWithinLimit } from './publication.ts';
import { haveCauseOf } from './repeats.ts';

/**
 * Decides trigger `at` (with all of its choice) after `token` was handled and notes what is published. The last trigger that
 * was decided.
 */
export const trigger = (engine: Engine, at: number, token: number): number => {
  const { streams, tables } = engine;
  const record = at << triggerInts;
  const ofChoice = tables.triggers[record + TRIGGER_CHOICE]!;
  const stream = tables.triggers[record + TRIGGER_STREAM]!;
  if (ofChoice === 0) {
    const share = tables.triggerShares[at]!;
    if (share >= 1 || nextUniform(streams, stream) < share) happens(engine, at, token);
    return at;
  }
  let drawn = nextUniform(streams, stream);
  const last = at + ofChoice - 1;
  for (let option = at; option <= last; option++) {
    const share = tables.triggerShares[option]!;
    if (drawn < share) {
      happens(engine, option, token);
      break;
    }
    drawn -= share;
  }
  return last;
};

/** All triggers of one outcome of the token's delivery; `from` and `to` are the fields that hold their range. */
export const triggerAll = (engine: Engine, token: number, from: number, to: number): void => {
  const { I, tables } = engine;
  const delivery = I[(token << tokenInts) + DELIVERY]! << deliveryInts;
  const end = tables.deliveries[delivery + to]!;
  for (let at = tables.deliveries[delivery + from]!; at < end; at++) at = trigger(engine, at, token);
};

const happens = (engine: Engine, at: number, token: number): void => {
  const { F, I, N, X, out, everyCounts, publishing, tables } = engine;
  const record = at << triggerInts;
  const publication = tables.triggers[record + TRIGGER_PUBLICATION]!;
  const every = tables.triggers[record + TRIGGER_EVERY]!;
  if (every > 1) {
    const seen = everyCounts[publication]! + 1;
    everyCounts[publication] = seen === every ? 0 : seen;
    if (seen < every) return;
  }
  const law = tables.triggers[record + TRIGGER_DELAY]!;
  for (let copies = tables.triggers[record + TRIGGER_COPIES]!; copies > 0; copies--) {
    if (law < 0) {
      publishing[N[PUBLISHING]!++] = publication;
      continue;
    }
    const due = allocate(engine);
    draw(engine, law, tables.triggerDelayStreams[at]!);
    if (tables.inherits) inherit(engine, token, due, -1, 0);
    if (tables.memories.length > 0) haveCauseOf(engine, token, due);
    I[(due << tokenInts) + SUBJECT] = publication;
    I[(due << tokenInts) + DETAIL] = 0;
    F[(due << tokenDoubles) + KEY] = X[NOW]! + out[0]!;
    plan(engine, due, PUBLISH_DUE);
  }
};

/** A publication that was put off is due: after its trigger's delay it is published as any other, after a limit it is through. */
export const publishDue = (engine: Engine, due: number): void => {
  const { I, N, publishing } = engine;
  const publication = I[(due << tokenInts) + SUBJECT]!;
  note(engine, NOTED_DUE, due);
  if (I[(due << tokenInts) + DETAIL] === 1) publishWithinLimit(engine, publication, due);
  else publishing[N[PUBLISHING]!++] = publication;
  N[FREEING] = due;
};
