/**
 * Spans around requests, publishing and handling. Where no SDK is set up they are not recorded and cost nothing, and the
 * context of a flow travels all the same: in the envelope, as W3C trace context.
 */
import {
  type Attributes,
  type Context,
  context,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  type Tracer,
  trace,
} from '@opentelemetry/api';
import type { CloudEvent } from './envelope.ts';
import { isSampled, traceparentAfter } from './identity.ts';
import { attributes, deliveryAttempt } from './semantic-conventions.ts';

interface Reading {
  readonly topic: string;
  readonly group: string;
  readonly attempt: number;
}

/** Spans are of a service, and several may share a process. */
export type TracerOf = (service: string) => Tracer;

export class Telemetry {
  /** What the messages travel on, as `messaging.system` names it. */
  readonly #system: string;
  readonly #tracerOf: TracerOf;
  readonly #service: string;

  constructor(system: string, tracerOf: TracerOf = () => trace.getTracer('runtime'), service = '') {
    this.#system = system;
    this.#tracerOf = tracerOf;
    this.#service = service;
  }

  of(service: string): Telemetry {
    return new Telemetry(this.#system, this.#tracerOf, service);
  }

  /** A request from outside, in a flow that was `given` or that its sender wants to see; `work` gets its context. */
  entering<Result>(
    path: string,
    given: string | undefined,
    isWanted: boolean,
    work: (traceparent: string | undefined) => Promise<Result>,
  ): Promise<Result> {
    if (given === undefined ? !isWanted : !isSampled(given)) return work(given);
    const described = { [attributes.method]: 'POST', [attributes.path]: path };
    return this.#within(`POST ${path}`, SpanKind.SERVER, given, described, (span) =>
      work(contextIn(span) ?? given ?? traceparentAfter(undefined, true)),
    );
  }

  /** Publishing in the flow that was `given`; the event that `work` gets carries the context of the span. */
  publishing<Result>(
    topic: string,
    event: CloudEvent,
    given: string | undefined,
    work: (event: CloudEvent) => Promise<Result>,
  ): Promise<Result> {
    // A flow that begins here unsampled must not become a trace.
    if (!isSampled(event.traceparent)) return work(event);
    const described = { ...this.#describe('send', topic), ...describeEvent(event) };
    return this.#within(`send ${topic}`, SpanKind.PRODUCER, nearest(given), described, (span) => {
      const traceparent = contextIn(span);
      return work(traceparent === undefined ? event : { ...event, traceparent });
    });
  }

  /**
   * One attempt at a message. Messages are handled one by one, so that the span of publishing is its parent and no mere
   * link; further attempts stand beside the first.
   */
  handling(event: CloudEvent, { topic, group, attempt }: Reading, work: () => Promise<void>): Promise<void> {
    if (!isSampled(event.traceparent)) return work();
    const described = {
      ...this.#describe('process', topic),
      ...describeEvent(event),
      [attributes.group]: group,
      [deliveryAttempt]: attempt,
    };
    return this.#within(`process ${topic}`, SpanKind.CONSUMER, event.traceparent, described, work);
  }

  async #within<Result>(
    name: string,
    kind: SpanKind,
    parent: string | undefined,
    described: Attributes,
    work: (span: Span) => Promise<Result>,
  ): Promise<Result> {
    const span = this.#tracerOf(this.#service).startSpan(name, { kind, attributes: described }, contextOf(parent));
    try {
      return await context.with(trace.setSpan(context.active(), span), () => work(span));
    } catch (error) {
      const { name: type, message } = error instanceof Error ? error : { name: 'Error', message: String(error) };
      span.setAttribute(attributes.errorType, type).setStatus({ code: SpanStatusCode.ERROR, message });
      throw error;
    } finally {
      span.end();
    }
  }

  #describe(operation: 'send' | 'process', topic: string): Attributes {
    return {
      [attributes.system]: this.#system,
      [attributes.operation]: operation,
      [attributes.operationType]: operation,
      [attributes.destination]: topic,
    };
  }
}

/** The span under way where it belongs to the flow that was given: what was published in it is not its parent. */
export const nearest = <Given extends string | undefined>(given: Given): Given | string => {
  const span = trace.getActiveSpan();
  const current = span && contextIn(span);
  return current && current.slice(0, flowLength) === given?.slice(0, flowLength) ? current : given;
};

/** Version and trace id of a traceparent. */
const flowLength = '00-'.length + 32;

const describeEvent = (event: CloudEvent): Attributes => ({
  [attributes.messageId]: event.id,
  [attributes.conversation]: event.correlationid,
  [attributes.eventType]: event.type,
  [attributes.eventSource]: event.source,
});

const contextOf = (traceparent: string | undefined): Context => {
  const [, traceId, spanId, flags] = traceparent?.match(/^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/) ?? [];
  if (!traceId || !spanId || !flags) return ROOT_CONTEXT;
  return trace.setSpanContext(ROOT_CONTEXT, {
    traceId,
    spanId,
    traceFlags: Number.parseInt(flags, 16),
    isRemote: true,
  });
};

const contextIn = (span: Span): string | undefined => {
  if (!span.isRecording()) return undefined;
  const { traceId, spanId, traceFlags } = span.spanContext();
  return `00-${traceId}-${spanId}-${traceFlags.toString(16).padStart(2, '0')}`;
};
