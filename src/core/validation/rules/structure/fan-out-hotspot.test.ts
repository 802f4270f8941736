import { expect, test } from 'vitest';
import { draft } from '../../../model/testing/build.ts';
import { analyse } from '../../../queueing/analyse.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { findingsOf } from '../../testing/rule-cases.ts';
import { fanOutHotspot } from './fan-out-hotspot.ts';

const at = (ratePerSecond: number) => ({ arrivals: { process: 'poisson', ratePerSecond } }) as const;
/** One topic with so many readers. */
const news = (readers: number, ratePerSecond = 10) => {
  let design = draft().publisher('press').topic('news').publish('press', 'news', at(ratePerSecond));
  for (let each = 1; each <= readers; each++) design = design.subscriber(`r${each}`).subscribe('news', `r${each}`);
  return design;
};
/** Beside it so many topics of one reader and 1 message per second each. */
const among = (topics: number, readers: number, ratePerSecond: number) => {
  let design = news(readers, ratePerSecond).subscriber('archive');
  for (let each = 1; each <= topics; each++)
    design = design.topic(`t${each}`).publish('press', `t${each}`, at(1)).subscribe(`t${each}`, 'archive');
  return design.done();
};

describeRule(fanOutHotspot, {
  facts: analyse,
  finds: [
    { name: 'nine groups', design: news(9).done() },
    {
      name: 'nine groups of one service',
      design: Array.from({ length: 9 }, (_, group) => `g${group}`)
        .reduce((design, group) => design.subscribe('news', 'r1', { id: group, group }), news(1))
        .done(),
    },
    { name: 'three groups that make most of the deliveries', design: among(12, 3, 10) },
    {
      name: 'what a design that is stricter does not want',
      design: news(3)
        .with({ rules: { settings: { 'fan-out-hotspot': { groups: 2 } } } })
        .done(),
    },
  ],
  leavesAlone: [
    {
      name: 'members of one group',
      design: Array.from({ length: 9 }, (_, at) => `r${at + 1}`)
        .reduce((design, each) => design.subscribe('news', each, { group: 'all' }), news(9))
        .done(),
    },
    { name: 'a few readers of the main topic of a small design', design: among(3, 3, 100) },
    { name: 'two groups, however much they get', design: among(12, 2, 1000) },
    { name: 'a topic that nobody reads', design: news(0).done() },
  ],
  boundary: [
    { name: 'eight groups', found: news(9).done(), alone: news(8).done() },
    { name: 'three tenths of all deliveries', found: among(14, 3, 2.01), alone: among(14, 3, 2) },
    { name: 'ten topics', found: among(10, 3, 10), alone: among(9, 3, 10) },
  ],
});

test('says how many deliveries one message becomes, or how large a share that is', () => {
  const [finding] = findingsOf(fanOutHotspot, news(9).done());
  expect(finding?.message.en).toBe('Each message of “News” becomes 9 deliveries; the advice is at most 8.');
  expect(finding).toMatchObject({ severity: 'warning', pointer: '/nodes/news' });
  expect(findingsOf(fanOutHotspot, among(10, 3, 10), analyse)[0]?.message.en).toBe(
    '“News” with its 3 groups makes 75 % of all deliveries.',
  );
});
