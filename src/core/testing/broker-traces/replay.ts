/** Lets the simulation play a case, and writes down the same things as the recorder. */
import type { Design } from '../../model/design.ts';
import { prepare } from '../../simulation/prepare.ts';
import { recordTraces } from '../../simulation/trace/recording.ts';
import type { Outcome, Span, Trace } from '../../simulation/trace/span.ts';
import { type BrokerCase, type BrokerTrace, type Delivery, type Fate, groupOf } from './broker-trace.ts';

export const replay = (design: Design, given: BrokerCase): BrokerTrace => {
  const durationSeconds = given.untilMs / 1000;
  const prepared = prepare(design, { scenario: 'play', durationSeconds, warmupSeconds: 0, replications: 1 });
  if (!prepared.ok) throw new Error(`${given.id}: ${prepared.reason[0]?.what.en}`);
  const { traces } = recordTraces(prepared.value);
  const groups = [...new Set(Object.keys(given.readers).map((reader) => groupOf(given, reader)))].sort();
  const spans = traces.flatMap((trace) => trace.spans.map((span) => ({ ...span, trace })));
  const published = (topic: string) =>
    spans.filter((span) => span.kind === 'message' && span.topic === topic).sort((a, b) => a.startMs - b.startMs);
  return {
    // In each group by itself: which of two groups comes first at one instant says nothing.
    deliveries: groups.flatMap((group) =>
      deliveries(traces, given).filter((each) => groupOf(given, each[3]) === group),
    ),
    fates: Object.fromEntries(groups.map((group) => [group, traces.map((trace) => fateOf(trace, given, group))])),
    dead: published('dead').map(({ trace }) => trace.number),
    passed: published('out').map(({ startMs, trace, outcome }) => [
      startMs,
      trace.number,
      outcome === 'refused' ? 'repeated' : 'taken',
    ]),
  };
};

const readerOf = ({ link }: Span): string => link.replace('read-', '');

const deliveries = (traces: readonly Trace[], given: BrokerCase): Delivery[] =>
  traces
    .flatMap(({ number, spans }) =>
      spans
        .filter(({ kind, startMs }) => kind === 'work' && startMs < given.untilMs)
        .map((work): Delivery => [work.startMs, number, work.attempt ?? 1, readerOf(work)]),
    )
    .sort((a, b) => a[0] - b[0]);

const fateOf = ({ spans }: Trace, given: BrokerCase, group: string): Fate => {
  if (spans[0]?.outcome === 'refused') return 'refused';
  const copy = spans.find(
    (span) => span.kind === 'delivery' && span.outcome !== 'duplicate' && groupOf(given, readerOf(span)) === group,
  );
  return fateOfOutcome[copy?.outcome ?? 'in-flight'] ?? 'gone';
};

/** All others are ways to be dropped. */
const fateOfOutcome: Partial<Record<Outcome, Fate>> = {
  acknowledged: 'acknowledged',
  'dead-lettered': 'dead-lettered',
  kept: 'kept',
  'in-flight': 'kept',
};
