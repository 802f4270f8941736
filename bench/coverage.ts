/**
 * How often the stated 95 % intervals hold the exact value: queues whose law is known, each with the defaults of a scenario and
 * one at 0.9 with runs five times as long and one at 0.95 with four times as many, by as many seeds as asked for (400). What came out stands in docs/studies.md.
 */
import { mMC } from '../src/core/queueing/models/m-m-c.ts';
import { quantileOf } from '../src/core/queueing/quantile.ts';
import { compilePlan } from '../src/core/simulation/compile/compile.ts';
import type { Estimate } from '../src/core/simulation/study/result.ts';
import { runStudy } from '../src/core/simulation/study/study.ts';
import { exponential, oneQueue, poisson, settings } from '../src/core/simulation/testing/plans.ts';

const repeats = Number(process.argv[2] ?? 400);

/** M/M/c that works 100 messages per second. */
const queues = [
  { name: 'M/M/1 at 0.5', rate: 50, servers: 1 },
  { name: 'M/M/1 at 0.8', rate: 80, servers: 1 },
  { name: 'M/M/1 at 0.9', rate: 90, servers: 1 },
  { name: 'M/M/1 at 0.95', rate: 95, servers: 1 },
  { name: 'M/M/4 at 0.8', rate: 80, servers: 4 },
] as const;

const figures = ['utilisation', 'meanInSystem', 'meanWaitMs', 'meanResponseMs', 'p50Ms', 'p95Ms', 'p99Ms'] as const;
type Figures = Readonly<Record<(typeof figures)[number], number>>;

const exactly = ({ rate, servers }: (typeof queues)[number]): Figures => {
  const workMs = 10 * servers;
  const { meanWaitMs, response } = mMC(servers, (rate / 1000) * workMs, workMs);
  if (response === null) throw new Error('The law of M/M/c is known.');
  return {
    utilisation: rate / 100,
    meanInSystem: (rate * (meanWaitMs + workMs)) / 1000,
    meanWaitMs,
    meanResponseMs: meanWaitMs + workMs,
    p50Ms: quantileOf(response.tail, 0.5),
    p95Ms: quantileOf(response.tail, 0.95),
    p99Ms: quantileOf(response.tail, 0.99),
  };
};

const long = { durationSeconds: 3000, replications: 20 };
const many = { durationSeconds: 600, replications: 80 };
const studies = [
  ...queues.map((queue) => ({ queue, length: { durationSeconds: 600, replications: 20 } })),
  { queue: queues[2], length: long },
  { queue: queues[3], length: many },
];

const studyOf = ({ queue, length }: (typeof studies)[number]) => {
  const exact = exactly(queue);
  const plan = oneQueue(poisson(queue.rate), { work: exponential(10 * queue.servers), servers: queue.servers });
  const found = figures.map((figure) => ({ figure, hits: 0, error: 0, half: 0 }));
  for (let seed = 1; seed <= repeats; seed++) {
    const { read } = runStudy(compilePlan(plan, settings({ ...length, seed }))).subscriptions;
    for (const each of found) {
      const { mean, low, high } = read?.[each.figure] ?? nothing;
      const value = exact[each.figure];
      each.hits += (low ?? Infinity) <= value && value <= (high ?? -Infinity) ? 1 : 0;
      each.error += (mean / value - 1) / repeats;
      each.half += ((high ?? Number.NaN) - (low ?? Number.NaN)) / 2 / value / repeats;
    }
  }
  return found;
};

const nothing: Estimate = { mean: Number.NaN, low: null, high: null };
const percent = (share: number, digits: number) => `${(100 * share).toFixed(digits)} %`;

console.log(
  `${repeats} seeds each, automatic warm-up: share of intervals that hold the exact value (mean error, half length)`,
);
for (const study of studies) {
  const { durationSeconds, replications } = study.length;
  console.log(`  ${study.queue.name}, ${replications} replications of ${durationSeconds} s`);
  for (const { error, figure, half, hits } of studyOf(study))
    console.log(
      `    ${figure.padEnd(16)}${percent(hits / repeats, 1).padStart(8)}  (${percent(error, 2)}, ${percent(half, 2)})`,
    );
}
