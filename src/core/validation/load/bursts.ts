/** How far arrivals run ahead of what drains at a steady rate: the room that a queue in between needs, as in a fluid. */
import type { Arrivals } from '../../model/arrivals.ts';

export interface Burst {
  /** Messages per second while it lasts; Infinity: all at once. */
  readonly peakPerSecond: number;
  readonly seconds: number;
  /** Messages that wait at its end; 0 where all is drained as it comes. */
  readonly waiting: number;
}

/** What one source brings, in the long run, over how many instances, and what else arrives meanwhile. */
interface Source {
  readonly arrivals: Arrivals;
  readonly instances: number;
  /** Messages per second of all others. */
  readonly others: number;
}

const none: Burst = { peakPerSecond: 0, seconds: 0, waiting: 0 };

/** The worst burst of a source against a drain of so many messages per second. */
export const worstBurst = (source: Source, drainedPerSecond: number): Burst => {
  const batch = batchBurst(source);
  const run = runBurst(source, drainedPerSecond);
  return run.waiting > batch.waiting ? run : batch;
};

/** Messages that arrive together have to wait together. */
const batchBurst = ({ arrivals }: Source): Burst => {
  const batch = arrivals.batch ?? 1;
  return batch > 1 ? { peakPerSecond: Infinity, seconds: 0, waiting: batch } : none;
};

const runBurst = ({ arrivals, instances, others }: Source, drained: number): Burst => {
  switch (arrivals.process) {
    case 'poisson':
    case 'constant':
      return none;
    case 'on-off': {
      // One instance is on; the others bring what they bring on average.
      const { ratePerSecond, onMeanSeconds: on, offMeanSeconds: off } = arrivals;
      const peakPerSecond = others + (instances - 1) * ratePerSecond + (ratePerSecond * (on + off)) / on;
      return { peakPerSecond, seconds: on, waiting: Math.max(0, (peakPerSecond - drained) * on) };
    }
    case 'profile':
      return profileBurst(segmentsOf(arrivals), instances, others, drained);
    case 'trace':
      return traceBurst(arrivals, instances, drained - others);
  }
};

interface Segment {
  readonly ratePerSecond: number;
  readonly seconds: number;
}

/** A profile that repeats may carry a backlog into its next turn, so it is walked twice; the last rate of any other has no end. */
const segmentsOf = ({ points, repeat }: Extract<Arrivals, { process: 'profile' }>): Segment[] => {
  const segments = points.slice(0, -1).map(({ atSeconds, ratePerSecond }, at) => ({
    ratePerSecond,
    seconds: (points[at + 1]?.atSeconds ?? atSeconds) - atSeconds,
  }));
  return repeat ? [...segments, ...segments] : segments;
};

const profileBurst = (segments: readonly Segment[], instances: number, others: number, drained: number): Burst => {
  let now = none;
  let worst = none;
  for (const { ratePerSecond, seconds } of segments) {
    const peakPerSecond = others + instances * ratePerSecond;
    const waiting = Math.max(0, now.waiting + (peakPerSecond - drained) * seconds);
    now =
      waiting === 0
        ? none
        : { peakPerSecond: Math.max(now.peakPerSecond, peakPerSecond), seconds: now.seconds + seconds, waiting };
    if (now.waiting > worst.waiting) worst = now;
  }
  return worst;
};

const traceBurst = (
  { atSeconds, batch = 1 }: Extract<Arrivals, { process: 'trace' }>,
  instances: number,
  drained: number,
): Burst => {
  let [began, last, count, waiting] = [atSeconds[0] ?? 0, atSeconds[0] ?? 0, 0, 0];
  let worst = none;
  for (const time of atSeconds) {
    waiting = Math.max(0, waiting - drained * (time - last));
    if (waiting === 0) [began, count] = [time, 0];
    waiting += batch * instances;
    count += batch * instances;
    last = time;
    if (waiting > worst.waiting) worst = { peakPerSecond: count / (time - began), seconds: time - began, waiting };
  }
  return worst;
};
