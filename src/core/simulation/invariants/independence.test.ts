/** Every element draws from streams of its own: what is added changes nobody else's arrivals, work or failures. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Plan } from '../../network/plan.ts';
import { exponential, node, poisson, publication, subscription, topic } from '../testing/plans.ts';
import { randomPlan } from '../testing/random-plans.ts';
import { study } from '../testing/runs.ts';

/** Another publisher, topic and reader, whose ids come before or after all others. */
const withAnother = (of: Plan, first: boolean): Plan => {
  const id = (name: string) => `${first ? 'a' : 'z'}-${name}`;
  const added = <Member>(all: readonly Member[], member: Member) => (first ? [member, ...all] : [...all, member]);
  return {
    ...of,
    // Nodes and topics are referred to by their places: new ones come last.
    nodes: [...of.nodes, node(id('source')), node(id('reader'))],
    topics: [...of.topics, topic(id('topic'))],
    publications: added(
      of.publications,
      publication(id('write'), {
        node: of.nodes.length,
        topic: of.topics.length,
        source: { arrivals: poisson(30), instances: 2 },
      }),
    ),
    subscriptions: added(
      of.subscriptions,
      subscription(id('read'), {
        node: of.nodes.length + 1,
        topic: of.topics.length,
        work: exponential(7),
        failure: 0.2,
      }),
    ),
  };
};

/** Sums over the messages that are there are made in another order: their last bits may differ. */
const alike = (after: unknown, before: unknown, path: string): void => {
  if (typeof before === 'number' && !Number.isInteger(before))
    expect(Math.abs((after as number) - before), path).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(before)));
  else if (before !== null && typeof before === 'object')
    for (const [name, value] of Object.entries(before))
      alike(Reflect.get(Object(after), name), value, `${path}.${name}`);
  else expect(after, path).toBe(before);
};

test('every count of every other element stays as it was, and every figure', () => {
  fc.assert(
    fc.property(randomPlan, fc.boolean(), fc.nat(10_000), (plan, first, seed) => {
      const run = { durationSeconds: 8, warmupSeconds: 1, replications: 2, seed };
      const { objectives, requests, subscriptions, topics } = study(plan, run);
      alike(study(withAnother(plan, first), run), { objectives, requests, subscriptions, topics }, 'result');
    }),
    { numRuns: 40 },
  );
});
