import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Subscribe } from '../../model/link.ts';
import type { Worker } from '../../model/node.ts';
import { analyse } from '../analyse.ts';
import { neededWorkers } from '../levers/needed-workers.ts';
import { arrivals, design, exponential, publish, publisher, service, subscribe, topic } from '../testing/designs.ts';
import { flowsOf } from './flows.ts';

const row = (to: string, first: Partial<Subscribe> = {}, middle: Partial<Worker> = {}) =>
  design(
    { source: publisher, a: topic(), one: service(), b: topic(), two: service(middle), c: topic(), three: service() },
    {
      begin: publish('source', 'a', arrivals(50)),
      'read-1': subscribe('a', 'one', { work: exponential(10), ...first }),
      'then-2': publish('one', 'b', { after: {} }),
      'read-2': subscribe('b', 'two', { work: exponential(10) }),
      'then-3': publish('two', 'c', { after: {} }),
      'read-3': subscribe('c', 'three', { work: exponential(10) }),
    },
    { objectives: { soon: { from: 'begin', to, p99Ms: 1 } } },
  );
const early = { acknowledge: 'before-work' } as const;

test('acknowledged before its work, a promise counts the wait alone: P(W > t) = 0.5 exp(-t / 20)', () => {
  const { soon } = analyse(row('read-1', early)).objectives;
  expect(soon?.predictedMs).toBeCloseTo(20 * Math.log(50), 6);
  expect(flowsOf(row('read-1', early)).objectiveLags.soon).toMatchObject({
    exact: true,
    meanMs: expect.closeTo(10, 9),
  });
  expect(neededWorkers(row('read-1', early)).soon?.p99Ms).toBeCloseTo(20 * Math.log(50), 6);
});

test('what goes on after work that was acknowledged before it has waited for that work: two stages of 20 ms', () => {
  // P(T > t) = (1 + t / 20) exp(-t / 20) is 0.01 at 6.638352 stages; a simulation has 132.6 ± 1.6.
  expect(analyse(row('read-2', early)).objectives.soon!.predictedMs! / 20).toBeCloseTo(6.638352, 4);
  expect(flowsOf(row('read-2', early)).objectiveLags.soon!.p99Ms! / 20).toBeCloseTo(6.638352, 4);
});

test('messages that overtake each other in the middle of a row make its times dependent: only an estimate is left', () => {
  const wide = row('read-3', {}, { concurrency: 2 });
  expect(analyse(wide).objectives.soon).toMatchObject({ predictedMs: null, met: null });
  expect(flowsOf(wide).objectiveLags.soon?.exact).toBe(false);
  expect(flowsOf(wide).flows.begin?.lag.exact).toBe(false);
  // At both ends of a row nobody has overtaken yet, or nobody is hurt by it any more.
  expect(flowsOf(row('read-2', {}, { concurrency: 2 })).objectiveLags.soon?.exact).toBe(true);
});

test('where the law of an objective is known its lag is the prediction, elsewhere an estimate; without a way neither', () => {
  for (const to of ['read-1', 'read-2', 'read-3']) {
    const lag = flowsOf(row(to)).objectiveLags.soon!;
    expect(lag.p99Ms, to).toBeCloseTo(analyse(row(to)).objectives.soon!.predictedMs!, 6);
  }
  const shop = JSON.parse(readFileSync('public/examples/shop-10.eventwright.json', 'utf8'));
  const { objectiveLags } = flowsOf(shop);
  const { objectives } = analyse(shop);
  expect(Object.keys(objectives).length).toBeGreaterThan(0);
  expect(Object.keys(objectiveLags)).toEqual(Object.keys(objectives));
  for (const [id, { predictedMs }] of Object.entries(objectives)) {
    expect(predictedMs).toBeNull();
    expect(objectiveLags[id]).toMatchObject({ exact: false, p99Ms: expect.any(Number) });
  }
  const back = { ...row('read-1'), objectives: { soon: { from: 'then-3', to: 'read-1', p99Ms: 1 } } };
  expect(flowsOf(back).objectiveLags).toEqual({ soon: null });
});
