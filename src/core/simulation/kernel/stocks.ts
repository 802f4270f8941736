/**
 * Stocks of drawn times: work of every subscription and call, gaps of every Poisson source. Drawn fifteen at a time they cost a
 * third of single draws, every law costs the loop the same, and the loop need not call anybody. The draws of a stream keep their order.
 */
import { parameterCount, type Sampler } from '../../distributions/law/family.ts';
import type { Streams } from '../../distributions/law/random.ts';
import { finishUnitExponential, layerAccept, layerWidth } from '../../distributions/law/unit-exponential.ts';
import { samplers } from '../features/laws.ts';
import { stockCount } from './arena.ts';
import { COURSE_STOCK, courseInts, stockDoubles } from './course-layout.ts';
import type { Engine } from './engine.ts';
import { stockEnd } from './layout.ts';
import {
  POISSON,
  SOURCE_PLAIN,
  SOURCE_PROCESS,
  SOURCE_STREAM,
  sourceDoubles,
  sourceInts,
} from './publication-records.ts';
import type { Tables } from './tables.ts';

const exponentialLaw = 1;

/** Fills all stocks; the replication has not begun. */
export const fillStocks = (engine: Engine): void => {
  const stocks = stockCount(engine.tables);
  for (let stock = 0; stock < stocks; stock++) fillStock(engine, engine.offsets.stocks + (stock << stockDoubles));
};

/** The next time of the stock that belongs to a delivery or (after all deliveries) a source, in ms. */
export const takeFromStock = (engine: Engine, course: number): number => {
  const { F, I, offsets } = engine;
  const at = I[offsets.courses + (course << courseInts) + COURSE_STOCK]!;
  const place = I[at * 2]!;
  const time = F[at + place]!;
  I[at * 2] = place + 1;
  if (place + 1 === stockEnd) fillStock(engine, at);
  return time;
};

/** Multiplies the next time of a delivery's stock, which is about to be taken. */
export const scaleNext = ({ F, I, offsets }: Engine, delivery: number, factor: number): void => {
  const at = I[offsets.courses + (delivery << courseInts) + COURSE_STOCK]!;
  F[at + I[at * 2]!]! *= factor;
};

/** Whether a source is a Poisson stream of single messages, whose gaps come from a stock. */
export const isPlainSource = ({ sources }: Tables, source: number): boolean => {
  const record = source << sourceInts;
  return sources[record + SOURCE_PROCESS] === POISSON && sources[record + SOURCE_PLAIN] === 1;
};

/** Draws the times of the stock at double `at` of the arena. */
export const fillStock = (engine: Engine, at: number): void => {
  const { F, I, out, streams, tables } = engine;
  const stock = (at - engine.offsets.stocks) >> stockDoubles;
  I[at * 2] = 1;
  if (stock >= tables.subscriptions) {
    const source = stock - tables.subscriptions;
    if (!isPlainSource(tables, source)) return;
    const stream = tables.sources[(source << sourceInts) + SOURCE_STREAM]!;
    fillExponentially(F, at, streams, stream, tables.sourceNumbers[source << sourceDoubles]!, out);
    return;
  }
  const law = tables.workLaws[stock * 2]!;
  const stream = tables.workLaws[stock * 2 + 1]!;
  const kind = law < 0 ? 0 : tables.lawKinds[law]!;
  if (kind === exponentialLaw) fillExponentially(F, at, streams, stream, tables.laws[law * parameterCount]!, out);
  else if (kind > 0) fillBy(samplers[kind]!, engine, at, stream, law * parameterCount);
  else F.fill(0, at + 1, at + stockEnd);
};

const fillBy = (sample: Sampler, engine: Engine, at: number, stream: number, law: number): void => {
  const { F, out, streams, tables } = engine;
  for (let i = at + 1; i < at + stockEnd; i++) {
    sample(streams, stream, tables.laws, law, tables.numbers, out);
    F[i] = out[0]!;
  }
};

/** sfc32 and the usual branch of the ziggurat, written out so that the state stays in registers over the whole stock. */
const fillExponentially = (
  F: Float64Array,
  at: number,
  streams: Streams,
  stream: number,
  mean: number,
  out: Float64Array,
): void => {
  let a = streams[stream]!;
  let b = streams[stream + 1]!;
  let c = streams[stream + 2]!;
  let counter = streams[stream + 3]!;
  for (let i = at + 1; i < at + stockEnd; i++) {
    const drawn = (((a + b) | 0) + counter) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + drawn) | 0;
    counter = (counter + 1) | 0;
    const place = drawn >>> 8;
    if (place < layerAccept[drawn & 255]!) {
      F[i] = place * layerWidth[drawn & 255]! * mean;
      continue;
    }
    setState(streams, stream, a, b, c, counter);
    finishUnitExponential(streams, stream, drawn, out);
    F[i] = out[0]! * mean;
    a = streams[stream]!;
    b = streams[stream + 1]!;
    c = streams[stream + 2]!;
    counter = streams[stream + 3]!;
  }
  setState(streams, stream, a, b, c, counter);
};

const setState = (streams: Streams, stream: number, a: number, b: number, c: number, counter: number): void => {
  streams[stream] = a;
  streams[stream + 1] = b;
  streams[stream + 2] = c;
  streams[stream + 3] = counter;
};
