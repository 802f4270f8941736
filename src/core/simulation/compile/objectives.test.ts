// What lies on the way of an objective is found by following messages, not by asking every record about every other.
import { expect, test } from 'vitest';
import { largeDesign } from '../../model/testing/large-design.ts';
import { lowerDesign } from '../../network/lower.ts';
import type { Plan } from '../../network/plan.ts';
import { exponential, node, plan, publication, settings, subscription, topic, trigger } from '../testing/plans.ts';
import { newBuilder } from './builder.ts';
import { compileObjectives } from './objectives.ts';

const work = exponential(1);

test('a loss counts on every way between the two ends, over dead letters and triggers, and on no other', () => {
  const objective = { name: 'o', from: 'start', to: 'end' };
  const of: Plan = plan({
    nodes: [node('a'), node('b'), node('c')],
    topics: [topic('first'), topic('dead'), topic('last'), topic('aside')],
    publications: [
      publication('onward', { node: 1, topic: 2, trigger: trigger({ subscriptions: ['mends'] }) }),
      publication('start', { node: 0, topic: 0 }),
      publication('aside', { node: 1, topic: 3, trigger: trigger() }),
    ],
    subscriptions: [
      subscription('reads', { node: 0, topic: 0, work, exhausted: 1 }),
      subscription('watches', { node: 2, topic: 0, work }),
      subscription('mends', { node: 1, topic: 1, work }),
      subscription('end', { node: 2, topic: 2, work }),
      subscription('hears', { node: 2, topic: 3, work }),
    ],
    objectives: [{ id: 'o', objective }],
  });
  expect(compileObjectives(newBuilder(of, settings()))).toEqual({ objectives: [0, 3, 0, 3], reach: [0, 2, 3] });
});

/** How often records of the plan are asked anything for its first objective, per record. */
const asked = (nodes: number): number => {
  const whole = lowerDesign(largeDesign(nodes), { rateFactor: 1, faults: [], seed: 1 });
  const builder = newBuilder({ ...whole, objectives: whole.objectives.slice(0, 1) }, settings());
  let count = 0;
  const counted = <Record extends object>(records: readonly Record[]) =>
    records.map(
      (record) =>
        new Proxy(record, {
          get: (of, key) => {
            count++;
            return Reflect.get(of, key);
          },
        }),
    );
  const { plan: own } = builder;
  const watched = { ...own, publications: counted(own.publications), subscriptions: counted(own.subscriptions) };
  compileObjectives({ ...builder, plan: watched });
  return count / (own.publications.length + own.subscriptions.length);
};

test('in a design of ten times as many nodes each record is asked about as often', () => {
  expect(asked(2000) / asked(200)).toBeLessThan(2);
});
