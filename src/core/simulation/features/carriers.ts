/** Carriers: publications on their way, or waiting on it, each with all that it hands on. */
import type { Engine } from '../kernel/engine.ts';
import { CALLER, DETAIL, OFFERED, STATION, SUBJECT, tokenDoubles, tokenInts } from '../kernel/layout.ts';
import { HOLDING, PUBLISHED_AT } from '../kernel/scalars.ts';
import { allocate } from '../kernel/tokens.ts';
import { inherit } from './inheritance.ts';
import { holdPublisher } from './outside.ts';
import { fill } from './pools.ts';
import { haveCauseOf } from './repeats.ts';

/** A carrier for what `parent` publishes now; where the topic blocks, it holds the worker of its publisher. */
export const carrierOf = (engine: Engine, route: number, publication: number, parent: number): number => {
  const carrier = newCarrier(engine, route, publication, parent);
  holdWorker(engine, parent, carrier, false);
  return carrier;
};

/** The same for any carrier; the next message of the publisher's lane is for another worker, if one is idle. */
export const holdWorker = (engine: Engine, parent: number, carrier: number, waits: boolean): void => {
  holdPublisher(engine, parent, carrier, waits);
  if (engine.N[HOLDING] === 1) fill(engine, engine.I[(parent << tokenInts) + STATION]!);
};

/** The same, but that it holds nobody yet. */
export const newCarrier = (engine: Engine, route: number, publication: number, parent: number): number => {
  const { F, I, X, tables } = engine;
  const carrier = allocate(engine);
  if (tables.inherits) inherit(engine, parent, carrier, publication, 1);
  if (tables.memories.length > 0) haveCauseOf(engine, parent, carrier);
  I[(carrier << tokenInts) + DETAIL] = route;
  I[(carrier << tokenInts) + SUBJECT] = publication;
  I[(carrier << tokenInts) + CALLER] = -1;
  F[(carrier << tokenDoubles) + OFFERED] = X[PUBLISHED_AT]!;
  return carrier;
};
