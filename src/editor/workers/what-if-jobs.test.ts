import { expect, test } from 'vitest';
import type { Design } from '../../core/model/design.ts';
import type { Topic, Worker } from '../../core/model/node.ts';
import { wantedWorkers } from '../../core/queueing/levers/wanted-workers.ts';
import { prepare } from '../../core/simulation/prepare.ts';
import { compareStudies } from '../../core/simulation/study/compare.ts';
import { runAll } from '../../core/simulation/study/study.ts';
import { CannotRun } from './hand.ts';
import type { RunChoice } from './protocol.ts';
import { openCrew } from './study-crew.ts';
import { example } from './testing/example.ts';
import { portWorkers } from './testing/ports.ts';
import { compareWith, searchBy, sweep } from './what-if-jobs.ts';

const choice: RunChoice = { scenario: null, durationSeconds: 60, warmupSeconds: 5, replications: 4, seed: 3 };
const crewOf = (workers: number, pool = portWorkers()) => openCrew({ openWorker: pool.open, workers }, () => {});

const faster = (design: Design): Design => ({
  ...design,
  nodes: { ...design.nodes, order: { ...(design.nodes?.order as Worker), replicas: 3 } },
});

const sideOf = (design: Design, run: RunChoice) => {
  const prepared = prepare(design, run);
  if (!prepared.ok) throw new Error('the example is a good one');
  return { program: prepared.value, replications: runAll(prepared.value) };
};

test('a comparison by three workers is that of one thread, and the run takes the settings of its baseline', async () => {
  const crew = crewOf(3);
  const design = example('cart-3');
  const baseline = { name: 'as drawn', design, choice };
  const other: RunChoice = { scenario: null, replications: 9, seed: 8 };
  const comparison = await compareWith(crew, baseline, faster(design), other);
  crew.end();
  expect(comparison).toEqual(compareStudies(sideOf(design, choice), sideOf(faster(design), choice)));
  expect(comparison.replications).toBe(4);
  expect(comparison.subscriptions['order-reads-checked-out']?.meanWaitMs?.verdict).toBe('better');
});

test('a sweep runs every pair of values, and tells of each', async () => {
  const crew = crewOf(2);
  const told: number[] = [];
  const axes = [
    { parameter: '/nodes/product/replicas', values: [2, 4] },
    { parameter: 'rateFactor', values: [0.5, 1] },
  ];
  const points = await sweep(crew, example('cart-3'), choice, axes, (done, of) => told.push(done / of));
  crew.end();
  expect(points.map(({ values }) => values)).toEqual([
    [2, 0.5],
    [2, 1],
    [4, 0.5],
    [4, 1],
  ]);
  expect(told).toEqual([0.25, 0.5, 0.75, 1]);
  const use = points.map(({ result }) => result.nodes.product?.utilisation?.mean ?? 0);
  expect(use[1]! / use[0]!).toBeCloseTo(2, 0);
  expect(use[1]! / use[3]!).toBeCloseTo(2, 0);
});

test('the shop at twice its orders: what gives way first is named, and the answer carries the load', async () => {
  const crew = crewOf(2);
  const overrides = { '/links/gateway-publishes-order-place/arrivals/ratePerSecond': 40 };
  const run = { ...choice, overrides };
  const sizing = { grow: 'replicas', partitions: true, shrink: false, most: 16 } as const;
  const estimate = async (seen: { readonly design: Design; readonly rateFactor: number }) => ({
    wanted: wantedWorkers(seen.design, seen.rateFactor),
    mostPressed: null,
  });
  const { before, smallest } = await searchBy(crew, example('shop-10'), run, sizing, estimate, () => {});
  crew.end();
  expect(before.subscriptions['logistics-reads-payment-captured']?.stable).toBe(false);
  expect(smallest).toMatchObject({ ended: 'found', met: true });
  expect(smallest.changes.map(({ pointer }) => pointer)).toContain('/nodes/logistics/replicas');
  const sizes = { ...overrides, ...smallest.sizes };
  const objective = (await sweep(crewOf(1), example('shop-10'), { ...choice, overrides: sizes }, [], () => {}))[0];
  expect(objective?.result.objectives['order-to-payment']?.met).toBe(true);
});

test('what cannot be run is refused with its reasons, and an ended crew is silent', async () => {
  const pool = portWorkers();
  const crew = crewOf(2, pool);
  await expect(crew.prepare(example('cart-3'), { scenario: 'nowhere' })).rejects.toBeInstanceOf(CannotRun);
  const topic = example('cart-3').nodes?.['cart-commands'] as Topic;
  const broken = { scenario: null, overrides: { '/nodes/cart-commands': { ...topic, partitions: -1 } } };
  await expect(crew.prepare(example('cart-3'), broken)).rejects.toBeInstanceOf(CannotRun);
  crew.end();
  expect([pool.opened(), pool.ended()]).toEqual([2, 2]);
});
