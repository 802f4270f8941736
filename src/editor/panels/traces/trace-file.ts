/** The files of followed messages: for Jaeger and every other that reads OpenTelemetry, and for Zipkin. */
import { pictureName } from '../../../core/picture/file-name.ts';
import { otlpTraces } from '../../../core/simulation/trace/otlp.ts';
import type { Trace } from '../../../core/simulation/trace/span.ts';
import { zipkinSpans } from '../../../core/simulation/trace/zipkin.ts';
import type { RecordedRun } from '../../workers/recording-desk.ts';

export const traceFormats = { otlp: 'OTLP JSON (Jaeger)', zipkin: 'Zipkin JSON' } as const;
export type TraceFormat = keyof typeof traceFormats;

/** A file with more would hold the page up. */
export const mostInFile = 50_000;

/** The first traces that together have no more spans than a file holds; the first one always. */
export const fittingOf = (traces: readonly Trace[]): readonly Trace[] => {
  let spans = 0;
  const past = traces.findIndex((trace, at) => {
    spans += trace.spans.length;
    return at > 0 && spans > mostInFile;
  });
  return past === -1 ? traces : traces.slice(0, past);
};

export const traceFile = (format: TraceFormat, traces: readonly Trace[], run: RecordedRun) => {
  const { design, replication, settings, askedUnixMs: startUnixMs } = run;
  const write = format === 'otlp' ? otlpTraces : zipkinSpans;
  const which = traces.length === 1 ? `message-${traces[0]?.number}` : 'messages';
  return {
    name: `${pictureName(design.name)}-${which}.${format}.json`,
    text: JSON.stringify(write(traces, { design, startUnixMs, seed: settings.seed, replication })),
  };
};
