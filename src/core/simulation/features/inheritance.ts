/** What a message hands on to the messages it causes: hop count, the request it may answer, the starts of objectives' clocks. */
import type { Engine } from '../kernel/engine.ts';
import { NOTED_DESCENT, NOTED_ORIGIN } from '../kernel/journal.ts';
import { CORRELATION, CORRELATION_GENERATION, DETAIL, HOPS, KIND, PUBLISH_DUE, tokenInts } from '../kernel/layout.ts';
import { note } from '../kernel/note.ts';
import { PUBLICATION_STAMP, publicationInts } from '../kernel/publication-records.ts';
import { CORRELATING, CORRELATING_GENERATION, NOW } from '../kernel/scalars.ts';
import { haveCauseOf } from './repeats.ts';

/** From `parent` to `child`; `hops` is 1 where `publication` (or a dead letter, when negative) happens in between, else 0. */
export const inherit = (engine: Engine, parent: number, child: number, publication: number, hops: number): void => {
  const { I, N, stamps, tables } = engine;
  note(engine, NOTED_DESCENT, child, parent, publication, hops);
  const from = parent << tokenInts;
  const to = child << tokenInts;
  I[to + HOPS] = I[from + HOPS]! + hops;
  const started = N[CORRELATING]!;
  I[to + CORRELATION] = started >= 0 ? started : I[from + CORRELATION]!;
  I[to + CORRELATION_GENERATION] = started >= 0 ? N[CORRELATING_GENERATION]! : I[from + CORRELATION_GENERATION]!;
  const count = tables.stamps;
  for (let stamp = 0; stamp < count; stamp++) stamps[child * count + stamp] = stamps[parent * count + stamp]!;
  if (hops === 1 && publication >= 0) {
    const stamp = tables.publications[(publication << publicationInts) + PUBLICATION_STAMP]!;
    const waited = I[from + KIND] === PUBLISH_DUE && I[from + DETAIL] === 1;
    if (stamp >= 0 && !waited) stamps[child * count + stamp] = engine.X[NOW]!;
  }
};

/** From `parent` to what waits for the rate limit of its publication, whose clock runs from now on. */
export const inheritWaiting = (engine: Engine, parent: number, due: number, publication: number): void => {
  inherit(engine, parent, due, -1, 0);
  const stamp = engine.tables.publications[(publication << publicationInts) + PUBLICATION_STAMP]!;
  if (stamp >= 0) engine.stamps[due * engine.tables.stamps + stamp] = engine.X[NOW]!;
};

/** A token that nothing caused: a source. */
export const originate = (engine: Engine, token: number): void => {
  const { I, stamps, tables } = engine;
  note(engine, NOTED_ORIGIN, token);
  I[(token << tokenInts) + HOPS] = 0;
  I[(token << tokenInts) + CORRELATION] = -1;
  stamps.fill(-1, token * tables.stamps, (token + 1) * tables.stamps);
};

/** A copy of a token in all its fields: the message goes on while the old token finishes what it was doing. */
export const twinOf = (engine: Engine, token: number, twin: number): void => {
  const { F, stamps, tables } = engine;
  for (let at = 0; at < 16; at++) F[twin * 16 + at] = F[token * 16 + at]!;
  if (tables.memories.length > 0) haveCauseOf(engine, token, twin);
  for (let at = 0; at < tables.stamps; at++) stamps[twin * tables.stamps + at] = stamps[token * tables.stamps + at]!;
};
