/** The rows of the textbook at run lengths that leave less than 1 % to chance: 4 million messages each (Whitt 1989). */
import { expect, test } from 'vitest';
import { constant, exponential, oneQueue, poisson } from '../testing/plans.ts';
import { study } from '../testing/runs.ts';

const rows = [
  { name: 'M/M/1 at 0.8', given: { work: exponential(10) }, at: 80, meanWaitMs: 40, meanInSystem: 4 },
  {
    name: 'M/M/2 at 0.8',
    given: { work: exponential(20), servers: 2 },
    at: 80,
    meanWaitMs: 35.5556,
    meanInSystem: 4.4444,
  },
  { name: 'M/D/1 at 0.8', given: { work: constant(10) }, at: 80, meanWaitMs: 20, meanInSystem: 2.4 },
  {
    name: 'M/M/1/10 at 0.9',
    given: { work: exponential(10) },
    room: 9,
    at: 90,
    meanWaitMs: 36.466,
    meanInSystem: 3.96944,
  },
] as const;

test.each(rows)(
  '$name is met within 1 %',
  ({ given, at, room, meanWaitMs, meanInSystem }: (typeof rows)[number] & { room?: number }) => {
    const plan = oneQueue(poisson(at), given, room === undefined ? {} : { capacity: room });
    const read = study(plan, { durationSeconds: 5_000, warmupSeconds: 100, replications: 10 }).subscriptions.read!;
    expect(Math.abs(read.meanWaitMs!.mean / meanWaitMs - 1)).toBeLessThan(0.01);
    expect(Math.abs(read.meanInSystem!.mean / meanInSystem - 1)).toBeLessThan(0.01);
  },
);
