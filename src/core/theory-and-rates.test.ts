import { describe, expect, it } from 'vitest';
import type { Design } from './model/design.ts';
import { analyse } from './queueing/analyse.ts';
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
} from './queueing/testing/designs.ts';
import { prepare } from './simulation/prepare.ts';
import { runStudy } from './simulation/study/study.ts';

const simulated = (of: Design) => {
  const prepared = prepare(of, { scenario: null, durationSeconds: 500, warmupSeconds: 20, replications: 6, seed: 5 });
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.reason));
  return runStudy(prepared.value);
};

/** Rates follow from the traffic equations alone, so they hold whether or not the waits are known. */
const sameRates = (of: Design): void => {
  const theory = analyse(of);
  const run = simulated(of);
  for (const [id, { ratePerSecond }] of Object.entries(theory.topics))
    expect(run.topics[id]!.publishedPerSecond!.mean / Math.max(ratePerSecond!, 1e-9), id).toBeCloseTo(1, 1);
  for (const [id, { lossFraction, throughputPerSecond, utilisation }] of Object.entries(theory.subscriptions)) {
    const found = run.subscriptions[id]!;
    expect(found.utilisation!.mean, `${id} utilisation`).toBeCloseTo(utilisation!, 1.7);
    expect(found.throughputPerSecond!.mean / throughputPerSecond!, `${id} throughput`).toBeCloseTo(1, 1);
    expect(found.lossFraction!.mean, `${id} loss`).toBeCloseTo(lossFraction!, 1.7);
  }
};

describe('theory and simulation agree on rates', () => {
  it.each(['failed', 'exhausted', 'processed'] as const)(
    'where a message is acknowledged before work that may fail, and what is %s publishes',
    (outcome) => {
      const read = subscribe('a', 'one', {
        work: exponential(10),
        acknowledge: 'before-work',
        failure: { probability: 0.4 },
        retry: { maxDeliveries: 4, backoff: 'none' },
        deadLetter: 'letters',
      });
      const of = design(
        { source: publisher, a: topic(), one: service(), b: topic(), two: service(), letters: topic() },
        {
          begin: publish('source', 'a', arrivals(30)),
          read,
          next: publish('one', 'b', { after: { outcome } }),
          end: subscribe('b', 'two', { work: exponential(10) }),
        },
      );
      expect(analyse(of).topics.letters?.ratePerSecond).toBe(0);
      expect(simulated(of).topics.letters?.published).toBe(0);
      const { letters, ...nodes } = of.nodes ?? {};
      const { deadLetter, ...rest } = read;
      expect([letters?.kind, deadLetter]).toEqual(['topic', 'letters']);
      sameRates({ ...of, nodes, links: { ...of.links, read: rest } });
    },
  );

  it('where a full topic rejects: what it rejects was never offered to the group and is no loss there', () => {
    const of = oneQueue(120, { work: exponential(10) }, {}, { capacity: 4, onFull: 'reject' });
    const { read } = analyse(of).subscriptions;
    expect([read?.arrivalRatePerSecond, read?.lossFraction]).toEqual([120, 0]);
    expect(read?.throughputPerSecond).toBeLessThan(95);
    const run = simulated(of);
    expect(analyse(of).topics.queue?.ratePerSecond).toBe(read?.throughputPerSecond);
    expect(run.topics.queue!.publishedPerSecond!.mean / read!.throughputPerSecond!).toBeCloseTo(1, 1);
    expect(run.subscriptions.read!.lossFraction!.mean).toBe(0);
    expect(run.subscriptions.read!.throughputPerSecond!.mean / read!.throughputPerSecond!).toBeCloseTo(1, 1);
  });

  it.each([1, 3])('where a rate limit refuses what finds no token, with a burst of %d', (burst) => {
    const rateLimit = { perSecond: 30, burst, onLimit: 'reject' } as const;
    const of = oneQueue(50, { work: exponential(5) });
    const write = publish('source', 'queue', { ...arrivals(50), rateLimit });
    sameRates({ ...of, links: { ...of.links, write } });
    const rate = analyse({ ...of, links: { ...of.links, write } }).topics.queue!.ratePerSecond!;
    expect(rate).toBeLessThan(burst === 1 ? 18.76 : 29.5);
  });

  it('where every attempt fails: no message is acknowledged whose response could be told', () => {
    const of = oneQueue(5, { work: exponential(10), failure: { probability: 1 }, retry: { maxDeliveries: 3 } });
    const figures = { meanWaitMs: null, meanResponseMs: null };
    expect(analyse(of).subscriptions.read).toMatchObject({ ...figures, throughputPerSecond: 0, lossFraction: 1 });
    expect(simulated(of).subscriptions.read).toMatchObject(figures);
  });

  it.each([
    ['exponential', exponential(20)],
    ['lognormal', { distribution: 'lognormal', meanMs: 15, scv: 2 }],
  ] as const)('where work that outlasts the acknowledge timeout is delivered again beside itself: %s', (_, work) => {
    const read = subscribe('a', 'one', {
      work,
      ackTimeoutMs: 25,
      failure: { probability: 0.1, poisonProbability: 0.02 },
      retry: { maxDeliveries: 3, backoff: 'fixed', firstMs: 50 },
      deadLetter: 'letters',
    });
    const publishing = (outcome: 'processed' | 'failed') => publish('one', outcome, { after: { outcome } });
    const of = design(
      {
        source: publisher,
        a: topic(),
        one: service({ replicas: 2 }),
        letters: topic(),
        processed: topic(),
        failed: topic(),
      },
      { begin: publish('source', 'a', arrivals(40)), read, next: publishing('processed'), again: publishing('failed') },
    );
    // Work that is late but ends well is done, too, although another delivery of the message may be done as well.
    expect(analyse(of).topics.processed!.ratePerSecond).toBeGreaterThan(40);
    sameRates(of);
  });

  it('where work always outlasts the acknowledge timeout: no time is left for what is new', () => {
    const slow = (maxDeliveries: number) =>
      oneQueue(12, {
        work: { distribution: 'constant', meanMs: 30 },
        ackTimeoutMs: 25,
        retry: { maxDeliveries, backoff: 'none' },
      });
    expect(analyse(slow(2)).subscriptions.read).toMatchObject({ utilisation: 0.72, throughputPerSecond: 0 });
    expect(analyse(slow(3))).toMatchObject({ stable: false, subscriptions: { read: { utilisation: 1.08 } } });
    expect(simulated(slow(3)).subscriptions.read).toMatchObject({ stable: false });
    expect(analyse(slow(0)).stable).toBe(false);
  });

  it('where an acknowledge timeout is longer than any work: it changes nothing', () => {
    const patient = oneQueue(60, { work: { distribution: 'uniform', minMs: 5, maxMs: 15 }, ackTimeoutMs: 15 });
    expect(analyse(patient).subscriptions.read).toMatchObject({ exact: true, model: 'M/G/1' });
  });

  it.each(['failed', 'exhausted', 'processed'] as const)('where a try of a call that is %s publishes', (outcome) => {
    const of = design(
      { source: publisher, one: service(), b: topic(), two: service() },
      {
        ask: {
          kind: 'call',
          from: 'source',
          to: 'one',
          ...arrivals(30),
          work: exponential(10),
          failure: { probability: 0.4 },
          retry: { maxDeliveries: 2, backoff: 'none' },
        },
        next: publish('one', 'b', { after: { outcome } }),
        end: subscribe('b', 'two', { work: exponential(10) }),
      },
    );
    sameRates(of);
  });

  it('where the caller does not wait for the end of the work: every try is worked on', () => {
    const of = design(
      { source: publisher, other: service() },
      {
        ask: {
          kind: 'call',
          from: 'source',
          to: 'other',
          ...arrivals(10),
          work: { distribution: 'constant', meanMs: 30 },
          timeoutMs: 20,
          retry: { maxDeliveries: 3, backoff: 'none' },
        },
      },
    );
    expect(analyse(of).subscriptions.ask).toMatchObject({ throughputPerSecond: 0, exact: false });
    expect(analyse(of).subscriptions.ask!.utilisation).toBeCloseTo(0.9, 9);
    expect(simulated(of).subscriptions.ask!.utilisation!.mean).toBeCloseTo(0.9, 1.5);
    expect(analyse(of).maxRateFactor).toBeCloseTo(1 / 0.9, 9);
  });

  it('where nothing arrives: nothing is lost', () => {
    const of = oneQueue(0, { work: exponential(10), failure: { probability: 0.5 } });
    expect(analyse(of).subscriptions.read?.lossFraction).toBe(0);
    expect(simulated(of).subscriptions.read!.lossFraction!.mean).toBe(0);
  });
});

describe('what holds a worker besides its own work', () => {
  const wait = (of: Design, id = 'read') => ({
    theory: analyse(of).subscriptions[id]!,
    run: simulated(of).subscriptions[id]!,
  });

  it('is the delivery, where it holds one message at a time: M/G/1 of both, and the most it can do', () => {
    const slow = (rate: number) =>
      oneQueue(rate, { work: exponential(10) }, {}, { deliveryLatency: { distribution: 'constant', meanMs: 20 } });
    const { run, theory } = wait(slow(20));
    // E[S] 30, variance 100: 20 /s x 1000 / 2 / 0.4 = 25 ms, and 20 on the way.
    expect(theory).toMatchObject({ exact: false, utilisation: 0.2 });
    expect(theory.meanWaitMs).toBeCloseTo(45, 9);
    expect(theory.meanResponseMs).toBeCloseTo(55, 9);
    expect(run.meanWaitMs!.mean / 45).toBeCloseTo(1, 1);
    expect(run.meanResponseMs!.mean / 55).toBeCloseTo(1, 1);
    expect(analyse(slow(40)).stable).toBe(false);
    expect(analyse(slow(20)).maxRateFactor).toBeCloseTo(1 / 0.6, 6);
    expect(wait(slow(40)).run.stable).toBe(false);
  });

  it('is a call of a known length', () => {
    const of = design(
      { source: publisher, queue: topic(), reader: service(), other: service({ replicas: 20 }) },
      {
        write: publish('source', 'queue', arrivals(20)),
        read: subscribe('queue', 'reader', { work: { distribution: 'constant', meanMs: 10 } }),
        ask: {
          kind: 'call',
          from: 'reader',
          to: 'other',
          during: {},
          work: { distribution: 'constant', meanMs: 20 },
        },
      },
    );
    const { run, theory } = wait(of);
    // M/D/1 of 30 ms at 0.6: 0.6 x 30 / 2 / 0.4.
    expect(theory.meanWaitMs).toBeCloseTo(22.5, 6);
    expect(run.meanWaitMs!.mean / 22.5).toBeCloseTo(1, 1);
  });
});

it('a bounded queue that two links of a group share is called an estimate', () => {
  const of = design(
    { source: publisher, queue: topic({ capacity: 3 }), reader: service() },
    {
      one: publish('source', 'queue', arrivals(60)),
      two: publish('source', 'queue', { ...arrivals(10), message: 'other' }),
      'read-one': subscribe('queue', 'reader', { work: exponential(10), filter: ['message'] }),
      'read-two': subscribe('queue', 'reader', { work: exponential(10), filter: ['other'] }),
    },
    { messages: { message: { name: 'message' }, other: { name: 'other' } } },
  );
  expect(analyse(of).subscriptions['read-two']).toMatchObject({ exact: false, approximation: expect.any(String) });
});

describe('a shared pool that reads an ordered topic', () => {
  const pool = (replicas: number, more: object = {}) =>
    analyse(
      oneQueue(
        30,
        { work: exponential(10), ...more },
        { sharedWorkers: true, replicas },
        { ordered: true, partitions: 4 },
      ),
    ).subscriptions.read;

  it('is no M/M/c queue, and says so', () => {
    expect(pool(2)).toMatchObject({ exact: false, approximation: expect.stringContaining('lane') });
    expect(pool(1, { failure: { probability: 0.2 }, retry: { maxDeliveries: 3 } })).toMatchObject({ exact: false });
  });

  it('is one queue with one worker', () => {
    expect(pool(1)).toMatchObject({ exact: true, model: 'M/M/1' });
  });
});
