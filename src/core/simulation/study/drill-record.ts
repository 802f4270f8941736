/** What a replication shows of its faults: at every point of its series it is noted how things stand. */
import type { Names } from '../compile/program.ts';
import { backlogOf } from '../kernel/backlog.ts';
import type { Engine } from '../kernel/engine.ts';
import { GATE_WAITING, gateInts } from '../kernel/fault-records.ts';
import { countDoubles, DUPLICATES, lossFields } from '../kernel/records.ts';
import { type Drill, drillWatch, type Standing } from './drill-watch.ts';

export interface DrillRecord {
  readonly note: (engine: Engine, timeMs: number) => void;
  readonly drills: () => Drill[];
}

/** A record of all faults, which does nothing where there are none. */
export const drillRecord = (names: Names): DrillRecord => {
  const places = names.subscriptions.length + names.gates.length;
  const watches = names.faults.map(({ atSeconds, forSeconds }) =>
    drillWatch(atSeconds * 1000, (atSeconds + forSeconds) * 1000, places),
  );
  return {
    note: (engine, timeMs) => {
      if (watches.length === 0) return;
      const calm = watches.every((watch) => !watch.isOpen());
      const standing = { ...standingOf(engine, names, timeMs), calm };
      for (const watch of watches) watch.see(standing);
    },
    drills: () => watches.map((watch) => watch.drill()),
  };
};

const standingOf = ({ A, gates }: Engine, names: Names, timeMs: number): Omit<Standing, 'calm'> => {
  const count = names.subscriptions.length;
  const byPlace = new Float64Array(count + names.gates.length);
  let lost = 0;
  let failedCalls = 0;
  let duplicates = 0;
  names.subscriptions.forEach(({ isCall }, subscription) => {
    const at = subscription << countDoubles;
    const sumOf = (fields: readonly number[]) => fields.reduce((sum, field) => sum + A[at + field]!, 0);
    byPlace[subscription] = backlogOf(A, subscription);
    if (isCall) failedCalls += sumOf(lossFields);
    else lost += sumOf(lossFields);
    duplicates += A[at + DUPLICATES]!;
  });
  names.gates.forEach((_, gate) => {
    byPlace[count + gate] = gates[(gate << gateInts) + GATE_WAITING]!;
  });
  const backlog = byPlace.reduce((sum, each) => sum + each, 0);
  return { timeMs, backlog, byPlace, lost, failedCalls, duplicates };
};
