/** Sources: the next arrival of every process but the plain Poisson stream, which the loop knows; batches; calls by themselves. */
import { nextUniform } from '../../distributions/law/random.ts';
import { drawUnitExponential } from '../../distributions/law/unit-exponential.ts';
import type { Engine } from '../kernel/engine.ts';
import { ARRIVAL, DELIVERY, KEY, POISSON_ARRIVAL, tokenDoubles, tokenInts } from '../kernel/layout.ts';
import {
  CONSTANT,
  ON_OFF,
  POISSON,
  PROFILE,
  SOURCE_BATCH,
  SOURCE_CALL,
  SOURCE_LIST,
  SOURCE_LIST_END,
  SOURCE_PROCESS,
  SOURCE_PUBLICATION,
  SOURCE_REPEATS,
  SOURCE_STREAM,
  sourceDoubles,
  sourceInts,
  TRACE,
} from '../kernel/publication-records.ts';
import { deliveryInts } from '../kernel/records.ts';
import { NOW, PUBLISHING } from '../kernel/scalars.ts';
import { isPlainSource, takeFromStock } from '../kernel/stocks.ts';
import { allocate, plan } from '../kernel/tokens.ts';
import { request } from './calls.ts';
import { originate } from './inheritance.ts';
import { paceAt, spendFrom, spentBetween } from './pace.ts';

/** Plans the first arrival of every source; the loop is not running yet. */
export const startSources = (engine: Engine): void => {
  const { F, I, out, streams, tables } = engine;
  for (let source = 0; source << sourceInts < tables.sources.length; source++) {
    const record = source << sourceInts;
    const token = allocate(engine);
    const process = tables.sources[record + SOURCE_PROCESS]!;
    originate(engine, token);
    I[(token << tokenInts) + DELIVERY] = courseOf(engine, source);
    engine.X[NOW] = 0;
    prepare(engine, source);
    if (process === CONSTANT) {
      out[0] =
        tables.sourceNumbers[source << sourceDoubles]! * nextUniform(streams, tables.sources[record + SOURCE_STREAM]!);
      spendFrom(engine, record, 0);
    } else if (isPlainSource(tables, source)) out[0] = takeFromStock(engine, courseOf(engine, source));
    else nextArrival(engine, source);
    if (!(out[0]! < Infinity)) continue;
    F[(token << tokenDoubles) + KEY] = out[0]!;
    plan(engine, token, isPlainSource(tables, source) ? POISSON_ARRIVAL : ARRIVAL);
  }
};

/** What a source is in the middle of: on-off phases begin in equilibrium. State: phase end (or list place), whether on. */
const prepare = (engine: Engine, source: number): void => {
  const { out, sourceState, streams, tables } = engine;
  const at = source << sourceDoubles;
  if (tables.sources[(source << sourceInts) + SOURCE_PROCESS] !== ON_OFF) return;
  const stream = tables.sources[(source << sourceInts) + SOURCE_STREAM]!;
  const on = tables.sourceNumbers[at + 1]!;
  const off = tables.sourceNumbers[at + 2]!;
  const isOn = nextUniform(streams, stream) < on / (on + off);
  drawUnitExponential(streams, stream, out);
  sourceState[at] = out[0]! * (isOn ? on : off);
  sourceState[at + 1] = isOn ? 1 : 0;
};

/** The course of a source stands after those of all deliveries. */
const courseOf = ({ tables }: Engine, source: number): number => (tables.deliveries.length >> deliveryInts) + source;
const sourceOf = ({ I, tables }: Engine, token: number): number =>
  I[(token << tokenInts) + DELIVERY]! - (tables.deliveries.length >> deliveryInts);

/** A source's messages (or requests) arrive, and its next arrival is planned. */
export const arrived = (engine: Engine, token: number): void => {
  const { F, N, out, publishing, tables } = engine;
  const source = sourceOf(engine, token);
  const record = source << sourceInts;
  const call = tables.sources[record + SOURCE_CALL]!;
  for (let copies = copiesOf(engine, source); copies > 0; copies--) {
    if (call >= 0) request(engine, call, -1);
    else publishing[N[PUBLISHING]!++] = tables.sources[record + SOURCE_PUBLICATION]!;
  }
  nextArrival(engine, source);
  if (!(out[0]! < Infinity)) return;
  F[(token << tokenDoubles) + KEY] = out[0]!;
  plan(engine, token, ARRIVAL);
};

/** How many messages arrive at once: the batch; of a recorded trace, whose times stay, as many times it as a fault of the rate says. */
const copiesOf = (engine: Engine, source: number): number => {
  const { X, sourceState, tables } = engine;
  const record = source << sourceInts;
  const batch = tables.sources[record + SOURCE_BATCH]!;
  if (tables.sources[record + SOURCE_PROCESS] !== TRACE) return batch;
  // What is left of a whole number is carried on to the next arrival.
  const carried = sourceState[(source << sourceDoubles) + 1]! + paceAt(engine, record, X[NOW]!);
  sourceState[(source << sourceDoubles) + 1] = carried - Math.floor(carried);
  return batch * Math.floor(carried);
};

/** Leaves the time of the source's next arrival in `out[0]`; `Infinity` when there is none. */
const nextArrival = (engine: Engine, source: number): void => {
  const { X, out, sourceState, streams, tables } = engine;
  const record = source << sourceInts;
  const at = source << sourceDoubles;
  const process = tables.sources[record + SOURCE_PROCESS]!;
  const stream = tables.sources[record + SOURCE_STREAM]!;
  const gap = tables.sourceNumbers[at]!;
  if (process === POISSON) {
    drawUnitExponential(streams, stream, out);
    out[0]! *= gap;
    spendFrom(engine, record, X[NOW]!);
  } else if (process === CONSTANT) {
    out[0] = gap;
    spendFrom(engine, record, X[NOW]!);
  } else if (process === ON_OFF) nextWhileOn(engine, source, stream);
  else if (process === PROFILE) nextOfProfile(engine, source, stream);
  else {
    const place = tables.sources[record + SOURCE_LIST]! + sourceState[at]!;
    sourceState[at]! += 1;
    out[0] = place < tables.sources[record + SOURCE_LIST_END]! ? tables.numbers[place]! : Infinity;
  }
};

/** Poisson while on; what is left of a phase is exponential again whenever it is looked at. */
const nextWhileOn = (engine: Engine, source: number, stream: number): void => {
  const at = source << sourceDoubles;
  const { X, out, sourceState, streams, tables } = engine;
  let from = X[NOW]!;
  for (;;) {
    const end = sourceState[at]!;
    if (sourceState[at + 1] === 1) {
      drawUnitExponential(streams, stream, out);
      out[0]! *= tables.sourceNumbers[at]!;
      spendFrom(engine, source << sourceInts, from);
      if (out[0]! <= end) return;
    }
    from = end;
    sourceState[at + 1] = 1 - sourceState[at + 1]!;
    drawUnitExponential(streams, stream, out);
    sourceState[at] = end + out[0]! * tables.sourceNumbers[at + (sourceState[at + 1] === 1 ? 1 : 2)]!;
  }
};

/** Inversion: an exponential amount of arrivals is used up along the profile, a list of (time in ms, mean gap in ms). */
const nextOfProfile = (engine: Engine, source: number, stream: number): void => {
  const { X, out, streams, tables } = engine;
  const record = source << sourceInts;
  const last = tables.sources[record + SOURCE_LIST_END]! - 2;
  const period = tables.sources[record + SOURCE_REPEATS] === 1 ? tables.numbers[last]! : 0;
  drawUnitExponential(streams, stream, out);
  let time = X[NOW]!;
  let round = period > 0 ? Math.floor(time / period) : 0;
  // Two rounds without any arrivals: there will be none in the third either.
  for (let idle = 0; idle < 2; round++) {
    const before = out[0]!;
    if (spendRound(engine, record, time, round * period, period)) return;
    if (period === 0) break;
    time = (round + 1) * period;
    idle = out[0] === before && paceAt(engine, record, time) > 0 ? idle + 1 : 0;
  }
  out[0] = Infinity;
};

/**
 * Uses up the amount in `out[0]` along the profile from `time` on, in the round that starts at `start`. Whether an arrival falls
 * into it: then `out[0]` is its time, else what is left of the amount.
 */
const spendRound = (engine: Engine, record: number, time: number, start: number, period: number): boolean => {
  const { out, tables } = engine;
  const end = tables.sources[record + SOURCE_LIST_END]!;
  for (let at = tables.sources[record + SOURCE_LIST]!; at < end; at += 2) {
    const to = at + 2 < end ? start + tables.numbers[at + 2]! : period > 0 ? start + period : Infinity;
    const from = Math.max(time, start + tables.numbers[at]!);
    const gap = tables.numbers[at + 1]!;
    if (from >= to || !(gap < Infinity)) continue;
    const left = out[0]!;
    out[0] = left * gap;
    spendFrom(engine, record, from);
    if (out[0]! < to) return true;
    spentBetween(engine, record, from, to);
    out[0] = left - out[0]! / gap;
  }
  return false;
};
