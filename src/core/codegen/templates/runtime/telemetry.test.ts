import { context, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base';
import { afterEach, describe, expect, it } from 'vitest';
import type { CloudEvent } from './envelope.ts';
import { nearest, Telemetry } from './telemetry.ts';

const telemetry = new Telemetry('nats');
const reading = { topic: 'orders', group: 'payment', attempt: 2 };
const flow = 'a'.repeat(32);
const traceparent = (span: string, flags = '01') => `00-${flow}-${span.repeat(16)}-${flags}`;

const eventWith = (given?: string): CloudEvent => ({
  specversion: '1.0',
  id: 'i',
  source: '/cart',
  type: 'order.placed',
  time: '2026-01-31T12:00:00.000Z',
  datacontenttype: 'application/json',
  correlationid: 'c',
  ...(given !== undefined && { traceparent: given }),
  data: {},
});

/** An SDK as a process has one, whose spans stay here. */
const recorded = () => {
  const exporter = new InMemorySpanExporter();
  trace.setGlobalTracerProvider(new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] }));
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  return () => exporter.getFinishedSpans();
};

afterEach(() => {
  trace.disable();
  context.disable();
});

describe('telemetry without an SDK', () => {
  it('leaves the context of a flow as it is', async () => {
    const event = eventWith(traceparent('b'));
    expect(await telemetry.publishing('orders', event, traceparent('c'), async (traced) => traced)).toBe(event);
    expect(await telemetry.entering('/x', traceparent('b'), false, async (given) => given)).toBe(traceparent('b'));
    expect(nearest(traceparent('b'))).toBe(traceparent('b'));
  });

  it('begins a flow for a sender that names one, and for nobody else', async () => {
    expect(await telemetry.entering('/x', undefined, true, async (given) => given)).toMatch(/^00-.{32}-.{16}-01$/);
    expect(await telemetry.entering('/x', undefined, false, async (given) => given)).toBe(undefined);
  });
});

describe('telemetry with an SDK', () => {
  it('is one trace from the request over publishing and handling to what is published then', async () => {
    const spans = recorded();
    const publish = (given: string | undefined) =>
      telemetry.publishing('orders', eventWith(traceparent('f')), given, async (event) => event);
    await telemetry.entering('/cart/order-placed', traceparent('b'), false, async (given) => {
      const first = await publish(given);
      await telemetry.handling(first, reading, async () => void (await publish(first.traceparent)));
    });
    const [request, ...rest] = [...spans()].reverse();
    expect(request).toMatchObject({ name: 'POST /cart/order-placed', kind: SpanKind.SERVER });
    expect(request?.parentSpanContext?.spanId).toBe('b'.repeat(16));
    const [handling, second, first] = rest;
    expect([first, handling, second].map((span) => span?.name)).toEqual([
      'send orders',
      'process orders',
      'send orders',
    ]);
    expect([first, handling, second].map((span) => span?.parentSpanContext?.spanId)).toEqual(
      [request, first, handling].map((span) => span?.spanContext().spanId),
    );
    expect(new Set(spans().map((span) => span.spanContext().traceId))).toEqual(new Set([flow]));
  });

  it('says of an attempt what it works on, and how it ended', async () => {
    const spans = recorded();
    const failing = telemetry.handling(eventWith(traceparent('b')), reading, () => Promise.reject(new TypeError('no')));
    await expect(failing).rejects.toThrow('no');
    expect(spans()[0]).toMatchObject({
      kind: SpanKind.CONSUMER,
      status: { code: SpanStatusCode.ERROR, message: 'no' },
      attributes: {
        'messaging.system': 'nats',
        'messaging.operation.name': 'process',
        'messaging.operation.type': 'process',
        'messaging.destination.name': 'orders',
        'messaging.consumer.group.name': 'payment',
        'messaging.message.id': 'i',
        'messaging.message.conversation_id': 'c',
        'cloudevents.event_type': 'order.placed',
        'error.type': 'TypeError',
        'messaging.delivery.attempt': 2,
      },
    });
  });

  it('records no flow that its first sender does not want to be looked at', async () => {
    const spans = recorded();
    const event = eventWith(traceparent('b', '00'));
    await telemetry.entering('/x', traceparent('b', '00'), true, async () => undefined);
    await telemetry.publishing('orders', event, undefined, async () => undefined);
    await telemetry.handling(event, reading, async () => undefined);
    expect(spans()).toEqual([]);
  });

  it('does not take the span of another flow for the nearest', async () => {
    recorded();
    const other = `00-${'e'.repeat(32)}-${'e'.repeat(16)}-01`;
    await telemetry.handling(eventWith(traceparent('b')), reading, async () => {
      expect(nearest(other)).toBe(other);
      expect(nearest(traceparent('b'))).not.toBe(traceparent('b'));
    });
  });
});
