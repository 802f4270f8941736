import { expect, test } from 'vitest';
import type { Arrivals } from '../../model/arrivals.ts';
import type { Plan, PlanCall } from '../../network/plan.ts';
import { compilePlan } from '../compile/compile.ts';
import { runStudy } from '../study/study.ts';
import {
  call,
  constant,
  exponential,
  fault,
  node,
  once,
  plan,
  poisson,
  publication,
  settings,
  subscription,
  topic,
  trigger,
} from '../testing/plans.ts';
import { createLive } from '../trace/live.ts';

const run = (of: Plan, seconds: number, replications = 1) =>
  runStudy(compilePlan(of, settings({ durationSeconds: seconds, replications, warmupSeconds: 0 })));
const at = (...atSeconds: number[]): Arrivals => ({ process: 'trace', atSeconds });
const calling = (given: Partial<PlanCall>): Plan =>
  plan({ nodes: [node('client'), node('server')], calls: [call('ask', { from: 0, node: 1, ...given })] });

test('a call without timeout is a plain queue', () => {
  const { ask } = run(
    calling({ source: { arrivals: poisson(80), instances: 1 }, work: exponential(10) }),
    1500,
    4,
  ).subscriptions;
  expect(Math.abs(ask!.meanResponseMs!.mean / 50 - 1)).toBeLessThan(0.1);
  expect(Math.abs(ask!.utilisation!.mean - 0.8)).toBeLessThan(0.02);
});

test('the wait of a call is that of all its tries', () => {
  // Exponential attempts of 10 ms at 50 /s x 1.39 tries: each waits (Jackson) 10 x 0.695 / 0.305 ms.
  const failing = calling({
    source: { arrivals: poisson(50), instances: 1 },
    work: exponential(10),
    failure: 0.3,
    retry: { maxDeliveries: 3, delaysMs: [], jitter: 0 },
  });
  const { ask } = run(failing, 1500, 4).subscriptions;
  const triesOfSuccess = (0.7 + 2 * 0.21 + 3 * 0.063) / 0.973;
  expect(ask!.meanWaitMs!.mean / ((triesOfSuccess * 6.95) / 0.305)).toBeCloseTo(1, 0.9);
  expect(ask!.meanResponseMs!.mean - ask!.meanWaitMs!.mean).toBeCloseTo(triesOfSuccess * 10, 0);
});

test('the response of a call runs from when its first try is sent, not from when it waits for its rate limit', () => {
  const rateLimit = { perSecond: 2, burst: 1, refuses: false };
  const { ask } = run(
    calling({ source: { arrivals: at(1, 1, 1), instances: 1 }, work: constant(100), rateLimit }),
    10,
  ).subscriptions;
  // Sent at 1, 1.5 and 2 s.
  expect(ask).toMatchObject({ acknowledged: 3, maxQueueLength: 0 });
  expect(ask!.meanResponseMs!.mean).toBeCloseTo(100, 6);
});

test('a call that times out is tried again while the old try is still worked on', () => {
  const slow = calling({
    source: { arrivals: at(1), instances: 1 },
    work: constant(100),
    timeoutMs: 60,
    retry: { maxDeliveries: 3, delaysMs: [], jitter: 0 },
  });
  const { ask } = run(slow, 10).subscriptions;
  // Tries at 1000, 1060, 1120 ms; each is answered after its caller has given up.
  expect(ask).toMatchObject({
    delivered: 1,
    acknowledged: 0,
    redelivered: 2,
    dropped: { 'max-deliveries': 1 },
    inFlight: 0,
  });
  expect(ask!.utilisation!.mean).toBeCloseTo(0.03, 9);
});

test('a callee that drops stale work saves the time', () => {
  const burst = calling({
    source: { arrivals: at(1, 1, 1, 1), instances: 1 },
    work: constant(100),
    timeoutMs: 150,
    dropExpired: true,
  });
  const { ask } = run(burst, 10).subscriptions;
  expect(ask).toMatchObject({ delivered: 4, acknowledged: 1, dropped: { 'max-deliveries': 3 } });
  expect(ask!.utilisation!.mean).toBeCloseTo(0.02, 9);
});

test('a failed call is tried again after its backoff; response runs from the first try', () => {
  const retry = { maxDeliveries: 0, delaysMs: [50], jitter: 0 };
  const flaky = calling({ source: { arrivals: poisson(5), instances: 1 }, work: constant(10), failure: 0.5, retry });
  const { ask } = run(flaky, 2000).subscriptions;
  expect(ask!.redelivered / ask!.acknowledged).toBeCloseTo(1, 1);
  expect(ask!.meanResponseMs!.mean).toBeGreaterThan(2 * 10 + 50 - 5);
});

test('a request that is poison fails at every try, by a share of its own and by a fault', () => {
  const retried = {
    source: { arrivals: poisson(10), instances: 1 },
    work: exponential(10),
    retry: { maxDeliveries: 4, delaysMs: [], jitter: 0 },
  };
  const lost = (of: Plan) => run(of, 2000).subscriptions.ask!.lossFraction!.mean;
  expect(lost(calling({ ...retried, poison: 0.5 }))).toBeCloseTo(0.5, 1);
  const poisoned = [fault('poison', 'ask', { atSeconds: 500, forSeconds: 1000, value: 0.4 })];
  expect(lost({ ...calling(retried), faults: poisoned })).toBeCloseTo(0.2, 1);
});

test('the pool bounds the calls in flight', () => {
  const pooled = (pool: number | null) =>
    run(calling({ source: { arrivals: at(1, 1, 1), instances: 1 }, work: constant(100), servers: 3, pool }), 10)
      .subscriptions.ask!;
  expect(pooled(null).utilisation!.mean).toBeCloseTo(0.01, 9);
  const live = createLive(
    compilePlan(
      calling({ source: { arrivals: at(1, 1, 1), instances: 1 }, work: constant(100), servers: 3, pool: 1 }),
      settings(),
    ),
  );
  live.advance(1250);
  expect([live.frame().acknowledged[0], live.frame().inWork[0]]).toEqual([2, 1]);
});

const duringWork = (given: Partial<PlanCall>): Plan =>
  plan({
    nodes: [node('source'), node('order'), node('stock')],
    topics: [topic('orders'), topic('done')],
    publications: [
      publication('p', { node: 0, topic: 0, source: { arrivals: at(1), instances: 1 } }),
      publication('q', { node: 1, topic: 1, trigger: trigger({ subscriptions: ['reads'] }) }),
    ],
    subscriptions: [subscription('reads', { node: 1, topic: 0, work: constant(20) })],
    calls: [
      call('ask', {
        from: 1,
        node: 2,
        work: constant(30),
        during: { subscriptions: null, probability: 1, choice: null },
        ...given,
      }),
    ],
  });

test('a call during work holds the worker until the reply', () => {
  const result = run(duringWork({}), 10);
  expect(result.subscriptions.reads!.meanResponseMs!.mean).toBeCloseTo(50, 9);
  expect(result.subscriptions.reads!.utilisation!.mean).toBeCloseTo(0.005, 9);
  expect(result.topics.done!.published).toBe(1);
});

test('a call that fails for good fails the work that made it', () => {
  const result = run(duringWork({ timeoutMs: 10, retry: once }), 10);
  expect(result.subscriptions.reads).toMatchObject({ acknowledged: 0, dropped: { 'max-deliveries': 1 } });
  expect(result.topics.done!.published).toBe(0);
});

test('a request finds its reply by correlation; none crosses, and late ones are counted', () => {
  const asking = (timeoutMs: number) =>
    run(
      plan({
        nodes: [node('client'), node('server')],
        topics: [topic('queries'), topic('replies')],
        publications: [
          publication('ask', {
            node: 0,
            topic: 0,
            source: { arrivals: poisson(50), instances: 1 },
            request: { replyTo: 1, timeoutMs },
          }),
          publication('reply', { node: 1, topic: 1, trigger: trigger() }),
        ],
        subscriptions: [
          subscription('client-reads', { node: 0, topic: 1 }),
          subscription('server-reads', { node: 1, topic: 0, work: exponential(10) }),
        ],
      }),
      400,
    ).requests.ask!;
  const patient = asking(10_000);
  expect(patient).toMatchObject({ timedOut: 0, late: 0 });
  expect(patient.replied).toBe(patient.sent - patient.inFlight);
  expect(Math.abs(patient.meanReplyMs!.mean - 20)).toBeLessThan(3);
  const hasty = asking(20);
  // M/M/1 at 0.5: the response exceeds 20 ms with probability exp(-1).
  expect(hasty.timedOut / hasty.sent).toBeCloseTo(Math.exp(-1), 1);
  expect(hasty.timedOut - hasty.late).toBeLessThan(20);
});
