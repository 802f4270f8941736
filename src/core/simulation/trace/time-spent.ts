/** Where the time of a followed message went: along the chain of causes that ended last, as queue, work, retry, broker and pause. */
import type { Span, SpanKind, Trace } from './span.ts';

export const stages = ['queue', 'work', 'retry', 'broker', 'pause'] as const;
export type Stage = (typeof stages)[number];

/** Null for what consists of others. */
export const stageOf: Readonly<Record<SpanKind, Stage | null>> = {
  message: null,
  delivery: null,
  call: null,
  try: null,
  pause: 'pause',
  'held-back': 'broker',
  way: 'broker',
  delay: 'broker',
  queue: 'queue',
  transit: 'broker',
  prefetched: 'queue',
  work: 'work',
  'late-wait': 'queue',
  'late-work': 'work',
  backoff: 'retry',
  'call-wait': 'queue',
};

/**
 * Milliseconds by stage; together they are the duration of the trace, but for moments in which nothing of the chain was under way.
 * Work that waits for the answer of a call is work, unless the chain leads into the queue, work or backoff of its last try.
 */
export const timeSpent = (trace: Trace): Readonly<Record<Stage, number>> => {
  const spent: Record<Stage, number> = { queue: 0, work: 0, retry: 0, broker: 0, pause: 0 };
  const chain = lastChain(trace);
  let reachedMs = trace.startMs;
  chain.forEach((span, at) => {
    const next = chain[at + 1];
    const untilMs = Math.min(next?.startMs ?? trace.endMs, span.endMs);
    const own = stageOf[span.kind] ?? (span.kind === 'call' || span.kind === 'try' ? 'work' : null);
    reachedMs = Math.max(reachedMs, span.startMs);
    const spend = (stage: Stage | null, endMs: number): void => {
      if (endMs <= reachedMs) return;
      if (stage !== null) spent[stage] += endMs - reachedMs;
      reachedMs = endMs;
    };
    for (const part of partsOf(trace, span)) {
      if (part === next) continue;
      spend(own, Math.min(part.startMs, untilMs));
      spend(stageOf[part.kind], Math.min(part.endMs, untilMs));
    }
    spend(own, untilMs);
  });
  return spent;
};

/** In their order; what comes too late lies over others. */
const partsOf = ({ spans }: Trace, { id }: Span): Span[] =>
  spans
    .filter(({ kind, parent }) => parent === id && stageOf[kind] !== null)
    .sort((one, other) => one.startMs - other.startMs || one.endMs - other.endMs);

/** From the first span down to a last one, always by the child that ends with the trace or causes what does. */
const lastChain = ({ spans }: Trace): Span[] => {
  const latest = new Array<number>(spans.length).fill(0);
  // A child comes after its parent.
  for (let at = spans.length - 1; at >= 0; at--) {
    const { endMs, parent } = spans[at]!;
    latest[at] = Math.max(latest[at]!, endMs);
    if (parent !== null) latest[parent] = Math.max(latest[parent]!, latest[at]!);
  }
  const chain = [spans[0]!];
  for (let last = spans[0]; last !== undefined; ) {
    const { id, endMs } = last;
    const own: Span[] = spans.filter(({ parent, id: child }) => parent === id && latest[child] === latest[id]);
    // Work that ends by itself last is not explained by a call that ended at the same moment.
    last = endMs < latest[id]! || stageOf[last.kind] === null ? own[0] : undefined;
    if (last !== undefined) chain.push(last);
  }
  return chain;
};
