/**
 * The trace ring: the last movements of messages, eight numbers each, for whoever draws them. Written only when a trace is on;
 * old records are overwritten, so memory stays bounded however long it runs.
 */
import { type Engine, NOW, TRACED } from './engine.ts';
import { DELIVERY, deliveryInts, SUBSCRIPTION, tokenInts } from './layout.ts';

/** Fields of a record. */
export const MOVEMENT_TIME = 0;
export const MOVEMENT_KIND = 1;
/** A publication's, subscription's or call's number. */
export const MOVEMENT_ELEMENT = 2;
/** The route (message onto topic), or -1. */
export const MOVEMENT_ROUTE = 3;
/** How long the movement takes in ms of simulated time. */
export const MOVEMENT_DURATION = 4;
export const movementDoubles = 3;

/** Kinds of movements. */
export const MOVED_TO_TOPIC = 0;
export const MOVED_TO_GROUP = 1;
export const MOVED_ACKNOWLEDGED = 2;
export const MOVED_FAILED = 3;
export const MOVED_LOST = 4;

const record = (engine: Engine, kind: number, element: number, route: number): number => {
  const { N, X, trace } = engine;
  if (trace === null) return 0;
  const records = trace.length >> movementDoubles;
  const at = (N[TRACED]! % records) << movementDoubles;
  N[TRACED] = (N[TRACED]! + 1) | 0;
  if (N[TRACED]! < 0) N[TRACED] = 0;
  trace[at + MOVEMENT_TIME] = X[NOW]!;
  trace[at + MOVEMENT_KIND] = kind;
  trace[at + MOVEMENT_ELEMENT] = element;
  trace[at + MOVEMENT_ROUTE] = route;
  trace[at + MOVEMENT_DURATION] = 0;
  return at;
};

const subscriptionOf = ({ I, tables }: Engine, token: number): number =>
  tables.deliveries[(I[(token << tokenInts) + DELIVERY]! << deliveryInts) + SUBSCRIPTION]!;

/** A publication set out for its topic and takes `latency` ms. */
export const recordPublished = (engine: Engine, route: number, publication: number, latency: number): void => {
  const at = record(engine, MOVED_TO_TOPIC, publication, route);
  if (engine.trace !== null) engine.trace[at + MOVEMENT_DURATION] = latency;
};

/** A copy was offered to a subscription's group. */
export const recordDelivered = (engine: Engine, copy: number, publication: number, _hops: number): void => {
  record(engine, MOVED_TO_GROUP, subscriptionOf(engine, copy), publication);
};

export const recordAcknowledged = (engine: Engine, token: number): void => {
  record(engine, MOVED_ACKNOWLEDGED, subscriptionOf(engine, token), -1);
};

export const recordFailed = (engine: Engine, token: number): void => {
  record(engine, MOVED_FAILED, subscriptionOf(engine, token), -1);
};

/** A publication was refused. */
export const recordLost = (engine: Engine, route: number, publication: number): void => {
  record(engine, MOVED_LOST, publication, route);
};
