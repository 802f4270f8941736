/** What there is to see of a watched replication at one moment, as typed arrays. */
import type { Names } from '../compile/program.ts';
import {
  BREAKER_HALF_OPEN,
  BREAKER_OPEN,
  BREAKER_OPEN_FOR,
  BREAKER_OPENED_AT,
  BREAKER_STATE,
  breakerDoubles,
} from '../kernel/breaker-records.ts';
import { eventsOf } from '../kernel/drive.ts';
import type { Engine } from '../kernel/engine.ts';
import { DELIVERY, HANDLED, HELD, KIND, SINCE, tokenDoubles, tokenInts, WORK_END } from '../kernel/layout.ts';
import {
  ACKED,
  BUSY_AREA,
  countDoubles,
  DEAD_LETTERED,
  DELIVERED,
  deliveryInts,
  lossFields,
  REDELIVERED,
  SUBSCRIPTION,
  WAITING_NOW,
} from '../kernel/records.ts';
import { NOW, TRACED } from '../kernel/scalars.ts';
import { METER_SERVERS, meterDoubles } from '../kernel/scaler-records.ts';
import { movementDoubles } from '../kernel/trace.ts';

/** Arrays have one number per subscription or call, in the order of `names`, where nothing else is said. */
export interface Frame {
  readonly timeMs: number;
  readonly events: number;
  readonly waiting: Int32Array;
  readonly inWork: Int32Array;
  // From the start on.
  /** Time in work of all workers, in ms, up to now: the difference of two frames is what a utilisation is made of. */
  readonly busyMs: Float64Array;
  readonly delivered: Float64Array;
  readonly acknowledged: Float64Array;
  readonly redelivered: Float64Array;
  readonly deadLettered: Float64Array;
  /** Dropped or expired. */
  readonly lost: Float64Array;
  /** Publications per topic. */
  readonly published: Float64Array;
  /** Workers per node that has any, as the autoscaler has left them. */
  readonly servers: Float64Array;
  /** The state of every breaker, as in `kernel/breaker-records.ts`. */
  readonly breakers: Uint8Array;
  /** Records of eight doubles since the last frame, oldest first; fields in `kernel/trace.ts`. */
  readonly movements: Float64Array;
  /** How many movements since the last frame had no room. */
  readonly missedMovements: number;
}

/** How things stand, with the last `moved` movements as far as they are kept. */
export const frameOf = (engine: Engine, { topics, nodes }: Names, moved: number): Frame => {
  const { A, tables, published } = engine;
  const count = tables.subscriptions;
  const field = (at: number) => Float64Array.from({ length: count }, (_, i) => A[(i << countDoubles) + at]!);
  const losses = lossFields.map(field);
  const kept = engine.trace === null ? 0 : Math.min(moved, engine.trace.length >> movementDoubles);
  return {
    timeMs: engine.X[NOW]!,
    events: eventsOf(engine),
    waiting: Int32Array.from(field(WAITING_NOW)),
    ...workOf(engine, field(BUSY_AREA)),
    delivered: field(DELIVERED),
    acknowledged: field(ACKED),
    redelivered: field(REDELIVERED),
    deadLettered: field(DEAD_LETTERED),
    lost: Float64Array.from({ length: count }, (_, i) => losses.reduce((sum, loss) => sum + loss[i]!, 0)),
    published: Float64Array.from(topics, ({ routes }) => routes.reduce((sum, route) => sum + published[route]!, 0)),
    servers: Float64Array.from(nodes, ({ servers, scaled }) => scaledServers(engine, scaled) ?? servers),
    breakers: breakerStates(engine),
    movements: lastMovements(engine, kept),
    missedMovements: engine.trace === null ? 0 : moved - kept,
  };
};

/** What is in work, and the time spent on it, that of unfinished attempts included. */
const workOf = ({ F, I, X, capacity, tables }: Engine, busyMs: Float64Array): Pick<Frame, 'inWork' | 'busyMs'> => {
  const inWork = new Int32Array(tables.subscriptions);
  for (let token = 0; token < capacity; token++) {
    const kind = I[(token << tokenInts) + KIND]!;
    if (kind !== WORK_END && kind !== HELD && kind !== HANDLED) continue;
    const at = tables.deliveries[(I[(token << tokenInts) + DELIVERY]! << deliveryInts) + SUBSCRIPTION]!;
    inWork[at]! += 1;
    busyMs[at]! += X[NOW]! - F[(token << tokenDoubles) + SINCE]!;
  }
  return { inWork, busyMs };
};

const scaledServers = ({ meters }: Engine, stations: readonly number[] | undefined): number | undefined =>
  stations?.reduce((sum, station) => sum + meters[(station << meterDoubles) + METER_SERVERS]!, 0);

/** One that has been open for long enough lets the next try through: to those who watch it is half open already. */
const breakerStates = ({ X, breakers }: Engine): Uint8Array =>
  Uint8Array.from({ length: breakers.length >> breakerDoubles }, (_, breaker) => {
    const at = breaker << breakerDoubles;
    const isOpen = breakers[at + BREAKER_STATE] === BREAKER_OPEN;
    const isOver = X[NOW]! >= breakers[at + BREAKER_OPENED_AT]! + breakers[at + BREAKER_OPEN_FOR]!;
    return isOpen && isOver ? BREAKER_HALF_OPEN : breakers[at + BREAKER_STATE]!;
  });

const lastMovements = ({ X, trace }: Engine, count: number): Float64Array => {
  const movements = new Float64Array(count << movementDoubles);
  if (trace === null) return movements;
  const size = trace.length >> movementDoubles;
  for (let i = 0; i < count; i++) {
    const at = ((X[TRACED]! - count + i) % size) << movementDoubles;
    movements.set(trace.subarray(at, at + (1 << movementDoubles)), i << movementDoubles);
  }
  return movements;
};
