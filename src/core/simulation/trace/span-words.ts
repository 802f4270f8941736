/** What the spans of a trace are called outside: service, name, attributes; after OpenTelemetry's conventions for messaging. */
import type { Design } from '../../model/design.ts';
import { linkName } from '../../model/graph/link-name.ts';
import type { Outcome, Span, Trace } from './span.ts';

/** Of what and when the traces are. */
export interface TracedRun {
  readonly design: Design;
  /** The simulated time 0, in ms since 1970. */
  readonly startUnixMs: number;
  // What tells the traces of one run from those of another.
  readonly seed: number;
  readonly replication: number;
}

const hex = (number: number, digits: number): string => number.toString(16).padStart(digits, '0');

/** 16 bytes, never all zero. */
export const traceIdOf = ({ number }: Trace, { seed, replication }: TracedRun): string =>
  hex(seed, 16) + hex(replication, 8) + hex(number, 8);

/** 8 bytes, unlike in all traces of a run. */
export const spanIdOf = ({ number }: Trace, span: number): string => hex(number, 8) + hex(span + 1, 8);

const ofCaller: ReadonlySet<Span['kind']> = new Set(['call', 'call-wait', 'backoff']);

/** The node where it happens: who publishes or calls, else who subscribes or is called. */
export const nodeOf = (design: Design, { kind, link }: Span): string => {
  const found = design.links?.[link];
  if (found === undefined) return link;
  const isCaller = found.kind === 'publish' || (found.kind === 'call' && ofCaller.has(kind));
  return isCaller ? found.from : found.to;
};

const nameOf = (design: Design, node: string): string => design.nodes?.[node]?.name ?? node;

export const serviceOf = (run: TracedRun, span: Span): string => nameOf(run.design, nodeOf(run.design, span));

/** The topic or service at the other side, if it has one. */
export const otherSideOf = ({ design }: TracedRun, { kind, link, topic }: Span): string | null => {
  const found = design.links?.[link];
  if (kind === 'message') return topic === undefined ? null : nameOf(design, topic);
  if (found === undefined || (kind !== 'delivery' && kind !== 'call' && kind !== 'try')) return null;
  return nameOf(design, kind === 'call' ? found.to : found.from);
};

const verbs: Partial<Readonly<Record<Span['kind'], string>>> = {
  message: 'send',
  delivery: 'process',
  call: 'call',
  try: 'serve',
};

/** Few different ones, as they are looked for by name. */
export const spanName = (run: TracedRun, span: Span): string =>
  [verbs[span.kind] ?? span.kind, otherSideOf(run, span)].filter((word) => word !== null).join(' ');

export const attributesOf = (run: TracedRun, trace: Trace, span: Span): Readonly<Record<string, string | number>> => {
  const { design } = run;
  const words: Record<string, string | number> = {
    'eventwright.link': span.link,
    'eventwright.link.name': linkName(design, span.link),
  };
  if (span.kind === 'message' || span.kind === 'delivery') {
    words['messaging.operation.type'] = span.kind === 'message' ? 'send' : 'process';
    const destination = otherSideOf(run, span);
    if (destination !== null) words['messaging.destination.name'] = destination;
    words['messaging.message.id'] = `${trace.number}-${span.kind === 'message' ? span.id : span.parent}`;
  }
  if (span.message !== undefined) words['eventwright.message'] = design.messages?.[span.message]?.name ?? span.message;
  if (span.outcome !== null) words['eventwright.outcome'] = span.outcome;
  if (span.attempt !== undefined) words['eventwright.attempt'] = span.attempt;
  if (span.parent === null && trace.marks.length > 0) words['eventwright.marks'] = trace.marks.join(',');
  return words;
};

const wellEnded: ReadonlySet<Outcome | null> = new Set([
  null,
  'acknowledged',
  'answered',
  'done',
  'duplicate',
  'in-flight',
]);

export const isError = ({ outcome }: Span): boolean => !wellEnded.has(outcome);
