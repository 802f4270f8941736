import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Arrivals } from '../../model/arrivals.ts';
import type { PlanBreaker, PlanCall } from '../../network/plan.ts';
import { compilePlan } from '../compile/compile.ts';
import { BREAKER_OPENINGS, BREAKER_SPELL, BREAKER_STATE } from '../kernel/breaker-records.ts';
import { newEngine } from '../kernel/engine.ts';
import { NOW } from '../kernel/scalars.ts';
import { call, constant, exponential, node, once, plan, poisson, settings } from '../testing/plans.ts';
import { simulate, study } from '../testing/runs.ts';
import { admits, note } from './breaker.ts';

const calling = (given: Partial<PlanCall>) =>
  plan({ nodes: [node('client'), node('server')], calls: [call('ask', { from: 0, node: 1, ...given })] });
const asks = (...atSeconds: number[]) => ({ arrivals: { process: 'trace', atSeconds } as Arrivals, instances: 1 });

const states = ['closed', 'open', 'half-open'] as const;

/** The same by the book, slowly: whole lists of outcomes, no ring, no counters. */
class PlainBreaker {
  readonly policy: PlanBreaker;
  state: (typeof states)[number] = 'closed';
  outcomes: boolean[] = [];
  spell = 0;
  let = 0;
  openedAt = 0;
  openings = 0;

  constructor(policy: PlanBreaker) {
    this.policy = policy;
  }

  turn(state: PlainBreaker['state']) {
    this.state = state;
    this.spell += 1;
    this.outcomes = [];
    this.let = 0;
  }

  admits(nowMs: number): boolean {
    if (this.state === 'closed') return true;
    if (this.state === 'open') {
      if (nowMs - this.openedAt < this.policy.openSeconds * 1000) return false;
      this.turn('half-open');
    }
    this.let += 1;
    return this.let <= this.policy.halfOpenCalls;
  }

  note(nowMs: number, spell: number, ok: boolean) {
    if (spell !== this.spell || this.state === 'open') return;
    this.outcomes.push(ok);
    const { windowCalls, minimumCalls, halfOpenCalls, failureRate } = this.policy;
    const window = this.outcomes.slice(-(this.state === 'closed' ? windowCalls : halfOpenCalls));
    if (window.length < (this.state === 'closed' ? minimumCalls : halfOpenCalls)) return;
    const failed = window.filter((each) => !each).length;
    if (failed / window.length >= failureRate) {
      this.turn('open');
      this.openedAt = nowMs;
      this.openings += 1;
    } else if (this.state === 'half-open') this.turn('closed');
  }
}

const policy: fc.Arbitrary<PlanBreaker> = fc.record({
  windowCalls: fc.integer({ min: 1, max: 40 }),
  minimumCalls: fc.integer({ min: 1, max: 10 }),
  failureRate: fc.constantFrom(0, 0.07, 0.2, 0.5, 0.9, 1),
  openSeconds: fc.constantFrom(0.01, 0.1),
  halfOpenCalls: fc.integer({ min: 1, max: 5 }),
});
/** Each step: time goes on, then a try asks to be let through or one under way (the `which`-th) ends. */
const steps = fc.array(
  fc.record({
    afterMs: fc.integer({ min: 0, max: 12 }),
    ends: fc.boolean(),
    which: fc.nat(7),
    ok: fc.boolean(),
  }),
  { minLength: 20, maxLength: 150 },
);

test('goes through the states of a plain breaker on 10,000 random traces', () => {
  let opened = 0;
  fc.assert(
    fc.property(policy, steps, (breaker, trace) => {
      const engine = newEngine(compilePlan(calling({ breaker }), settings()).tables, 0);
      const plain = new PlainBreaker(breaker);
      const underWay: { mine: number; plains: number }[] = [];
      let now = 0;
      for (const { afterMs, ends, which, ok } of trace) {
        now += afterMs;
        engine.X[NOW] = now;
        if (ends && underWay.length > 0) {
          const [{ mine, plains }] = underWay.splice(which % underWay.length, 1) as [(typeof underWay)[0]];
          note(engine, 0, mine, ok);
          plain.note(now, plains, ok);
        } else {
          const passes = plain.admits(now);
          if (admits(engine, 0) !== passes) return false;
          if (passes) underWay.push({ mine: engine.breakers[BREAKER_SPELL]!, plains: plain.spell });
        }
        if (engine.breakers[BREAKER_STATE] !== states.indexOf(plain.state)) return false;
      }
      opened += plain.openings;
      return engine.breakers[BREAKER_OPENINGS] === plain.openings;
    }),
    { numRuns: 10_000 },
  );
  expect(opened).toBeGreaterThan(10_000);
}, 60_000);

const breaker: PlanBreaker = {
  windowCalls: 4,
  minimumCalls: 2,
  failureRate: 0.5,
  openSeconds: 1,
  halfOpenCalls: 1,
};

test('an open breaker fails a try at once and the callee never hears of it', () => {
  // Replies take 100 ms and are waited for 50 ms. The tries at 1 and 1.1 s open it at 1.15 s; those at 1.2 and 2.1 s are refused; that
  // at 2.2 s is the trial, which fails at 2.25 s and keeps it open to 3.25 s; the next trial is the one at 3.3 s.
  const ended = simulate(
    calling({ source: asks(1, 1.1, 1.2, 2.1, 2.2, 3, 3.3), work: constant(100), timeoutMs: 50, servers: 9, breaker }),
    10,
    1,
  );
  expect(ended.breakers!.ask).toMatchObject({ openings: 3, refused: 3 });
  expect(ended.breakers!.ask!.openFraction!.mean).toBeCloseTo(0.3, 9);
  expect(ended.subscriptions.ask).toMatchObject({ delivered: 7, dropped: { 'max-deliveries': 7 }, inFlight: 0 });
  // Four tries of 100 ms at nine workers.
  expect(ended.subscriptions.ask!.utilisation!.mean).toBeCloseTo(0.4 / 90, 9);
});

test('a refused try is tried again like any other, and a good trial closes the breaker', () => {
  const retry = { maxDeliveries: 4, delaysMs: [400], jitter: 0 };
  const ended = simulate(
    calling({
      // Two fail for want of time behind a long queue, later ones have the worker for themselves.
      source: asks(1, 1, 1, 3),
      work: constant(60),
      timeoutMs: 70,
      retry,
      dropExpired: true,
      breaker,
    }),
    10,
    1,
  );
  // At 1.07 s two of three have timed out: open to 2.07 s. Their tries at 1.47 and 1.87 s are refused, the first at 2.27 s is the trial.
  expect(ended.breakers!.ask).toMatchObject({ openings: 1, refused: 5 });
  expect(ended.subscriptions.ask).toMatchObject({ acknowledged: 3, dropped: { 'max-deliveries': 1 } });
});

test('a design without breakers says nothing of them', () => {
  expect(simulate(calling({ source: asks(1) }), 10, 1)).not.toHaveProperty('breakers');
});

test('the worst that a breaker lets through is one window in each time of being open', () => {
  // All fail at once: two tries open it, each trial keeps it open, so of 50/s over 400 s about 2 + 400 / 1.02 get through.
  const always = calling({
    source: { arrivals: poisson(50), instances: 1 },
    work: exponential(1),
    failure: 1,
    retry: once,
    breaker,
  });
  const { breakers, subscriptions } = study(always, { durationSeconds: 400, replications: 2, warmupSeconds: 0 });
  const through = subscriptions.ask!.delivered - breakers!.ask!.refused;
  expect(Math.abs(through / (2 * (1 + 400 / 1.021)) - 1)).toBeLessThan(0.02);
  expect(breakers!.ask!.openFraction!.mean).toBeCloseTo(1 / 1.021, 1);
});
