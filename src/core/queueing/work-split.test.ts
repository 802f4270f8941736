import { expect, test } from 'vitest';
import { analyse } from './analyse.ts';
import {
  arrivals,
  design,
  exponential,
  oneQueue,
  publish,
  publisher,
  service,
  subscribe,
  topic,
} from './testing/designs.ts';
import { workSplitOf } from './work-split.ts';

test('of shares of a half and two quarters the balance is 1.5 of log2(3) bits', () => {
  const split = workSplitOf({
    a: { servers: 4, utilisation: 0.5 },
    b: { servers: 1, utilisation: 1 },
    c: { servers: 2, utilisation: 0.5 },
  });
  expect(split).toMatchObject({ busyWorkers: 4, largest: 'a', largestShare: 0.5 });
  expect(split.balance).toBeCloseTo(1.5 / Math.log2(3), 12);
});

test('nodes that work alike are in balance, and one alone has nothing to divide', () => {
  const alike = { servers: 3, utilisation: 0.2 };
  expect(workSplitOf({ a: alike, b: alike, c: alike }).balance).toBeCloseTo(1, 12);
  expect(workSplitOf({ a: alike, b: { servers: 9, utilisation: 0 } }).balance).toBe(0);
  expect(workSplitOf({ a: alike })).toMatchObject({ largest: 'a', largestShare: 1, balance: null });
});

test('busy workers are the messages in work (Little): rate times service time', () => {
  expect(analyse(oneQueue(80, { work: exponential(20) }, { replicas: 3 })).split.busyWorkers).toBeCloseTo(1.6, 12);
  const two = design(
    { source: publisher, a: topic(), quick: service({ replicas: 2 }), slow: service({ replicas: 9 }) },
    {
      begin: publish('source', 'a', arrivals(100)),
      'read-quick': subscribe('a', 'quick', { work: exponential(10) }),
      'read-slow': subscribe('a', 'slow', { work: exponential(30) }),
    },
  );
  expect(analyse(two).split).toMatchObject({ largest: 'slow', largestShare: 0.75 });
  expect(analyse(two).split.busyWorkers).toBeCloseTo(4, 12);
});

test('who cannot keep up is busy with all workers, and without work or rates there is no split', () => {
  expect(analyse(oneQueue(500, { work: exponential(10) }, { replicas: 2 })).split.busyWorkers).toBe(2);
  expect(workSplitOf({ a: { servers: 1, utilisation: 0 } })).toMatchObject({ busyWorkers: 0, largest: null });
  expect(workSplitOf({ a: { servers: 1, utilisation: null } }).busyWorkers).toBeNull();
});
