/** Between faults messages go the plain way; that must come to the same as if all of them went the general way throughout. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Plan, PlanFault } from '../../network/plan.ts';
import { compilePlan } from '../compile/compile.ts';
import type { Program } from '../compile/program.ts';
import { advance, begin, end, eventsOf } from '../kernel/drive.ts';
import { CALM } from '../kernel/scalars.ts';
import { snapshotOf } from '../kernel/snapshot.ts';
import { digestOf } from '../study/digest.ts';
import {
  constant,
  exponential,
  fault,
  node,
  oneQueue,
  plan,
  poisson,
  publication,
  settings,
  subscription,
  topic,
  trigger,
} from '../testing/plans.ts';
import { randomFault } from '../testing/random-faults.ts';
import { randomPlan } from '../testing/random-plans.ts';
import { sparsePlan } from '../testing/sparse-plans.ts';

const compiled = (plan: Plan): Program =>
  compilePlan(plan, settings({ durationSeconds: 8, warmupSeconds: 0, replications: 1 }));

const neverCalm = ({ tables, ...program }: Program): Program => ({
  ...program,
  tables: { ...tables, unrest: Float64Array.of(0, Infinity) },
});

const withFaults = (plans: fc.Arbitrary<Plan>): fc.Arbitrary<Plan> =>
  fc.tuple(plans, fc.array(randomFault, { minLength: 1, maxLength: 4 })).map(([plan, faults]) => ({ ...plan, faults }));

/** What is counted after eight seconds, and how many events were in the calm; null where messages go round without end. */
const outcomeOf = ({ tables }: Program, stepMs: number) => {
  const engine = begin(tables, 0);
  let calm = 0;
  let goesOn = true;
  for (let ms = 0; ms <= tables.durationMs && goesOn; ms += stepMs) {
    const before = eventsOf(engine);
    goesOn = advance(engine, ms, 50_000) === 'time';
    if (engine.N[CALM] === 1) calm += eventsOf(engine) - before;
  }
  const digest = digestOf(snapshotOf(engine));
  end(engine);
  return goesOn ? { digest, calm, events: eventsOf(engine) } : null;
};

const reader = { ...node('reader'), replicas: 2 };
const faults = (kind: PlanFault['kind'], target: string, ...times: (readonly [number, number])[]) =>
  times.map(([atSeconds, forSeconds]) => fault(kind, target, { atSeconds, forSeconds }));
const long = oneQueue(poisson(4), { work: exponential(300), servers: 2 });

/** First into a queue, then into a topic for one message, before which workers of the first wait. */
const held: Plan = plan({
  nodes: [node('publisher'), node('reader'), node('last')],
  topics: [topic('first'), topic('second', { capacity: 1, onFull: 'block' })],
  publications: [
    publication('publish', { node: 0, topic: 0, source: { arrivals: poisson(20), instances: 1 } }),
    publication('onward', { node: 1, topic: 1, trigger: trigger() }),
  ],
  subscriptions: [
    subscription('read', { node: 1, topic: 0, work: exponential(10), servers: 2 }),
    subscription('end', { node: 2, topic: 1, work: exponential(45) }),
  ],
});

test.each<[string, Plan]>([
  [
    'work that stands still, ends long after, and stands still again',
    { ...long, faults: faults('stall', 'reader', [1, 0.2], [3, 0.3], [5, 0.1]) },
  ],
  [
    'a message that comes at the instant of a fault',
    {
      ...oneQueue({ process: 'trace', atSeconds: [0.5, 1, 2, 4, 5, 6] }, { work: constant(20) }),
      faults: faults('stall', 'reader', [1, 0.25], [4, 0.5]),
    },
  ],
  [
    'what eight workers held when their node went down',
    {
      ...oneQueue(poisson(30), { work: exponential(230), servers: 8 }),
      faults: faults('node-down', 'reader', [3, 0.5], [6, 0.5]),
    },
  ],
  [
    'a group that still shares out its work after the fault',
    {
      ...oneQueue(poisson(20), { work: exponential(60), servers: 2, rebalanceSeconds: 0.7 }),
      nodes: [node('publisher'), reader],
      faults: faults('replica-down', 'reader', [2, 1], [6, 1]),
    },
  ],
  [
    'second copies that lose their worker',
    {
      ...oneQueue(poisson(12), { work: exponential(120), servers: 2 }),
      faults: [...faults('duplicates', 'read', [0, 2]), ...faults('node-down', 'reader', [2.6, 0.3], [3.4, 0.2])],
    },
  ],
  ['workers held by a full topic', { ...held, faults: faults('slow', 'read', [5, 1]) }],
])('%s', (_, plan) => {
  const outcome = outcomeOf(compiled(plan), 10);
  expect(outcomeOf(neverCalm(compiled(plan)), 8000)?.digest).toBe(outcome?.digest);
  expect(outcome?.calm).toBeGreaterThan((outcome?.events ?? 0) / 4);
});

test.each([
  ['few features', sparsePlan, 0.25],
  ['all features', randomPlan, 0.15],
])(
  'random designs of %s and their faults',
  (_, plans, least) => {
    let [calm, events] = [0, 0];
    fc.assert(
      fc.property(withFaults(plans), fc.constantFrom(10, 160, 8000), (plan, stepMs) => {
        const outcome = outcomeOf(compiled(plan), stepMs);
        fc.pre(outcome !== null);
        expect(outcomeOf(neverCalm(compiled(plan)), 8000)?.digest).toBe(outcome?.digest);
        calm += outcome?.calm ?? 0;
        events += outcome?.events ?? 0;
      }),
      { numRuns: Number(process.env.CALM_RUNS ?? 60) },
    );
    expect(calm / events).toBeGreaterThan(least);
  },
  120_000,
);
