/** Where work begins: messages and calls from outside, and the cause of what is published in handling them. */
import { randomUUID } from 'node:crypto';
import type { CallConfig } from './calls.ts';
import type { CloudEvent } from './envelope.ts';
import type { Call } from './handler.ts';
import type { Cause, Published } from './outbox.ts';
import type { Accepted, Entrance } from './service.ts';

export const callEntrance = (config: CallConfig, call: Call): Entrance => ({
  path: `/call-${config.name}`,
  accept: async (request) => ({ outcome: 'answered', reply: await call(request) }),
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
export const callEvent = (call: string, request: unknown): CloudEvent => {
  const id = randomUUID();
  return {
    specversion: '1.0',
    id,
    source: `/${call}`,
    type: call,
    time: new Date().toISOString(),
    datacontenttype: 'application/json',
    correlationid: id,
    data: request,
  };
};
