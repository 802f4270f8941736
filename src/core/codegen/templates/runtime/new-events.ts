/** The envelopes of what a service publishes: ids, cause, flow, and which flows are looked at. */
import { randomUUID } from 'node:crypto';
import { attributeOf, attributeText, type CloudEvent } from './envelope.ts';
import { idFrom, isSampled, traceparentAfter } from './identity.ts';
import type { PublishOptions } from './outgoing.ts';
import type { Cause, Publication } from './publication.ts';

const sampleEveryMs = 4_000;

/** A handler that runs twice publishes under the same ids, so that its second run adds nothing. */
export const idOf = <Data>({ name }: Publication<Data>, cause?: Cause, given?: string): string => {
  if (given !== undefined) return attributeText(given);
  return cause ? idFrom(cause.event.id, cause.consumer, name, String(cause.nextIndex(name))) : randomUUID();
};

export class NewEvents {
  readonly #service: string;
  readonly #sampledAt = new Map<string, number>();

  constructor(service: string) {
    this.#service = service;
  }

  of<Data>(publication: Publication<Data>, data: Data, cause: Cause | undefined, options: PublishOptions): CloudEvent {
    const id = idOf(publication, cause, options.id);
    const parent = cause?.event;
    const given = parent?.traceparent ?? options.traceparent;
    const key = publication.contract.keyOf(data);
    const requestId = publication.request ? id : parent?.requestid;
    const time = new Date().toISOString();
    return {
      specversion: '1.0',
      id,
      source: `/${this.#service}`,
      type: publication.contract.type,
      time,
      datacontenttype: 'application/json',
      ...(publication.contract.version !== undefined && { dataversion: publication.contract.version }),
      correlationid: attributeText(options.correlationId ?? parent?.correlationid ?? id),
      ...(parent && { causationid: parent.id }),
      ...(requestId !== undefined && { requestid: requestId }),
      traceparent: traceparentAfter(
        given,
        given === undefined ? this.#startsSample(publication.name) : isSampled(given),
      ),
      ...(key !== undefined && key !== '' && { partitionkey: attributeText(key) }),
      flowstart: parent ? (parent.flowstart ?? parent.time) : time,
      ...attributesFor(publication.contract.attributes, options.attributes, parent),
      hops: parent ? (parent.hops ?? 0) + 1 : 0,
      data,
    };
  }

  /** One flow of each kind every few seconds, so that rare ones are seen too. */
  #startsSample(publication: string): boolean {
    const now = Date.now();
    if (now - (this.#sampledAt.get(publication) ?? 0) < sampleEveryMs) return false;
    this.#sampledAt.set(publication, now);
    return true;
  }
}

/** What is given goes before what the message in work has. */
const attributesFor = (
  names: readonly string[] = [],
  given: Readonly<Record<string, string>> = {},
  parent: CloudEvent | undefined,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = (Object.hasOwn(given, name) ? given[name] : undefined) ?? (parent && attributeOf(parent, name));
      return value === undefined ? [] : [[name, attributeText(value)]];
    }),
  );
