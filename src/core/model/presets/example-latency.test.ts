import { expect, it } from 'vitest';
import { lognormal } from '../../distributions/lognormal.ts';
import { exampleLatency, lognormalOf } from './example-latency.ts';

it.each([
  [0.3, 3],
  [4, 25],
  [9, 20],
])('half of the messages take at most %d ms, and one of a hundred more than %d ms', (medianMs, p99Ms) => {
  const law = lognormalOf(medianMs, p99Ms);
  if (law.distribution !== 'lognormal') throw new Error('another law');
  expect(lognormal.tail(law, medianMs)).toBeCloseTo(0.5, 3);
  expect(lognormal.tail(law, p99Ms)).toBeCloseTo(0.01, 4);
});

it('says that the figure is an example, and what it was made from', () => {
  expect(exampleLatency(1, 10, 'https://example.org/bench')).toMatchObject({
    kind: 'example',
    setting: 'p50 1 ms, p99 10 ms',
    value: { distribution: 'lognormal' },
  });
});
