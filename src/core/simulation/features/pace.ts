/**
 * Faults of rates: while one lasts, the arrivals of a source follow each other faster or slower. An amount of time that the source
 * draws is spent at the pace of the moment; so a fault changes no draw, and the arrivals before it stay as they were.
 */
import type { Engine } from '../kernel/engine.ts';
import { SOURCE_FACTORS_AT, SOURCE_FACTORS_END } from '../kernel/publication-records.ts';

/** The factor on the rate of the source (its record begins at `record`) at time `atMs`. */
export const paceAt = ({ tables }: Engine, record: number, atMs: number): number => {
  const first = tables.sources[record + SOURCE_FACTORS_AT]!;
  for (let at = tables.sources[record + SOURCE_FACTORS_END]! - 2; at >= first; at -= 2) {
    if (tables.numbers[at]! <= atMs) return tables.numbers[at + 1]!;
  }
  return 1;
};

/** Turns the amount of the source's own time in `out[0]` into the moment when it is spent, beginning at `fromMs`. */
export const spendFrom = (engine: Engine, record: number, fromMs: number): void => {
  const { out, tables } = engine;
  const end = tables.sources[record + SOURCE_FACTORS_END]!;
  let from = fromMs;
  for (let at = tables.sources[record + SOURCE_FACTORS_AT]!; at < end; at += 2) {
    const to = tables.numbers[at]!;
    if (to <= from) continue;
    const pace = paceAt(engine, record, from);
    const left = out[0]!;
    if (left < (to - from) * pace) {
      out[0] = from + left / pace;
      return;
    }
    out[0] = left - (to - from) * pace;
    from = to;
  }
  // The last factor is that of no fault.
  out[0] = from + out[0]!;
};

/** Leaves in `out[0]` how much of its own time the source spends between two moments. */
export const spentBetween = (engine: Engine, record: number, fromMs: number, toMs: number): void => {
  const { out, tables } = engine;
  const end = tables.sources[record + SOURCE_FACTORS_END]!;
  let from = fromMs;
  let spent = 0;
  for (let at = tables.sources[record + SOURCE_FACTORS_AT]!; at < end && tables.numbers[at]! < toMs; at += 2) {
    const to = tables.numbers[at]!;
    if (to <= from) continue;
    spent += (to - from) * paceAt(engine, record, from);
    from = to;
  }
  out[0] = spent + (toMs - from) * paceAt(engine, record, from);
};
