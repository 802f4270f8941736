/** Random designs under load: chains, copies, loops, retries, lanes and pools, each station between idle and twice what it can do. */
import fc from 'fast-check';
import type { Arrivals } from '../../model/arrivals.ts';
import type { Design } from '../../model/design.ts';
import type { Distribution } from '../../model/distribution.ts';
import type { Subscribe } from '../../model/link.ts';
import type { Topic, Worker } from '../../model/node.ts';
import { type Draft, draft } from '../../model/testing/build.ts';

const arrivals = fc.record({
  ratePerSecond: fc.integer({ min: 20, max: 200 }),
  kind: fc.constantFrom('poisson', 'poisson', 'constant', 'batches', 'on-off' as const),
});

const stage = fc.record({
  /** Utilisation to aim at; what really comes depends on the stages before. */
  aim: fc.double({ min: 0.3, max: 1.7, noNaN: true }),
  law: fc.constantFrom('exponential', 'constant', 'erlang', 'lognormal' as const),
  replicas: fc.integer({ min: 1, max: 4 }),
  concurrency: fc.integer({ min: 1, max: 2 }),
  failure: fc.constantFrom(0, 0, 0.2, 0.5),
  deliveries: fc.constantFrom(0, 1, 3),
  backoffMs: fc.constantFrom(0, 20),
  order: fc.constantFrom('none', 'none', 'lanes', 'skewed' as const),
  partitions: fc.integer({ min: 1, max: 6 }),
  capacity: fc.constantFrom(undefined, undefined, undefined, undefined, 10),
  travelMs: fc.constantFrom(0, 0, 0, 5),
  prefetch: fc.integer({ min: 1, max: 4 }),
  probability: fc.constantFrom(0.4, 0.8, 1),
  copies: fc.constantFrom(1, 1, 2),
});
type Stage = typeof stage extends fc.Arbitrary<infer Value> ? Value : never;

const arrivalsOf = ({ kind, ratePerSecond }: { kind: string; ratePerSecond: number }): Arrivals => {
  if (kind === 'constant') return { process: 'constant', ratePerSecond };
  if (kind === 'batches') return { process: 'poisson', ratePerSecond, batch: 4 };
  return kind === 'on-off'
    ? { process: 'on-off', ratePerSecond, onMeanSeconds: 0.05, offMeanSeconds: 0.05 }
    : { process: 'poisson', ratePerSecond };
};

const lawOf = (law: Stage['law'], meanMs: number): Distribution => {
  if (law === 'erlang') return { distribution: 'erlang', meanMs, shape: 3 };
  return law === 'lognormal' ? { distribution: 'lognormal', meanMs, scv: 2 } : { distribution: law, meanMs };
};

const topicOf = ({ order, partitions, capacity, travelMs }: Stage): Partial<Topic> => ({
  ...(order !== 'none' && { ordered: true, partitions }),
  ...(order === 'skewed' && {
    keyDistribution: { distribution: 'shares', shares: [3, ...new Array<number>(partitions - 1).fill(1)] },
  }),
  ...(capacity !== undefined && { capacity }),
  ...(travelMs > 0 && order === 'none' && { deliveryLatency: { distribution: 'constant', meanMs: travelMs } }),
});

const readingOf = (each: Stage, ratePerSecond: number): Partial<Subscribe> => {
  const lanes = each.order === 'none' ? Infinity : each.partitions;
  const servers = Math.min(lanes, each.replicas * each.concurrency);
  const attempts = each.deliveries === 1 ? 1 : 1 / (1 - each.failure);
  return {
    work: lawOf(each.law, (each.aim * servers * 1000) / (ratePerSecond * attempts)),
    prefetch: each.prefetch,
    ...(each.failure > 0 && { failure: { probability: each.failure } }),
    retry: { maxDeliveries: each.deliveries, backoff: 'fixed', firstMs: each.backoffMs },
    deadLetter: 'discard',
  };
};

const workerOf = ({ replicas, concurrency }: Stage, sharedWorkers: boolean): Partial<Worker> => ({
  replicas,
  concurrency,
  ...(sharedWorkers && { sharedWorkers }),
});

/**
 * What comes out of unevenly filled lanes that do not keep up, of a pool with lanes, a bounded topic or a way from the broker, or
 * of a bounded topic with such a way, the closed forms only approach: such lanes are read last, and pools have none of them.
 */
const soundOf = (each: Stage, { pool, goesOn, back }: { pool: boolean; goesOn: boolean; back: number }): Stage => ({
  ...each,
  capacity: pool ? undefined : each.capacity,
  travelMs: pool || each.capacity !== undefined ? 0 : each.travelMs,
  order: pool ? 'none' : goesOn && each.order === 'skewed' ? 'lanes' : each.order,
  partitions: goesOn ? each.replicas * each.concurrency : each.partitions,
  // A loop that multiplies never ends.
  copies: back > 0 ? 1 : each.copies,
});

/** Up to three stages one after the other, perhaps back to the first, perhaps with a second reader or one pool for two topics. */
export const loadedDesign: fc.Arbitrary<Design> = fc
  .record({
    source: arrivals,
    stages: fc.array(stage, { minLength: 1, maxLength: 3 }),
    second: fc.option(stage),
    pool: fc.boolean(),
    back: fc.constantFrom(0, 0, 0.3),
  })
  .map(({ source, stages: drawn, second: other, pool, back }) => {
    const goesOn = (at: number) => back > 0 || at + 1 < drawn.length;
    const stages = drawn.map((each, at) => soundOf(each, { pool: pool && at === 0, goesOn: goesOn(at), back }));
    const second = other && soundOf(other, { pool, goesOn: false, back });
    let design: Draft = draft().message('placed').publisher('cart');
    let rate = source.ratePerSecond;
    stages.forEach((each, at) => {
      design = design.topic(`t${at}`, topicOf(each)).service(`s${at}`, workerOf(each, pool && at === 0) as object);
      design =
        at === 0
          ? design.publish('cart', 't0', { message: 'placed', arrivals: arrivalsOf(source) })
          : design.publish(`s${at - 1}`, `t${at}`, { message: 'placed', after: triggerOf(stages[at - 1] as Stage) });
      if (at > 0) rate *= (stages[at - 1] as Stage).probability * (stages[at - 1] as Stage).copies;
      design = design.subscribe(`t${at}`, `s${at}`, readingOf(each, rate));
    });
    if (second !== null) {
      const reading = readingOf(second, source.ratePerSecond);
      design = pool
        ? design
            .topic('views', topicOf(second))
            .publish('cart', 'views', { message: 'placed', arrivals: arrivalsOf(source) })
            .subscribe('views', 's0', reading)
        : design.service('other', workerOf(second, false) as object).subscribe('t0', 'other', reading);
    }
    const last = `s${stages.length - 1}`;
    if (back > 0) design = design.publish(last, 't0', { id: 'back', message: 'placed', after: { probability: back } });
    return design.done();
  });

const triggerOf = ({ probability, copies }: Stage) => ({ probability, copies });
