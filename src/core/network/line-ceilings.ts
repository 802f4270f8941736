/**
 * What lets a line of workers through, and how much at most. Of a topic that blocks it is what its readers can do (blocking after service:
 * Perros, Queueing Networks with Blocking, 1994); a reader that stands in line itself can do no more than that line lets through. How
 * often a topic is full whose readers keep up is left out: there no sharp bound is known.
 */
import { remembered } from '../lib/remembered.ts';
import { busyBesideLines, workersFor } from './busy-workers.ts';
import { callCeiling } from './call-ceilings.ts';
import { type Ceiling, heldCeiling } from './ceilings.ts';
import { askedWeight, heldFlow, readingAt } from './held-flow.ts';
import type { Line } from './lines.ts';
import type { Loads } from './loads.ts';
import type { TrafficModel } from './traffic-model.ts';

/** What a line stands before; null where it never has to wait. */
export const ceilingOfLine = (model: TrafficModel, loads: Loads, line: Line): Ceiling | null => {
  const { calls, publications } = model.plan;
  const call = line.link - publications.length;
  if (call < 0) return heldCeiling(model.plan, publications[line.link]!);
  return call < calls.length ? callCeiling(model, loads, call) : topicCeiling(model, loads, line);
};

const sumOf = (works: readonly number[], of: (work: number) => number): number =>
  works.reduce((sum, work) => sum + of(work), 0);

/** Where others leave nothing of what readers can do, as good as nothing gets in. */
const least = 1e-3;

const topicCeiling = (model: TrafficModel, loads: Loads, line: Line): Ceiling | null => {
  const { into, total } = heldFlow(model, loads, line);
  if (!(total > 0) || !Number.isFinite(total)) return null;
  let most = Infinity;
  for (const [station, works] of readingAt(loads, line)) {
    const flow = sumOf(works, (work) => into.get(work) ?? 0);
    if (flow === 0) continue;
    const offered = sumOf(works, (work) => loads.offered[work]!);
    const possible = Math.min(
      offered / shareOfTime(model, loads, station, works),
      offered * shareOfLines(model, loads, line, works),
    );
    most = Math.min(most, Math.max(possible * least, total + ((possible - offered) * total) / flow));
  }
  return most === Infinity ? null : { kind: 'blocking', perSecond: most };
};

/** How much of the time that a station has for these works they need, without what they stand in line themselves. */
const shareOfTime = (model: TrafficModel, loads: Loads, station: number, works: readonly number[]): number => {
  const { offered, pressure, stations, work: wanted } = loads;
  const all = sumOf(works, (work) => workersFor(model, loads, work, offered[work]!));
  const own = busyBesideLines(model, loads, works);
  if (all === 0) return 0;
  const { kind, servers } = stations[station]!;
  // Of a pool others take some of it, unless one lane is what there is too little of.
  const others = kind === 'pool' && pressure[station]! <= (wanted[station]! / servers) * (1 + 1e-9);
  if (!others) return (pressure[station]! * own) / all;
  const left = servers - Math.max(0, wanted[station]! - all);
  return left > 0 ? own / left : Infinity;
};

/** How many times what comes to these works the lines in which they stand let through, as far as is known yet. */
const shareOfLines = (model: TrafficModel, loads: Loads, line: Line, works: readonly number[]): number => {
  let share = Infinity;
  for (const other of new Set(works.flatMap((work) => linesOfWork(model).get(work) ?? []))) {
    const most = loads.lineMost[other.link]!;
    if (most === Infinity || other === line) continue;
    const { mine, others } = askedBy(model, loads, other, works);
    if (mine > 0) share = Math.min(share, Math.max(0, most - others) / mine);
  }
  return share;
};

/** The lines in which the workers of each subscription or call stand. */
const linesOfWork = remembered(({ linesOfBlock }: TrafficModel): ReadonlyMap<number, readonly Line[]> => {
  const lines = new Map<number, Line[]>();
  for (const line of [...linesOfBlock.values()].flat()) {
    for (const { work } of line.asks) lines.set(work, [...(lines.get(work) ?? []), line]);
  }
  return lines;
});

/** What these works would ask of a line if they got to everything that comes to them, and what the others ask of it. */
const askedBy = (
  model: TrafficModel,
  loads: Loads,
  line: Line,
  works: readonly number[],
): { readonly mine: number; readonly others: number } => {
  let mine = 0;
  let others = 0;
  for (const ask of line.asks) {
    const asked = loads.inflow[ask.vertex]! * askedWeight(model, loads, line, ask);
    if (works.includes(ask.work)) mine += asked * loads.limited[ask.work]!;
    else others += asked * loads.passes[ask.vertex]!;
  }
  return { mine, others };
};
