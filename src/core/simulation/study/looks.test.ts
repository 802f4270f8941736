// An interruption is heard between two slices of a replication: however large the design, so many events at most lie between them.
import { expect, test } from 'vitest';
import { largeDesign } from '../../model/testing/large-design.ts';
import { compilePlan } from '../compile/compile.ts';
import type { Program } from '../compile/program.ts';
import { prepare } from '../prepare.ts';
import {
  exponential,
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
import { eventsBetweenLooks, replicationSteps, runReplication, type Step } from './replication.ts';

const looksOf = (program: Program) => {
  const steps: Step[] = [];
  const run = replicationSteps(program, 0);
  for (let step = run.next(); ; step = run.next()) {
    if (step.done) return { steps, replication: step.value };
    steps.push(step.value);
  }
};

const expectHeard = (program: Program) => {
  const { steps, replication } = looksOf(program);
  const events = [0, ...steps.map((step) => step.events)];
  const widest = events.slice(1).map((now, at) => now - events[at]!);
  expect(Math.max(...widest)).toBeLessThanOrEqual(eventsBetweenLooks);
  expect(replication.events).toBeGreaterThan(2 * eventsBetweenLooks);
  expect(replication.events - events.at(-1)!).toBeLessThanOrEqual(eventsBetweenLooks);
  const shares = steps.map(({ share }) => share);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares.at(-1)).toBeLessThanOrEqual(1);
  return replication;
};

test('in a long run with few events between two points of its series', () => {
  // Half as many events per point as lie between two looks, and a thousandth of them.
  for (const rate of [80, 2000]) {
    const seconds = 200_000 / rate;
    const of = oneQueue(poisson(rate), { work: exponential(500 / rate) });
    expectHeard(compilePlan(of, settings({ durationSeconds: seconds, warmupSeconds: 0 })));
  }
});

test('in a design of a thousand nodes', () => {
  const design = largeDesign(1000);
  const prepared = prepare(design, { scenario: null, durationSeconds: 6, warmupSeconds: 'auto' });
  if (!prepared.ok) throw new Error(prepared.reason[0]?.what.en);
  expectHeard(prepared.value);
});

test('where everything happens at one instant, which is given up', () => {
  const looped = plan({
    nodes: [node('source'), node('echo')],
    topics: [topic('t')],
    publications: [
      publication('again', { node: 1, topic: 0, trigger: trigger() }),
      publication('first', { node: 0, topic: 0, source: { arrivals: poisson(20), instances: 1 } }),
    ],
    subscriptions: [subscription('read', { node: 1, topic: 0, servers: 4 })],
  });
  expect(expectHeard(compilePlan(looped, settings({ durationSeconds: 10 }))).ended).toBe('standstill');
});

test('looking changes nothing of what is found', () => {
  const program = compilePlan(oneQueue(poisson(80), { work: exponential(10) }), settings({ durationSeconds: 2000 }));
  expect(looksOf(program).replication).toEqual(runReplication(program, 0));
});
