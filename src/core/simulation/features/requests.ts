/** Requests over topics: a reply finds its request by correlation; whoever waits too long gives up. */
import type { Engine } from '../kernel/engine.ts';
import {
  CORRELATION,
  CORRELATION_GENERATION,
  DEAD,
  GENERATION,
  KIND,
  OFFERED,
  REQUEST_TIMEOUT,
  SUBJECT,
  tokenDoubles,
  tokenInts,
} from '../kernel/layout.ts';
import {
  REPLIES_LATE,
  REPLY_TIME_SUM,
  REQUEST_NODE,
  REQUEST_TOPIC,
  REQUESTS_REPLIED,
  REQUESTS_TIMED_OUT,
  requestDoubles,
  requestInts,
  TRAIT_NODE,
  TRAIT_TOPIC,
  traitInts,
} from '../kernel/records.ts';
import { NOW, UNCOUNTED } from '../kernel/scalars.ts';
import { release } from '../kernel/tokens.ts';
import { subscriptionOf } from './accounts.ts';

/** An acknowledged message may be the reply to a request of this node; what it causes then belongs to what caused the request. */
export const matchReply = (engine: Engine, token: number): void => {
  const { F, I, X, tables, requestNumbers } = engine;
  const ints = token << tokenInts;
  const asked = I[ints + CORRELATION]!;
  if (asked < 0) return;
  const trait = subscriptionOf(engine, token) << traitInts;
  const node = tables.traits[trait + TRAIT_NODE]!;
  const topic = tables.traits[trait + TRAIT_TOPIC]!;
  const request = requestOf(engine, node, topic);
  if (request < 0) return;
  const askedInts = asked << tokenInts;
  const counts = request << requestDoubles;
  if (I[askedInts + GENERATION] !== I[ints + CORRELATION_GENERATION]) {
    requestNumbers[counts + REPLIES_LATE]! += 1;
    return;
  }
  if (I[askedInts + SUBJECT] !== request || I[askedInts + KIND] !== REQUEST_TIMEOUT) return;
  requestNumbers[counts + REQUESTS_REPLIED]! += 1;
  requestNumbers[counts + REPLY_TIME_SUM]! += X[NOW]! - F[(asked << tokenDoubles) + OFFERED]!;
  I[askedInts + GENERATION]! += 1;
  I[askedInts + KIND] = DEAD;
  I[ints + CORRELATION] = I[askedInts + CORRELATION]!;
  I[ints + CORRELATION_GENERATION] = I[askedInts + CORRELATION_GENERATION]!;
};

const requestOf = ({ tables }: Engine, node: number, topic: number): number => {
  for (let request = 0; request << requestInts < tables.requests.length; request++) {
    const at = request << requestInts;
    if (tables.requests[at + REQUEST_NODE] === node && tables.requests[at + REQUEST_TOPIC] === topic) return request;
  }
  return -1;
};

/** No reply in time. */
export const requestTimeout = (engine: Engine, asked: number): void => {
  const request = engine.I[(asked << tokenInts) + SUBJECT]!;
  engine.requestNumbers[(request << requestDoubles) + REQUESTS_TIMED_OUT]! += 1;
  release(engine, asked);
};

/** What was cancelled is met in its turn and forgotten. */
export const forget = (engine: Engine, token: number): void => {
  engine.N[UNCOUNTED]! += 1;
  release(engine, token);
};
