import { expect, test } from 'vitest';
import type { Subscribe } from '../model/link.ts';
import type { Topic, Worker } from '../model/node.ts';
import { analyse } from './analyse.ts';
import { exponential, oneQueue } from './testing/designs.ts';

const read = (rate: number, link: Partial<Subscribe>, reader: Partial<Worker> = {}, queue: Partial<Topic> = {}) =>
  analyse(oneQueue(rate, link, reader, queue)).subscriptions.read!;

/** Equal to as many digits as the reference value is given with. */
const near = (got: number | null, exact: number, relative = 5e-5) => {
  expect(got).not.toBeNull();
  expect(Math.abs(got! - exact) / exact).toBeLessThan(relative);
};

test('M/M/1 with 80 of 100 per second: L 4, Lq 3.2, W 50 ms, Wq 40 ms, p99 230.26 ms', () => {
  const got = read(80, { work: exponential(10) });
  expect(got.model).toBe('M/M/1');
  expect(got.exact).toBe(true);
  expect(got.approximation).toBeNull();
  near(got.utilisation, 0.8);
  near(got.meanInSystem, 4);
  near(got.meanQueueLength, 3.2);
  near(got.meanResponseMs, 50);
  near(got.meanWaitMs, 40);
  near(got.p99Ms, 230.2585);
});

test('M/M/1 with 90 of 100 per second: L 9, W 100 ms, p99 460.52 ms', () => {
  const got = read(90, { work: exponential(10) });
  near(got.meanInSystem, 9);
  near(got.meanResponseMs, 100);
  near(got.p99Ms, 460.517);
});

test('M/M/2 of the document: 55.56 ms mean, p95 158.2 ms, p99 238.7 ms', () => {
  const got = read(80, { work: exponential(20) }, { replicas: 2 });
  expect(got.model).toBe('M/M/2');
  near(got.meanQueueLength, 2.8444);
  near(got.meanInSystem, 4.4444);
  near(got.meanWaitMs, 35.5556);
  near(got.meanResponseMs, 55.5556);
  near(got.p95Ms, 158.2, 5e-4);
  near(got.p99Ms, 238.7, 5e-4);
  expect(got.lossFraction).toBe(0);
});

test('M/M/4 waits 29.822 ms and responds in 69.822 ms', () => {
  const got = read(80, { work: exponential(40) }, { concurrency: 4 });
  near(got.meanWaitMs, 29.822);
  near(got.meanResponseMs, 69.822);
});

test('M/M/10 at 0.9 waits 66.873 ms with 15.0186 in the system', () => {
  const got = read(90, { work: exponential(100) }, { replicas: 5, concurrency: 2 });
  near(got.meanWaitMs, 66.873);
  near(got.meanInSystem, 15.0186);
});

test('M/D/1 waits 20 ms with 1.6 in the queue', () => {
  const got = read(80, { work: { distribution: 'constant', meanMs: 10 } });
  expect(got.model).toBe('M/D/1');
  expect(got.exact).toBe(true);
  near(got.meanWaitMs, 20);
  near(got.meanQueueLength, 1.6);
  expect(got.p99Ms).toBeNull();
});

test('M/G/1 with squared variation 4 waits 100 ms with 8 in the queue', () => {
  const got = read(80, { work: { distribution: 'hyperexponential', meanMs: 10, scv: 4 } });
  expect(got.model).toBe('M/G/1');
  near(got.meanWaitMs, 100);
  near(got.meanQueueLength, 8);
});

test('M/M/1/10 refuses 0.050814, holds 3.96944, responds in 46.466 ms and lets 85.4268 per second through', () => {
  const got = read(90, { work: exponential(10) }, {}, { capacity: 9 });
  expect(got.model).toBe('M/M/1/10');
  expect(got.exact).toBe(true);
  near(got.lossFraction, 0.050814);
  near(got.meanInSystem, 3.96944);
  near(got.meanResponseMs, 46.466);
  near(got.throughputPerSecond, 85.4268);
  near(got.arrivalRatePerSecond, 90);
});

test('M/M/1/20 with 120 of 100 per second is stable: it refuses 0.170370 and lets 99.5556 per second through', () => {
  const design = oneQueue(120, { work: exponential(10) }, {}, { capacity: 19 });
  const got = analyse(design).subscriptions.read!;
  expect(analyse(design).stable).toBe(true);
  near(got.lossFraction, 0.17037);
  near(got.throughputPerSecond, 99.5556);
});

test('a queue without waiting room is the loss model of Erlang', () => {
  const got = read(80, { work: exponential(40) }, { replicas: 4 }, { capacity: 0 });
  expect(got.model).toBe('M/M/4/4');
  // B(4, 3.2) by hand: 3.2^4/24 over the sum of the first five terms.
  near(got.lossFraction, 4.369066667 / (1 + 3.2 + 5.12 + 5.461333333 + 4.369066667));
  expect(got.meanWaitMs).toBe(0);
});

test.each([
  [0.1, 3, 1.11, 0.001],
  [0.5, 3, 1.75, 0.125],
  [0.2, 5, 1.2496, 0.00032],
])(
  'failing with %d and delivered at most %d times makes %d attempts and loses %d',
  (probability, n, attempts, lost) => {
    const got = read(10, { work: exponential(10), failure: { probability }, retry: { maxDeliveries: n } });
    near(got.utilisation! / 0.1, attempts, 1e-9);
    near(got.lossFraction, lost, 1e-9);
    near(got.throughputPerSecond! / 10, 1 - lost, 1e-9);
  },
);

test('four partitions with one worker each are not a pool of four', () => {
  const lanes = read(3.6, { work: exponential(1000) }, { replicas: 4 }, { ordered: true, partitions: 4 });
  near(lanes.meanResponseMs, 10_000);
  expect(lanes.model).toBe('4 x M/M/1');
  expect(lanes.servers).toBe(4);
  near(lanes.p99Ms, 1000 * 10 * Math.log(100));
  near(read(3.6, { work: exponential(1000) }, { replicas: 4 }).meanResponseMs, 2969, 1e-3);
});

test('what cannot keep up says so and has no means', () => {
  const analysis = analyse(oneQueue(120, { work: exponential(10) }));
  expect(analysis.stable).toBe(false);
  const got = analysis.subscriptions.read!;
  near(got.utilisation, 1.2);
  near(got.arrivalRatePerSecond, 120);
  near(got.throughputPerSecond, 100);
  expect([got.meanWaitMs, got.meanResponseMs, got.meanQueueLength, got.meanInSystem, got.p95Ms, got.p99Ms]).toEqual(
    new Array(6).fill(null),
  );
  expect(analysis.bottleneck).toBe('read');
  near(analysis.maxRateFactor, 1 / 1.2);
});
