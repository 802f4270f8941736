/** Where work begins: messages and calls from outside, and the cause of what is published in handling them. */
import { randomUUID } from 'node:crypto';
import { answerPath, type CallRequest } from './callees.ts';
import type { CallConfig, CallInFlow } from './calls.ts';
import type { CloudEvent } from './envelope.ts';
import type { Cause, Published } from './publication.ts';
import type { Accepted, Entrance } from './service.ts';

export const callEntrance = (config: CallConfig, call: CallInFlow): Entrance => ({
  path: `/call-${config.name}`,
  accept: async (request, flow) => ({ outcome: 'answered', reply: await call(request, flow) }),
});

/** Where other processes reach an answer. */
export const answerEntrance = (name: string, answer: (request: CallRequest) => Promise<unknown>): Entrance => ({
  path: answerPath(name),
  accept: async (data, { expiresAt = Number.POSITIVE_INFINITY, ...flow } = {}) => ({
    outcome: 'answered',
    reply: await answer({ ...flow, data, expiresAt }),
  }),
});

export const accepted = (published: Published): Exclude<Accepted, { outcome: 'answered' | 'invalid' }> =>
  published.refused
    ? { outcome: 'refused' as const, event: published.event, reason: published.refused }
    : { outcome: 'published' as const, event: published.event };

export const causeOf = (event: CloudEvent, consumer: string): Cause => {
  const counts = new Map<string, number>();
  const nextIndex = (publication: string) => {
    const index = counts.get(publication) ?? 0;
    counts.set(publication, index + 1);
    return index;
  };
  return { event, consumer, nextIndex };
};

/** A call is no message, but what is published while it is answered needs a cause. */
export const callEvent = (call: string, request: CallRequest): CloudEvent => {
  const id = randomUUID();
  return {
    specversion: '1.0',
    id,
    source: `/${call}`,
    type: call,
    time: new Date().toISOString(),
    datacontenttype: 'application/json',
    correlationid: request.correlationId ?? id,
    ...(request.traceparent !== undefined && { traceparent: request.traceparent }),
    data: request.data,
  };
};
