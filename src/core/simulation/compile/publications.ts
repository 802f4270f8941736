/** Publications with their conditions: rate limit, request, a publisher that may be down. */
import type { PlanPublication, PlanRateLimit } from '../../network/plan.ts';
import {
  PUBLICATION_FLAGS,
  PUBLICATION_GATE,
  PUBLICATION_HOPS,
  PUBLICATION_LIMIT,
  PUBLICATION_NODE,
  PUBLICATION_REQUEST,
  PUBLICATION_ROUTE,
  PUBLICATION_STAMP,
} from '../kernel/publication-records.ts';
import {
  LIMIT_INTERVAL,
  LIMIT_REFUSES,
  LIMIT_TOLERANCE,
  REQUEST_NODE,
  REQUEST_TIMEOUT_AFTER,
  REQUEST_TOPIC,
} from '../kernel/records.ts';
import { addBuffer } from './buffers.ts';
import type { Builder } from './builder.ts';
import { addRow } from './rows.ts';
import { addSources } from './sources.ts';

/** A token bucket; its number, or -1. */
export const addLimit = ({ tables }: Builder, limit: PlanRateLimit | null): number =>
  limit === null
    ? -1
    : addRow(tables.limits, {
        [LIMIT_INTERVAL]: 1000 / limit.perSecond,
        [LIMIT_TOLERANCE]: (1000 / limit.perSecond) * (limit.burst - 1),
        [LIMIT_REFUSES]: limit.refuses ? 1 : 0,
      });

/** `mayBeDown`: a fault can take the publisher down. */
export const addPublication = (
  builder: Builder,
  publication: PlanPublication,
  route: number,
  stamp: number,
  mayBeDown: boolean,
): void => {
  const { tables } = builder;
  const limit = addLimit(builder, publication.rateLimit);
  const request = addRequest(builder, publication);
  const buffer = addBuffer(builder, publication);
  builder.bufferOf.push(buffer);
  const gate = builder.cuts.gates.indexOf(publication.id) + 1;
  const special = mayBeDown || gate > 0 || limit >= 0 || buffer >= 0 || request >= 0 || publication.hopLimit !== null;
  const row = addRow(tables.publications, {
    [PUBLICATION_ROUTE]: route,
    [PUBLICATION_FLAGS]: special ? 1 : 0,
    [PUBLICATION_NODE]: publication.node,
    [PUBLICATION_STAMP]: stamp,
    [PUBLICATION_LIMIT]: limit,
    [PUBLICATION_HOPS]: publication.hopLimit ?? 0,
    [PUBLICATION_REQUEST]: request,
    [PUBLICATION_GATE]: gate * 2 + (publication.waits ? 1 : 0),
  });
  if (publication.source !== null) addSources(builder, publication.source, publication.id, row, -1);
};

const addRequest = ({ tables }: Builder, { request, node }: PlanPublication): number => {
  if (request === null) return -1;
  addRow(tables.requestNumbers, { [REQUEST_TIMEOUT_AFTER]: request.timeoutMs });
  return addRow(tables.requests, { [REQUEST_NODE]: node, [REQUEST_TOPIC]: request.replyTo });
};
