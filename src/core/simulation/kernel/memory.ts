/**
 * The memory a replication runs in: the arena and the arrays of the event list. V8 folds base addresses, lengths and type checks of
 * typed arrays only when they are constants of the function, and only for a function of which there is one: worth a fifth of the
 * speed. So the first memory of a thread, the workbench, is made once, big enough for nearly all replications (pages nobody touches
 * cost nothing), and handed from one to the next.
 */
import { scalarDoubles, scalarInts } from './scalars.ts';

/** What the loop reads and writes; all of fixed length. */
export interface Memory {
  /** The arena, seen as doubles and as integers; tokens first. */
  readonly F: Float64Array;
  readonly I: Int32Array;
  /** The sorted events of the current bucket, the earliest last. */
  readonly todayKeys: Float64Array;
  readonly todayTokens: Int32Array;
  /** First token of each later bucket, and one bit per bucket that has one. */
  readonly buckets: Int32Array;
  readonly occupied: Int32Array;
  readonly N: Int32Array;
  readonly X: Float64Array;
  /** Where draws are left: a returned double would be allocated. */
  readonly out: Float64Array;
  readonly outWords: Int32Array;
  /** Histogram buckets of the latest response times. */
  readonly log: Int32Array;
}

/** Buckets for each pending event, as long as there are no more than there can be in all. */
export const bucketsPerEvent = 128;
const mostBuckets = 2 ** 20;
/** Response times kept before their histograms are brought up to date, all at once: alone, each would wait for the cache. */
const logLength = 1024;
export const workbenchBytes = 2 ** 26;
export const bytesPerToken = 128;

/** Memory of its own for an arena of so many bytes. */
export const newMemory = (bytes: number): Memory => {
  const tokens = Math.max(1, bytes / bytesPerToken);
  const buckets = Math.min(mostBuckets, 2 ** Math.ceil(Math.log2(tokens * bucketsPerEvent)));
  return arraysFor(bytes, buckets, logLength);
};

/** The memory of an engine that has none yet: its one bucket is empty, and goes with it to the memory that it gets. */
export const noMemory = (): Memory => {
  const memory = arraysFor(0, 1, 0);
  memory.buckets.fill(-1);
  return memory;
};

const arraysFor = (bytes: number, buckets: number, logged: number): Memory => {
  const buffer = new ArrayBuffer(bytes);
  const tokens = Math.ceil(bytes / bytesPerToken);
  const out = new ArrayBuffer(16);
  return {
    F: new Float64Array(buffer),
    I: new Int32Array(buffer),
    todayKeys: new Float64Array(tokens),
    todayTokens: new Int32Array(tokens),
    buckets: new Int32Array(buckets),
    occupied: new Int32Array((buckets + 31) >> 5),
    N: new Int32Array(scalarInts),
    X: new Float64Array(scalarDoubles),
    out: new Float64Array(out),
    outWords: new Int32Array(out),
    log: new Int32Array(logged),
  };
};

let workbench: Memory | null = null;
let moveOut: (() => void) | null = null;

/**
 * The workbench, as the last replication left it. If that one is not over, it is told to move out first; `leave` is what the
 * newcomer does when the next one comes.
 */
export const takeWorkbench = (leave: () => void): Memory => {
  workbench ??= newMemory(workbenchBytes);
  const previous = moveOut;
  moveOut = null;
  previous?.();
  moveOut = leave;
  return workbench;
};

/** A replication in this memory is over: if it is the workbench, nobody need move out of it. */
export const leaveWorkbench = (memory: Memory): void => {
  if (memory === workbench) moveOut = null;
};
