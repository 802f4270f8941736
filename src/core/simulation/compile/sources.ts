/** The sources that publications and calls start from, by their arrival process. */
import type { Arrivals } from '../../model/arrivals.ts';
import type { PlanSource } from '../../network/plan.ts';
import {
  CONSTANT,
  ON_OFF,
  POISSON,
  PROFILE,
  SOURCE_BATCH,
  SOURCE_CALL,
  SOURCE_FACTORS_AT,
  SOURCE_FACTORS_END,
  SOURCE_LIST,
  SOURCE_LIST_END,
  SOURCE_PLAIN,
  SOURCE_PROCESS,
  SOURCE_PUBLICATION,
  SOURCE_REPEATS,
  SOURCE_STREAM,
  TRACE,
} from '../kernel/publication-records.ts';
import type { Builder } from './builder.ts';
import { addNumbers, addStream } from './draws.ts';
import { rateFactors } from './rate-faults.ts';
import { addRow } from './rows.ts';

/** Instances of a Poisson source are one stream of their joint rate; of any other process each has its own. */
export const addSources = (
  builder: Builder,
  source: PlanSource,
  id: string,
  publication: number,
  call: number,
): void => {
  const { arrivals, instances } = source;
  const poisson = arrivals.process === 'poisson' || arrivals.process === 'profile';
  for (let instance = 0; instance < (poisson ? 1 : instances); instance++) {
    addSource(builder, arrivals, poisson ? instances : 1, `${id}#${instance}`, publication, call);
  }
};

const addSource = (
  builder: Builder,
  arrivals: Arrivals,
  times: number,
  element: string,
  publication: number,
  call: number,
): void => {
  const { draws, settings, tables } = builder;
  const batch = arrivals.batch ?? 1;
  const factor = settings.rateFactor * times;
  const gapMs = (ratePerSecond: number) => (1000 * batch) / (ratePerSecond * factor);
  const list = listOf(builder, arrivals, gapMs);
  const { plan } = builder;
  const link = call < 0 ? plan.publications[publication]! : plan.calls[call]!;
  const node = 'from' in link ? link.from : link.node;
  const factors = rateFactors(plan, plan.nodes[node]!.id, link.id);
  addRow(tables.sources, {
    [SOURCE_PUBLICATION]: publication,
    [SOURCE_STREAM]: addStream(draws, element, 'arrivals'),
    [SOURCE_PROCESS]: { poisson: POISSON, constant: CONSTANT, 'on-off': ON_OFF, profile: PROFILE, trace: TRACE }[
      arrivals.process
    ],
    [SOURCE_BATCH]: batch,
    [SOURCE_CALL]: call,
    [SOURCE_LIST]: list === null ? 0 : addNumbers(draws, list),
    [SOURCE_LIST_END]: draws.numbers.length,
    [SOURCE_REPEATS]: arrivals.process === 'profile' && arrivals.repeat === true ? 1 : 0,
    [SOURCE_PLAIN]: call < 0 && batch === 1 && factors.length === 0 ? 1 : 0,
    [SOURCE_FACTORS_AT]: addNumbers(draws, factors),
    [SOURCE_FACTORS_END]: draws.numbers.length,
  });
  addRow(tables.sourceNumbers, numbersOf(arrivals, gapMs));
};

const numbersOf = (arrivals: Arrivals, gapMs: (rate: number) => number): Record<number, number> => {
  if (arrivals.process === 'on-off') {
    const { onMeanSeconds, offMeanSeconds, ratePerSecond } = arrivals;
    const share = onMeanSeconds / (onMeanSeconds + offMeanSeconds);
    return { 0: gapMs(ratePerSecond) * share, 1: onMeanSeconds * 1000, 2: offMeanSeconds * 1000 };
  }
  return 'ratePerSecond' in arrivals ? { 0: gapMs(arrivals.ratePerSecond) } : {};
};

/** Profiles as (time, gap) pairs in ms, traces as times in ms, in order. */
const listOf = (
  { settings }: Builder,
  arrivals: Arrivals,
  gapMs: (rate: number) => number,
): readonly number[] | null => {
  if (arrivals.process === 'profile') {
    const points = [...arrivals.points].sort((a, b) => a.atSeconds - b.atSeconds);
    return points.flatMap(({ atSeconds, ratePerSecond }) => [atSeconds * 1000, gapMs(ratePerSecond)]);
  }
  if (arrivals.process !== 'trace') return null;
  return arrivals.atSeconds.map((at) => (at * 1000) / settings.rateFactor).sort((a, b) => a - b);
};
