import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Publisher } from '../../../model/node.ts';
import { draft } from '../../../model/testing/build.ts';
import { randomDesign } from '../../../model/testing/random-design.ts';
import { analyse } from '../../../queueing/analyse.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { findingsOf } from '../../testing/rule-cases.ts';
import { longestUserChain } from '../../ways/user-chain.ts';
import { chainTooLong } from './chain-too-long.ts';

/** A publisher, then so many topics one after the other. */
const chain = (topics: number, source: Partial<Publisher> = {}) => {
  let design = draft().publisher('shop', source).topic('t1').publish('shop', 't1');
  for (let at = 1; at < topics; at++)
    design = design
      .service(`s${at}`)
      .subscribe(`t${at}`, `s${at}`)
      .topic(`t${at + 1}`)
      .publish(`s${at}`, `t${at + 1}`, { after: {} });
  return design.subscriber('end').subscribe(`t${topics}`, 'end');
};
const found = (design: ReturnType<ReturnType<typeof chain>['done']>) => findingsOf(chainTooLong, design, analyse);
const sideBySide = Array.from({ length: 9 }, (_, at) => `t${at + 1}`).reduce(
  (design, topic) => design.topic(topic).publish('p', topic).subscribe(topic, 's'),
  draft().publisher('p').subscriber('s'),
);
const clocked = chain(6)
  .publisher('clock', { source: 'schedule' })
  .topic('tick')
  .publish('clock', 'tick')
  .service('night')
  .subscribe('tick', 'night')
  .publish('night', 't1', { after: {} });

describeRule(chainTooLong, {
  facts: analyse,
  finds: [
    { name: 'six topics one after the other', design: chain(6).done() },
    { name: 'the longest of several ways, once', design: chain(7).publish('shop', 't4').done() },
    { name: 'the chain of a user beside a longer one of a schedule', design: clocked.done() },
    {
      name: 'what a stricter design does not want',
      design: chain(3)
        .with({ rules: { settings: { 'chain-too-long': { topics: 2 } } } })
        .done(),
    },
  ],
  leavesAlone: [
    { name: 'topics side by side', design: sideBySide.done() },
    {
      name: 'a chain that a service ends by not passing on what it reads',
      design: chain(4)
        .publish('s3', 't4', { id: 'own', arrivals: { process: 'poisson', ratePerSecond: 1 } })
        .done(),
    },
    { name: 'what a schedule begins', design: chain(9, { source: 'schedule' }).done() },
    { name: 'what a database begins', design: chain(9, { source: 'database' }).done() },
    { name: 'what a device begins', design: chain(9, { source: 'device' }).done() },
    { name: 'nothing at all', design: draft().done() },
  ],
  boundary: [{ name: 'five topics', found: chain(6).done(), alone: chain(5).done() }],
});

test('names the topics in order', () => {
  const [finding] = found(chain(6).done());
  expect(finding).toMatchObject({
    severity: 'warning',
    nodes: ['t1', 't2', 't3', 't4', 't5', 't6'],
    pointer: '/nodes/t1',
  });
  expect(finding?.message.en).toBe(
    'From “T1” to “T6” a cause passes 6 topics one after the other; the advice is at most 5.',
  );
  expect(found(clocked.done()).map(({ nodes }) => nodes)).toEqual([['t1', 't2', 't3', 't4', 't5', 't6']]);
});

test('what users wait for is never longer than the longest chain of the analysis', () => {
  fc.assert(
    fc.property(randomDesign, (design) => {
      const { longestChain } = analyse(design).graph;
      expect(longestUserChain(design).length).toBeLessThanOrEqual(longestChain.length);
    }),
    { numRuns: 100 },
  );
});
