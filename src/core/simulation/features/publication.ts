/** Publications with conditions: the publisher may be down, over its rate, out of hops, or wait for a reply. */
import type { Engine } from '../kernel/engine.ts';
import {
  CORRELATION,
  CORRELATION_GENERATION,
  DETAIL,
  GENERATION,
  HOPS,
  KEY,
  OFFERED,
  PUBLISH_DUE,
  REQUEST_TIMEOUT,
  SUBJECT,
  tokenDoubles,
  tokenInts,
} from '../kernel/layout.ts';
import {
  PUBLICATION_HOPS,
  PUBLICATION_LIMIT,
  PUBLICATION_NODE,
  PUBLICATION_REQUEST,
  PUBLICATION_ROUTE,
  publicationInts,
  ROUTE_TOPIC,
  routeInts,
} from '../kernel/publication-records.ts';
import {
  LIMIT_INTERVAL,
  LIMIT_NEXT,
  LIMIT_REFUSES,
  LIMIT_TOLERANCE,
  limitDoubles,
  REQUEST_TIMEOUT_AFTER,
  REQUESTS_SENT,
  requestDoubles,
} from '../kernel/records.ts';
import { CORRELATING, CORRELATING_GENERATION, NOW } from '../kernel/scalars.ts';
import { allocate, plan } from '../kernel/tokens.ts';
import { inheritWaiting } from './inheritance.ts';
import { offer } from './offer.ts';
import { haveCauseOf } from './repeats.ts';

/** Publishes for `parent` if nothing forbids it. */
export const publishSpecially = (engine: Engine, publication: number, parent: number): void => {
  const { F, I, X, out, nodesDown, rejected, tables } = engine;
  const record = publication << publicationInts;
  if (nodesDown[tables.publications[record + PUBLICATION_NODE]!]! > 0) return;
  const hops = tables.publications[record + PUBLICATION_HOPS]!;
  if (hops > 0 && I[(parent << tokenInts) + HOPS]! >= hops) return;
  const limit = tables.publications[record + PUBLICATION_LIMIT]!;
  if (limit < 0) {
    publishWithinLimit(engine, publication, parent);
    return;
  }
  passLimit(engine, limit);
  if (out[0]! < 0) {
    const route = tables.publications[record + PUBLICATION_ROUTE]!;
    rejected[tables.routes[(route << routeInts) + ROUTE_TOPIC]!]! += 1;
  } else if (out[0] === 0) publishWithinLimit(engine, publication, parent);
  else {
    const due = allocate(engine);
    if (tables.inherits) inheritWaiting(engine, parent, due, publication);
    if (tables.memories.length > 0) haveCauseOf(engine, parent, due);
    I[(due << tokenInts) + SUBJECT] = publication;
    I[(due << tokenInts) + DETAIL] = 1;
    F[(due << tokenDoubles) + KEY] = X[NOW]! + out[0]!;
    plan(engine, due, PUBLISH_DUE);
  }
};

/** The token bucket as arithmetic on one number (generic cell rate algorithm): `out[0]` is the delay, negative when refused. */
export const passLimit = ({ X, out, limits }: Engine, limit: number): void => {
  const at = limit << limitDoubles;
  const now = X[NOW]!;
  const next = Math.max(limits[at + LIMIT_NEXT]!, now);
  const delay = next - limits[at + LIMIT_TOLERANCE]! - now;
  if (delay > 0 && limits[at + LIMIT_REFUSES] === 1) {
    out[0] = -1;
    return;
  }
  limits[at + LIMIT_NEXT] = next + limits[at + LIMIT_INTERVAL]!;
  out[0] = delay > 0 ? delay : 0;
};

/** Past the rate limit; a request starts its clock here. */
export const publishWithinLimit = (engine: Engine, publication: number, parent: number): void => {
  const { F, I, N, X, tables, requestNumbers } = engine;
  const record = publication << publicationInts;
  const request = tables.publications[record + PUBLICATION_REQUEST]!;
  if (request >= 0) {
    const asked = allocate(engine);
    const ints = asked << tokenInts;
    // A new generation: replies to what this record was before must not match.
    I[ints + GENERATION]! += 1;
    I[ints + SUBJECT] = request;
    I[ints + CORRELATION] = I[(parent << tokenInts) + CORRELATION]!;
    I[ints + CORRELATION_GENERATION] = I[(parent << tokenInts) + CORRELATION_GENERATION]!;
    F[(asked << tokenDoubles) + OFFERED] = X[NOW]!;
    F[(asked << tokenDoubles) + KEY] = X[NOW]! + requestNumbers[(request << requestDoubles) + REQUEST_TIMEOUT_AFTER]!;
    requestNumbers[(request << requestDoubles) + REQUESTS_SENT]! += 1;
    N[CORRELATING] = asked;
    N[CORRELATING_GENERATION] = I[ints + GENERATION]!;
    plan(engine, asked, REQUEST_TIMEOUT);
  }
  offer(engine, tables.publications[record + PUBLICATION_ROUTE]!, publication, parent);
  N[CORRELATING] = -1;
};
