/** What holds between faults: the same network as if it had none. */
import type { Plan, PlanFault } from '../../network/plan.ts';
import { ENTERED_COUNTED, ENTRY_FLAGS } from '../kernel/publication-records.ts';
import { COUNTED, FLAGS } from '../kernel/records.ts';
import type { Tables } from '../kernel/tables.ts';
import type { Builder } from './builder.ts';
import { field, integers, type Rows, rowCount, setField } from './rows.ts';

/** Whether a fault does more than to change the rates of sources, which messages cannot tell. */
export const strikes = ({ kind }: PlanFault): boolean => kind !== 'rate';

/** The next double, or nearly, so that all of an instant is within a time. */
const breath = 2 ** -52;

/** From when to when, as `Tables` wants it. */
const unrestOf = ({ faults }: Plan): Float64Array => {
  const times = faults
    .filter(strikes)
    .map(({ atSeconds, forSeconds }) => {
      const from = atSeconds * 1000;
      const to = Math.max(from + forSeconds * 1000, (atSeconds + forSeconds) * 1000);
      return { from: from * (1 - breath), to: to * (1 + breath) };
    })
    .sort((one, other) => one.from - other.from);
  const merged: { from: number; to: number }[] = [];
  for (const { from, to } of times) {
    const last = merged.at(-1);
    if (last === undefined || from > last.to) merged.push({ from, to });
    else last.to = Math.max(last.to, to);
  }
  return Float64Array.from(merged.flatMap(({ from, to }) => [from, to]));
};

/**
 * The records whose flags are others between faults, as they are while one strikes and as they are in the `calm`: those of the same plan
 * without any faults, or null where none strikes. What a fault may hit is counted even then, for the general way needs to know its
 * attempts when the fault comes.
 */
export const turningTables = (
  { plan, tables }: Builder,
  calm: Builder | null,
): Tables['calm'] & Pick<Tables, 'calm' | 'unrest'> => {
  const records = recordsOf(tables);
  if (calm === null) return { ...records, unrest: new Float64Array(0), calm: records };
  count(tables.deliveries, calm.tables.deliveries, FLAGS, COUNTED);
  count(tables.entries, calm.tables.entries, ENTRY_FLAGS, ENTERED_COUNTED);
  return { ...records, unrest: unrestOf(plan), calm: recordsOf(calm.tables) };
};

const recordsOf = ({ deliveries, entries, publications, stations }: Builder['tables']): Tables['calm'] => ({
  deliveries: integers(deliveries),
  entries: integers(entries),
  publications: integers(publications),
  stations: integers(stations),
});

const count = (records: Rows, calm: Rows, flags: number, counted: number): void => {
  for (let row = 0; row < rowCount(calm); row++)
    if (field(records, row, flags) !== 0 && field(calm, row, flags) === 0) setField(calm, row, flags, counted);
};
