/**
 * The trace ring: the last movements of messages, eight numbers each, for whoever draws them. Written only when a trace is on;
 * old records are overwritten, so memory stays bounded however long it runs.
 */
import type { Engine } from './engine.ts';
import { DELIVERY, tokenInts } from './layout.ts';
import { note } from './note.ts';
import { deliveryInts, SUBSCRIPTION } from './records.ts';
import { NOW, TRACED } from './scalars.ts';

// Fields of a record.
/** Simulated time in ms. */
export const MOVEMENT_TIME = 0;
export const MOVEMENT_KIND = 1;
/** Which publication (`MOVED_PUBLISHED`, `MOVED_REFUSED`; -1: a dead letter) or which subscription or call. */
export const MOVEMENT_ELEMENT = 2;
/** Which message onto which topic (`names.routes`), or -1 where it does not matter. */
export const MOVEMENT_ROUTE = 3;
/** How long it takes, in ms of simulated time; of an acknowledgement, the response time. */
export const MOVEMENT_DURATION = 4;
/** Doubles per record, as a power of two. */
export const movementDoubles = 3;

// Kinds of movements.
/** Set out for its topic. */
export const MOVED_PUBLISHED = 0;
/** Refused by a full topic, or by one that has it already. */
export const MOVED_REFUSED = 1;
/** Offered to a subscription's group, or sent as a call. */
export const MOVED_OFFERED = 2;
/** A worker begins with it. */
export const MOVED_BEGUN = 3;
export const MOVED_ACKNOWLEDGED = 4;
/** An attempt failed. */
export const MOVED_FAILED = 5;
/** Dropped or expired. */
export const MOVED_LOST = 6;
/** Left for the dead-letter topic of `MOVEMENT_ROUTE`. */
export const MOVED_DEAD_LETTERED = 7;

/** Notes a movement at this moment; does nothing without a trace. */
export const record = (engine: Engine, kind: number, element: number, route: number, durationMs: number): void => {
  const { X, trace } = engine;
  if (trace === null) return;
  const at = (X[TRACED]! % (trace.length >> movementDoubles)) << movementDoubles;
  X[TRACED]! += 1;
  trace[at + MOVEMENT_TIME] = X[NOW]!;
  trace[at + MOVEMENT_KIND] = kind;
  trace[at + MOVEMENT_ELEMENT] = element;
  trace[at + MOVEMENT_ROUTE] = route;
  trace[at + MOVEMENT_DURATION] = durationMs;
};

/** Whether anybody looks. To be asked first where a time is recorded, which would be allocated to be passed. */
export const isWatched = ({ journal, trace }: Engine): boolean => trace !== null || journal !== null;

/** The same for what happens to a message at its subscription; `value` is for the journal. */
export const recordAt = (engine: Engine, kind: number, token: number, durationMs: number, value = durationMs): void => {
  const { I, tables } = engine;
  const delivery = I[(token << tokenInts) + DELIVERY]! << deliveryInts;
  const subscription = tables.deliveries[delivery + SUBSCRIPTION]!;
  record(engine, kind, subscription, -1, durationMs);
  note(engine, kind, token, -1, subscription, value);
};

/** What `parent` publishes is at its topic at once. */
export const recordPublished = (engine: Engine, parent: number, publication: number, route: number): void => {
  record(engine, MOVED_PUBLISHED, publication, route, 0);
  note(engine, MOVED_PUBLISHED, parent, route, publication);
};
