/** Back-pressure over topics that block: what gets through, who waits, what is lost and what grows, as in a run. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { remembered } from './lib/remembered.ts';
import type { Design } from './model/design.ts';
import type { Call, Publish } from './model/link.ts';
import type { Topic } from './model/node.ts';
import { analyse } from './queueing/analyse.ts';
import {
  arrivals,
  design,
  exponential,
  publish,
  publisher,
  service,
  subscribe,
  topic,
} from './queueing/testing/designs.ts';
import { running } from './simulation/testing/design-runs.ts';
import { overload } from './validation/rules/capacity/overload.ts';
import { validate } from './validation/validate.ts';

const blocking = (capacity: number, given: Partial<Topic> = {}) => topic({ capacity, onFull: 'block', ...given });
const after = { after: {} } as const;

/** A row of services: the first reads `first`, the others topics that block. */
const row = (rate: number, first: Partial<Topic>, works: readonly number[], capacity = 10): Design =>
  design(
    {
      source: publisher,
      ...Object.fromEntries(works.map((_, at) => [`t${at}`, at === 0 ? topic(first) : blocking(capacity)])),
      ...Object.fromEntries(works.map((_, at) => [`s${at}`, service()])),
    },
    {
      begin: publish('source', 't0', arrivals(rate)),
      ...Object.fromEntries(
        works.map((ms, at) => [`r${at}`, subscribe(`t${at}`, `s${at}`, { work: exponential(ms) })]),
      ),
      ...Object.fromEntries(works.slice(1).map((_, at) => [`w${at}`, publish(`s${at}`, `t${at + 1}`, after)])),
    },
  );

const run = remembered((of: Design) => running(of, { durationSeconds: 200, warmupSeconds: 40, replications: 2 }));

/** Each figure within so much of that of the run. */
const agrees = (of: Design, of100: number, links: readonly string[], figures: readonly Figure[]) => {
  const theory = analyse(of).subscriptions;
  const simulated = run(of).subscriptions;
  for (const id of links)
    for (const figure of figures) {
      const seen = simulated[id]![figure]!.mean;
      expect(Math.abs(theory[id]![figure]! / seen - 1) * 100, `${id} ${figure} ${seen}`).toBeLessThan(of100);
    }
};
type Figure =
  | 'throughputPerSecond'
  | 'utilisation'
  | 'meanQueueLength'
  | 'meanWaitMs'
  | 'meanResponseMs'
  | 'lossFraction';
const all = ['throughputPerSecond', 'utilisation', 'meanQueueLength', 'meanWaitMs', 'meanResponseMs'] as const;

describe('where only the first queue is bounded and loses what is too much', () => {
  test.each([[[5, 20]], [[2, 3, 10]], [[2, 10, 3]]])(
    'work of %j ms in a row: everybody waits for the slowest, and nothing grows',
    (works) => {
      const of = row(1200 / Math.max(...works), { capacity: 50 }, works);
      const theory = analyse(of);
      expect(theory).toMatchObject({ stable: true, maxRateFactor: null });
      expect(theory).not.toHaveProperty('ceilings');
      expect(validate(of, theory, [overload])).toEqual([]);
      for (const each of Object.values(run(of).subscriptions)) expect(each.stable).toBe(true);
      agrees(
        of,
        3,
        works.map((_, at) => `r${at}`),
        all,
      );
      agrees(of, 12, ['r0'], ['lossFraction']);
    },
  );
});

test('where the first queue is not bounded it grows, and the reader that is too slow is the bottleneck', () => {
  const of = row(120, {}, [2, 3, 10]);
  const theory = analyse(of);
  const simulated = run(of);
  expect(theory).toMatchObject({ stable: false, bottleneck: 'r2' });
  expect(theory.maxRateFactor).toBeCloseTo(100 / 120, 6);
  expect(theory.ceilings).toMatchObject({ t1: { kind: 'blocking', grows: ['r0'] } });
  expect(theory.ceilings?.t1?.mostPerSecond).toBeCloseTo(100, 6);
  expect(simulated.ceilings).toEqual(theory.ceilings);
  expect(Object.values(simulated.subscriptions).map(({ stable }) => stable)).toEqual([false, true, true]);
  expect(validate(of, theory, [overload])).toHaveLength(1);
  agrees(of, 5, ['r1', 'r2'], all);
});

test.each([
  [[2, 3, 10], 'r2'],
  [[2, 10, 3], 'r1'],
  [[10, 3, 2], 'r0'],
  [[5, 10, 10, 2], 'r2'],
])('in a row of %j ms that keeps up the slowest is the bottleneck as well', (works, slowest) => {
  for (const perSecond of [20, 60, 99]) {
    const { bottleneck, maxRateFactor } = analyse(row(perSecond, {}, works));
    expect([perSecond, bottleneck]).toEqual([perSecond, slowest]);
    expect(maxRateFactor).toBeCloseTo(100 / perSecond, 6);
  }
});

test.each([{}, { ordered: true, partitions: 2 }])('no group gets more than the slowest can do: %j', (fields) => {
  const of = design(
    {
      source: publisher,
      a: topic({ capacity: 10, onFull: 'block', ...fields }),
      slow: service(),
      quick: service({ replicas: 2 }),
    },
    {
      begin: publish('source', 'a', arrivals(160)),
      'read-quick': subscribe('a', 'quick', { work: exponential(10) }),
      'read-slow': subscribe('a', 'slow', { work: exponential(10) }),
    },
  );
  agrees(of, 2, ['read-quick', 'read-slow'], ['throughputPerSecond']);
  const { subscriptions, topics } = analyse(of);
  const { 'read-quick': quick, 'read-slow': slow } = subscriptions;
  // What waits outside is not published yet.
  expect(topics.a!.ratePerSecond).toBeCloseTo(100, 6);
  expect(quick).toMatchObject({ lossFraction: 0, utilisation: expect.closeTo(0.5, 9) });
  expect(slow).toMatchObject({ lossFraction: 0, utilisation: expect.closeTo(1.6, 9) });
});

const call = (from: string, to: string): Call => ({ kind: 'call', from, to, work: exponential(5), during: {} });

const shapes: Readonly<Record<string, readonly [Design, readonly string[]]>> = {
  'two services share what a topic lets in as they compete for it': [
    design(
      {
        ...{ source: publisher, a: topic(), b: topic({ capacity: 30 }), t: blocking(20) },
        ...{ one: service({ concurrency: 2 }), two: service(), reader: service() },
      },
      {
        ...{ pa: publish('source', 'a', arrivals(80)), pb: publish('source', 'b', arrivals(60)) },
        ra: subscribe('a', 'one', { work: exponential(5) }),
        rb: subscribe('b', 'two', { work: exponential(4) }),
        ...{ wa: publish('one', 't', after), wb: publish('two', 't', after) },
        read: subscribe('t', 'reader', { work: exponential(10) }),
      },
    ),
    ['ra', 'rb', 'read'],
  ],
  'a source comes first, a worker gets what it leaves': [
    design(
      { source: publisher, a: topic(), t: blocking(20), one: service(), reader: service() },
      {
        ...{ pa: publish('source', 'a', arrivals(80)), pt: publish('source', 't', arrivals(60)) },
        ra: subscribe('a', 'one', { work: exponential(5) }),
        wa: publish('one', 't', after),
        read: subscribe('t', 'reader', { work: exponential(10) }),
      },
    ),
    ['ra', 'read'],
  ],
  'the slower of two groups decides': [
    design(
      {
        ...{ source: publisher, a: topic(), t: blocking(20) },
        ...{ one: service(), fast: service(), slow: service({ concurrency: 2 }) },
      },
      {
        pa: publish('source', 'a', arrivals(120)),
        ra: subscribe('a', 'one', { work: exponential(2) }),
        wa: publish('one', 't', after),
        'read-fast': subscribe('t', 'fast', { work: exponential(10) }),
        'read-slow': subscribe('t', 'slow', { work: exponential(25) }),
      },
    ),
    ['ra', 'read-fast', 'read-slow'],
  ],
  'a pool of workers has less time for the topic': [
    design(
      {
        ...{ source: publisher, a: topic(), o: topic(), t: blocking(20) },
        ...{ one: service(), pool: service({ concurrency: 2, sharedWorkers: true }) },
      },
      {
        ...{ pa: publish('source', 'a', arrivals(120)), po: publish('source', 'o', arrivals(50)) },
        ra: subscribe('a', 'one', { work: exponential(2) }),
        wa: publish('one', 't', after),
        read: subscribe('t', 'pool', { work: exponential(20) }),
        other: subscribe('o', 'pool', { work: exponential(10) }),
      },
    ),
    ['ra', 'read', 'other'],
  ],
  'who is called waits, and its caller with it': [
    design(
      {
        ...{ source: publisher, a: topic(), t: blocking(20) },
        ...{ one: service({ concurrency: 3 }), two: service({ concurrency: 3 }), reader: service() },
      },
      {
        pa: publish('source', 'a', arrivals(120)),
        ra: subscribe('a', 'one', { work: exponential(3) }),
        ask: call('one', 'two'),
        wb: publish('two', 't', after),
        read: subscribe('t', 'reader', { work: exponential(10) }),
      },
    ),
    ['ra', 'ask', 'read'],
  ],
};

test.each(Object.entries(shapes))('%s', (_, [of, links]) => {
  agrees(of, 5, links, ['throughputPerSecond']);
  const stable = Object.fromEntries(links.map((id) => [id, run(of).subscriptions[id]!.stable]));
  expect(stable).toEqual(Object.fromEntries(links.map((id) => [id, id !== 'ra'])));
});

test('where a source alone is too much for the readers, they are overloaded', () => {
  const of = design(
    { source: publisher, t: blocking(20), reader: service() },
    { pt: publish('source', 't', arrivals(120)), read: subscribe('t', 'reader', { work: exponential(10) }) },
  );
  expect(analyse(of)).toMatchObject({ stable: false, bottleneck: 'read' });
  expect(run(of).subscriptions.read?.stable).toBe(false);
  expect(validate(of, analyse(of), [overload])).toHaveLength(1);
});

/** One worker that publishes to a topic whose reader can do 100 per second. */
const through = (rate: number, given: Partial<Publish>): Design =>
  design(
    { source: publisher, a: topic(), t: blocking(10), one: service(), reader: service() },
    {
      pa: publish('source', 'a', arrivals(rate)),
      ra: subscribe('a', 'one', { work: exponential(2) }),
      wa: publish('one', 't', { ...after, ...given }),
      read: subscribe('t', 'reader', { work: exponential(10) }),
    },
  );

describe('nobody waits with', () => {
  const limit = (perSecond: number, onLimit: 'delay' | 'reject') => ({ rateLimit: { perSecond, onLimit } });
  test.each([
    ['what a limit refuses', limit(120, 'reject'), true],
    ['what a limit puts off that the readers could do', limit(50, 'delay'), true],
    ['what a limit puts off that is too much for them', limit(120, 'delay'), false],
  ] as const)('%s', (_, given, reads) => {
    const of = through(150, given);
    agrees(of, 3, ['ra'], ['throughputPerSecond', 'utilisation']);
    agrees(of, 3, ['read'], ['throughputPerSecond']);
    expect(run(of).subscriptions).toMatchObject({ ra: { stable: true }, read: { stable: reads } });
    expect(analyse(of).ceilings ?? {}).not.toHaveProperty('t');
  });

  test('what comes from the clock of the same link', () => {
    const much = through(5, arrivals(150));
    expect(analyse(much)).toMatchObject({ stable: false, bottleneck: 'read' });
    expect(run(much).subscriptions).toMatchObject({ ra: { stable: false }, read: { stable: false } });
    const some = through(60, arrivals(60));
    agrees(some, 5, ['ra', 'read'], ['throughputPerSecond']);
    expect(run(some).subscriptions).toMatchObject({ ra: { stable: false }, read: { stable: true } });
    expect(analyse(some).maxRateFactor).toBeCloseTo(100 / 120, 6);
  });
});

test.each([1, 3])('who moves dead letters to a full topic waits there, too: %i workers', (concurrency) => {
  const failing = { failure: { probability: 0.5 }, retry: { maxDeliveries: 1 }, deadLetter: 't' } as const;
  const of = design(
    { source: publisher, a: topic(), t: blocking(10), one: service({ concurrency }), reader: service() },
    {
      pa: publish('source', 'a', arrivals(300)),
      ra: subscribe('a', 'one', { work: exponential(2), ...failing }),
      read: subscribe('t', 'reader', { work: exponential(10) }),
    },
  );
  const theory = analyse(of);
  expect(theory).toMatchObject({ stable: false, bottleneck: 'read', ceilings: { t: { grows: ['ra'] } } });
  expect(theory.maxRateFactor).toBeCloseTo(200 / 300, 6);
  agrees(of, 3, ['ra'], ['throughputPerSecond']);
  agrees(of, 3, ['read'], all);
  expect(run(of).subscriptions).toMatchObject({ ra: { stable: false }, read: { stable: true } });
});

describe('several before one full topic', () => {
  const fan = (a: number, b: number, ofA: Partial<Topic>, ofB: Partial<Topic>): Design =>
    design(
      {
        ...{ source: publisher, a: topic(ofA), b: topic(ofB), t: blocking(20) },
        ...{ one: service(), two: service(), idle: service(), reader: service() },
      },
      {
        ...{ pa: publish('source', 'a', arrivals(a)), pb: publish('source', 'b', arrivals(b)) },
        ra: subscribe('a', 'one', { work: exponential(2) }),
        rb: subscribe('b', 'two', { work: exponential(2) }),
        ...{ ask: call('idle', 'one'), wa: publish('one', 't', after), wb: publish('two', 't', after) },
        read: subscribe('t', 'reader', { work: exponential(10) }),
      },
    );
  const bounded = { capacity: 30 };

  test('who loses makes way for who does not, up to its share', () => {
    const kept = analyse(fan(80, 30, bounded, {}));
    expect(kept).toMatchObject({ stable: true, bottleneck: 'read' });
    expect(kept.maxRateFactor).toBeCloseTo(50 / 30, 4);
    expect(run(fan(80, 30, bounded, {})).subscriptions.rb?.stable).toBe(true);
    const grown = analyse(fan(100, 60, bounded, {}));
    expect(grown).toMatchObject({ stable: false, bottleneck: 'read', ceilings: { t: { grows: ['rb'] } } });
    expect(grown.maxRateFactor).toBeCloseTo(50 / 60, 4);
    agrees(fan(100, 60, bounded, {}), 3, ['ra', 'rb', 'read'], ['throughputPerSecond']);
  });

  test('where all lose, nobody gives way, and who gets nothing does not either', () =>
    expect(analyse(fan(100, 60, bounded, bounded))).toMatchObject({
      stable: true,
      bottleneck: null,
      maxRateFactor: null,
    }));

  test('the reader is the bottleneck, not who gets most', () =>
    expect(analyse(fan(100, 60, {}, {}))).toMatchObject({ stable: false, bottleneck: 'read' }));
});

describe('who keeps up just so', () => {
  test('is not overloaded by rounding, in a circle either', () => {
    const of = design(
      { source: publisher, a: topic(), t: blocking(10), one: service(), reader: service() },
      {
        pa: publish('source', 'a', arrivals(80)),
        ra: subscribe('a', 'one', { work: exponential(2) }),
        wa: publish('one', 't', after),
        read: subscribe('t', 'reader', { work: exponential(10) }),
        again: publish('reader', 'a', { after: { probability: 0.5 } }),
      },
    );
    const theory = analyse(of);
    expect(theory.subscriptions.read!.utilisation).toBeLessThan(1);
    expect(validate(of, theory, [overload])).toHaveLength(1);
    agrees(of, 3, ['read'], all);
  });

  test('has no wait that rounding makes up', () => {
    const of = design(
      {
        source: publisher,
        a: topic(),
        t: blocking(10),
        u: blocking(10),
        one: service(),
        two: service(),
        three: service(),
      },
      {
        pa: publish('source', 'a', arrivals(130)),
        ra: subscribe('a', 'one', { work: exponential(2) }),
        ...{ wt: publish('one', 't', after), wu: publish('one', 'u', after) },
        rt: subscribe('t', 'two', { work: exponential(10) }),
        ru: subscribe('u', 'three', { work: exponential(10) }),
      },
    );
    const theory = analyse(of);
    expect(theory.subscriptions.ru).toMatchObject({ meanWaitMs: null, meanQueueLength: null });
    expect(theory.subscriptions.ru!.utilisation).toBeLessThan(1);
    expect(validate(of, theory, [overload])).toHaveLength(1);
  });

  test('is overloaded where nobody waits yet', () => {
    const of = row(100, {}, [2, 10]);
    const theory = analyse(of);
    expect(theory).toMatchObject({ stable: false, bottleneck: 'r1', maxRateFactor: 1 });
    expect(theory.subscriptions.r1).toMatchObject({ utilisation: 1, meanWaitMs: null });
    expect(validate(of, theory, [overload])).toHaveLength(1);
  });
});

describe('topics that block in a circle', () => {
  const round = (rate: number): Design =>
    design(
      {
        ...{ source: publisher, a: topic(), t: blocking(1000), u: blocking(1000) },
        ...{ one: service(), two: service(), three: service() },
      },
      {
        pa: publish('source', 'a', arrivals(rate)),
        ra: subscribe('a', 'one', { work: exponential(2) }),
        wt: publish('one', 't', after),
        rt: subscribe('t', 'two', { work: exponential(10) }),
        wu: publish('two', 'u', after),
        ru: subscribe('u', 'three', { work: exponential(2) }),
        again: publish('three', 't', { after: { probability: 0.3 } }),
      },
    );

  test('give way at the rate that their readers can do', () => {
    for (const rate of [60, 80]) {
      const theory = analyse(round(rate));
      expect(theory).toMatchObject({ stable: rate === 60, bottleneck: 'rt' });
      expect(theory.maxRateFactor).toBeCloseTo(70 / rate, 6);
    }
    agrees(round(60), 3, ['ra', 'rt', 'ru'], ['throughputPerSecond', 'utilisation']);
    agrees(round(80), 8, ['ra', 'rt', 'ru'], ['throughputPerSecond']);
  });

  test('over the workers of one pool, too', () => {
    const of = design(
      { source: publisher, a: topic(), t: blocking(1000), pool: service({ sharedWorkers: true, concurrency: 3 }) },
      {
        pa: publish('source', 'a', arrivals(280)),
        ra: subscribe('a', 'pool', { work: exponential(5) }),
        wt: publish('pool', 't', { after: { subscriptions: ['ra'] } }),
        rt: subscribe('t', 'pool', { work: exponential(10) }),
      },
    );
    expect(analyse(of)).toMatchObject({ stable: false, bottleneck: 'rt' });
    expect(analyse(of).maxRateFactor).toBeCloseTo(200 / 280, 6);
  });
});

/** From each topic one service to one or two topics further on; the first queue may be bounded, the others may block. */
const tree = fc
  .array(
    fc.record({
      work: fc.integer({ min: 2, max: 22 }),
      workers: fc.integer({ min: 1, max: 3 }),
      kind: fc.constantFrom('block', 'block', 'block', 'drop-new', 'none'),
      capacity: fc.integer({ min: 20, max: 50 }),
      from: fc.nat(9),
      also: fc.option(fc.nat(9), { freq: 3 }),
      source: fc.option(fc.integer({ min: 5, max: 40 }), { freq: 5 }),
    }),
    { minLength: 2, maxLength: 6 },
  )
  .map((steps): Design => {
    const nodes: Record<string, NonNullable<Design['nodes']>[string]> = { source: publisher };
    const links: Record<string, NonNullable<Design['links']>[string]> = {};
    steps.forEach(({ also, capacity, from, kind, source, work, workers }, at) => {
      const onFull = at === 0 && kind === 'block' ? 'drop-new' : kind;
      nodes[`t${at}`] = onFull === 'none' ? topic() : topic({ capacity, onFull });
      nodes[`s${at}`] = service({ concurrency: workers });
      links[`r${at}`] = subscribe(`t${at}`, `s${at}`, { work: exponential(work) });
      const rate = at === 0 ? 4 * (source ?? 30) : source;
      if (rate !== null) links[`p${at}`] = publish('source', `t${at}`, arrivals(rate));
      const causes = at === 0 ? [] : [from % at, ...(also === null ? [] : [also % at])];
      for (const cause of new Set(causes)) links[`w${cause}-${at}`] = publish(`s${cause}`, `t${at}`, after);
    });
    return design(nodes, links);
  });

test('of random networks of them everybody does as much as in a run', () => {
  fc.assert(
    fc.property(tree, (of) => {
      const theory = analyse(of).subscriptions;
      const simulated = running(of, { durationSeconds: 200, warmupSeconds: 60 }).subscriptions;
      for (const [id, { throughputPerSecond, meanQueueLength }] of Object.entries(theory)) {
        const seen = simulated[id]!;
        const mean = seen.throughputPerSecond!.mean;
        expect(Math.abs(throughputPerSecond! - mean), `${id} ${mean}`).toBeLessThan(Math.max(1.5, 0.15 * mean));
        if (seen.stable && seen.meanQueueLength !== null) expect(seen.inFlight, id).toBeLessThan(1500);
        if (!seen.stable) expect(meanQueueLength, id).toBeNull();
      }
    }),
    { numRuns: 20, seed: Number(process.env.SEED ?? 1) },
  );
});
