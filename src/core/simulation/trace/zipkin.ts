/** Traces as a list of spans of Zipkin's API v2 (https://zipkin.io/zipkin-api/, zipkin2-api.yaml): to be posted to `/api/v2/spans`. */
import type { Span, Trace } from './span.ts';
import {
  attributesOf,
  isError,
  otherSideOf,
  serviceOf,
  spanIdOf,
  spanName,
  type TracedRun,
  traceIdOf,
} from './span-words.ts';

export interface ZipkinSpan {
  readonly traceId: string;
  readonly id: string;
  readonly parentId?: string;
  readonly name: string;
  readonly kind?: 'CLIENT' | 'SERVER' | 'PRODUCER' | 'CONSUMER';
  /** Microseconds since 1970, and microseconds of at least one. */
  readonly timestamp: number;
  readonly duration: number;
  readonly localEndpoint: { readonly serviceName: string };
  readonly remoteEndpoint?: { readonly serviceName: string };
  readonly tags: Readonly<Record<string, string>>;
}

const kinds: Partial<Readonly<Record<Span['kind'], ZipkinSpan['kind']>>> = {
  message: 'PRODUCER',
  delivery: 'CONSUMER',
  call: 'CLIENT',
  try: 'SERVER',
};

export const zipkinSpans = (traces: readonly Trace[], run: TracedRun): ZipkinSpan[] =>
  traces.flatMap((trace) => trace.spans.map((span) => zipkinSpan(trace, span, run)));

const zipkinSpan = (trace: Trace, span: Span, run: TracedRun): ZipkinSpan => {
  const kind = kinds[span.kind];
  const other = otherSideOf(run, span);
  const timestamp = Math.round((run.startUnixMs + span.startMs) * 1000);
  const end = Math.round((run.startUnixMs + span.endMs) * 1000);
  return {
    traceId: traceIdOf(trace, run),
    id: spanIdOf(trace, span.id),
    ...(span.parent === null ? {} : { parentId: spanIdOf(trace, span.parent) }),
    name: spanName(run, span).toLowerCase(),
    ...(kind === undefined ? {} : { kind }),
    timestamp,
    duration: Math.max(1, end - timestamp),
    localEndpoint: { serviceName: serviceOf(run, span).toLowerCase() },
    ...(kind === undefined || other === null ? {} : { remoteEndpoint: { serviceName: other.toLowerCase() } }),
    tags: {
      ...Object.fromEntries(Object.entries(attributesOf(run, trace, span)).map(([key, value]) => [key, String(value)])),
      ...(isError(span) ? { error: span.outcome ?? '' } : {}),
    },
  };
};
