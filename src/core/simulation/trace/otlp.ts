/**
 * Traces as OTLP in JSON: `TracesData` of opentelemetry/proto/trace/v1/trace.proto with the JSON encoding of the OTLP specification
 * (ids in hexadecimal, 64-bit numbers as strings): to be posted to `/v1/traces` of a collector, or opened as a file in Jaeger.
 */
import type { Span, Trace } from './span.ts';
import { attributesOf, isError, serviceOf, spanIdOf, spanName, type TracedRun, traceIdOf } from './span-words.ts';

interface Attribute {
  readonly key: string;
  readonly value: { readonly stringValue: string } | { readonly intValue: string };
}

export interface OtlpSpan {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly kind: number;
  readonly startTimeUnixNano: string;
  readonly endTimeUnixNano: string;
  readonly attributes: readonly Attribute[];
  readonly status: { readonly code: number; readonly message?: string };
}

export interface OtlpTraces {
  readonly resourceSpans: readonly {
    readonly resource: { readonly attributes: readonly Attribute[] };
    readonly scopeSpans: readonly { readonly scope: { readonly name: string }; readonly spans: readonly OtlpSpan[] }[];
  }[];
}

/** `SpanKind`; what is not here is internal. */
const kinds: Partial<Readonly<Record<Span['kind'], number>>> = { message: 4, delivery: 5, call: 3, try: 2 };
const internal = 1;
const statusUnset = 0;
const statusError = 2;

/** One resource for each node of the design. */
export const otlpTraces = (traces: readonly Trace[], run: TracedRun): OtlpTraces => {
  const spansOf = new Map<string, OtlpSpan[]>();
  for (const trace of traces) {
    for (const span of trace.spans) {
      const service = serviceOf(run, span);
      const spans = spansOf.get(service) ?? [];
      spans.push(otlpSpan(trace, span, run));
      spansOf.set(service, spans);
    }
  }
  return {
    resourceSpans: [...spansOf].map(([service, spans]) => ({
      resource: { attributes: [attribute('service.name', service)] },
      scopeSpans: [{ scope: { name: 'eventwright' }, spans }],
    })),
  };
};

const otlpSpan = (trace: Trace, span: Span, run: TracedRun): OtlpSpan => ({
  traceId: traceIdOf(trace, run),
  spanId: spanIdOf(trace, span.id),
  ...(span.parent === null ? {} : { parentSpanId: spanIdOf(trace, span.parent) }),
  name: spanName(run, span),
  kind: kinds[span.kind] ?? internal,
  startTimeUnixNano: nanoseconds(run.startUnixMs, span.startMs),
  endTimeUnixNano: nanoseconds(run.startUnixMs, span.endMs),
  attributes: Object.entries(attributesOf(run, trace, span)).map(([key, value]) => attribute(key, value)),
  status: isError(span) ? { code: statusError, message: span.outcome ?? '' } : { code: statusUnset },
});

const attribute = (key: string, value: string | number): Attribute => ({
  key,
  value: typeof value === 'string' ? { stringValue: value } : { intValue: String(value) },
});

/** More digits than a double has. */
const nanoseconds = (startUnixMs: number, ms: number): string =>
  String(BigInt(Math.round(startUnixMs)) * 1_000_000n + BigInt(Math.round(ms * 1e6)));
