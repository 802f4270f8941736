import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compilePlan } from '../compile/compile.ts';
import { prepare } from '../prepare.ts';
import { constant, exponential, oneQueue, poisson, settings } from '../testing/plans.ts';
import { estimate } from './estimate.ts';
import { bucketEnd, bucketMiddle } from './percentiles.ts';
import { report } from './report.ts';
import { responseHistograms } from './responses.ts';
import { runAll } from './study.ts';
import { studySeries } from './study-series.ts';
import { seriesBins } from './time-series.ts';

const busy = compilePlan(
  oneQueue(poisson(8), { work: exponential(100) }),
  settings({ durationSeconds: 200, warmupSeconds: 0, replications: 4 }),
);

const sum = (values: ArrayLike<number>): number => Array.from(values).reduce((total, value) => total + value, 0);

const elementOf = (program: typeof busy, replications = runAll(program)) => {
  const series = studySeries(program, replications);
  const [element] = series.elements;
  if (element === undefined) throw new Error('there is a subscription');
  return { series, ...element.figures };
};

test('all bins together say what the whole run says', () => {
  const result = report(busy, runAll(busy), 0);
  const [subscription] = Object.values(result.subscriptions);
  const { throughputPerSecond, utilisation, waiting } = elementOf(busy);
  expect(sum(throughputPerSecond?.mean ?? []) * (200 / seriesBins) * 4).toBeCloseTo(subscription?.acknowledged ?? 0, 3);
  expect(sum(utilisation?.mean ?? []) / seriesBins).toBeCloseTo(subscription?.utilisation?.mean ?? 0, 5);
  // Sampled at a thousand moments, and not watched all the time.
  const mean = subscription?.meanQueueLength?.mean ?? 0;
  expect(Math.abs(sum(waiting?.mean ?? []) / seriesBins / mean - 1)).toBeLessThan(0.1);
});

test('a band is the interval over the replications, bin by bin; one replication has none', () => {
  const replications = runAll(busy);
  const { utilisation } = elementOf(busy, replications);
  const inBin = replications.map(({ series }) => series?.subscriptions.utilisation[80] ?? Number.NaN);
  const expected = estimate(inBin);
  expect([utilisation?.mean[80], utilisation?.low[80], utilisation?.high[80]]).toEqual([
    expected?.mean,
    expected?.low,
    expected?.high,
  ]);
  const alone = elementOf(busy, replications.slice(0, 1));
  expect(alone.utilisation?.mean[80]).toBe(inBin[0]);
  expect(alone.utilisation?.low[80]).toBeNaN();
});

test('the order in which replications come changes no bit', () => {
  const replications = runAll(busy);
  expect(studySeries(busy, [...replications].reverse())).toEqual(studySeries(busy, replications));
});

test('the oldest of a queue that nobody keeps up with has waited half of the time so far', () => {
  const arrivals = { process: 'constant', ratePerSecond: 10 } as const;
  const program = compilePlan(
    oneQueue(arrivals, { work: constant(200), stable: false }),
    settings({ durationSeconds: 100, warmupSeconds: 0, replications: 1 }),
  );
  const { oldestMs, lostPerSecond } = elementOf(program);
  // 5 of 10 messages a second are worked on: at 80 s it is the turn of what came at 40 s.
  expect(Math.abs((oldestMs?.mean[159] ?? 0) - 40_000)).toBeLessThanOrEqual(200);
  expect(sum(lostPerSecond?.mean ?? [])).toBe(0);
});

test('what is lost stands in the bin in which it was lost', () => {
  const program = compilePlan(
    oneQueue({ process: 'trace', atSeconds: [50.1, 50.2, 50.3, 50.4] }, { work: constant(5000) }, { capacity: 1 }),
    settings({ durationSeconds: 100, warmupSeconds: 0, replications: 1 }),
  );
  const { lostPerSecond } = elementOf(program);
  expect(lostPerSecond?.mean[100]).toBe(4);
  expect(sum(lostPerSecond?.mean ?? [])).toBe(4);
});

test('publications of a topic and the work of a node are told, too', () => {
  const design = JSON.parse(readFileSync('public/examples/cart-3.eventwright.json', 'utf8'));
  const prepared = prepare(design, { scenario: null, durationSeconds: 100, warmupSeconds: 0, replications: 2 });
  if (!prepared.ok) throw new Error('the example is a good one');
  const replications = runAll(prepared.value);
  const result = report(prepared.value, replications, 0);
  const { elements } = studySeries(prepared.value, replications);
  for (const { kind, id, figures } of elements) {
    if (kind === 'topic')
      expect(sum(figures.publishedPerSecond?.mean ?? [])).toBeCloseTo(result.topics[id]?.published ?? Number.NaN, 3);
    if (kind === 'node')
      expect(sum(figures.utilisation?.mean ?? []) / seriesBins).toBeCloseTo(
        result.nodes[id]?.utilisation?.mean ?? Number.NaN,
        5,
      );
  }
  expect(new Set(elements.map(({ kind }) => kind))).toEqual(new Set(['subscription', 'node', 'topic']));
});

test('the histogram of the responses holds every message that was acknowledged after the warm-up', () => {
  const program = compilePlan(
    oneQueue(poisson(8), { work: exponential(100) }),
    settings({ durationSeconds: 200, warmupSeconds: 0, replications: 3 }),
  );
  const replications = runAll(program);
  const [histogram] = Object.values(responseHistograms(program, replications));
  const [subscription] = Object.values(report(program, replications, 0).subscriptions);
  expect(sum(histogram?.count ?? [])).toBe(subscription?.acknowledged);
  const mean = sum(
    (histogram?.count ?? new Float64Array()).map(
      (count, at) => count * (((histogram?.fromMs[at] ?? 0) + (histogram?.toMs[at] ?? 0)) / 2),
    ),
  );
  expect(mean / (subscription?.acknowledged ?? 0) / (subscription?.meanResponseMs?.mean ?? 1)).toBeCloseTo(1, 1);
});

test('buckets follow each other without a gap', () => {
  for (let bucket = 1; bucket < 1000; bucket++) {
    expect(bucketMiddle(bucket)).toBeGreaterThan(bucketEnd(bucket - 1));
    expect(bucketMiddle(bucket)).toBeLessThan(bucketEnd(bucket));
  }
});
