import { expect, test } from 'vitest';
import { draft } from '../../../model/testing/build.ts';
import { analyse } from '../../../queueing/analyse.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { findingsOf } from '../../testing/rule-cases.ts';
import { megaTopic } from './mega-topic.ts';

/** So many kinds on one topic, the first of them 10 times as often if `busy`; each reader takes the first so many. */
const bus = (kinds: number, readers: readonly (number | undefined)[], busy = false) => {
  const names = Array.from({ length: kinds }, (_, at) => `m${at + 1}`);
  let design = names.reduce((whole, name) => whole.message(name), draft().publisher('shop').topic('bus'));
  for (const message of names) {
    const ratePerSecond = busy && message === 'm1' ? 10 : 1;
    const arrivals = { process: 'poisson', ratePerSecond } as const;
    design = design.publish('shop', 'bus', { id: `p-${message}`, message, arrivals });
  }
  for (const [at, taken] of readers.entries()) {
    const filter = taken === undefined ? {} : { filter: names.slice(0, taken) };
    design = design.subscriber(`r${at}`).subscribe('bus', `r${at}`, filter);
  }
  return design;
};

describeRule(megaTopic, {
  facts: analyse,
  finds: [
    { name: 'six kinds of which the only reader takes one', design: bus(6, [1]).done() },
    { name: 'readers that take less than half on average', design: bus(10, [1, 7]).done() },
    {
      name: 'kinds that the topic lists',
      design: draft(bus(6, [1]).done())
        .topic('bus', { messages: ['m1', 'm2', 'm3', 'm4', 'm5', 'm6'] })
        .done(),
    },
    {
      name: 'what a stricter design does not want',
      design: bus(3, [1])
        .with({ rules: { settings: { 'mega-topic': { messages: 2 } } } })
        .done(),
    },
  ],
  leavesAlone: [
    { name: 'readers that take all', design: bus(9, [undefined, undefined]).done() },
    { name: 'a topic that nobody reads', design: bus(9, []).done() },
    { name: 'a reader of the kind that comes most often', design: bus(6, [1], true).done() },
    {
      name: 'two filters of one group that take half together',
      design: bus(6, [1])
        .subscribe('bus', 'r0', { id: 'more', filter: ['m2', 'm3'] })
        .done(),
    },
  ],
  boundary: [
    { name: 'five kinds', found: bus(6, [2]).done(), alone: bus(5, [2]).done() },
    { name: 'half of what is published', found: bus(8, [3]).done(), alone: bus(8, [4]).done() },
  ],
});

test('says how many kinds and how much is thrown away', () => {
  const [finding] = findingsOf(megaTopic, bus(8, [2]).done(), analyse);
  expect(finding?.message.en).toBe(
    '“Bus” carries 8 kinds of messages, and its readers throw 75 % of what they are sent away.',
  );
  expect(finding).toMatchObject({ severity: 'warning', nodes: ['bus', 'r0'], pointer: '/nodes/bus/messages' });
});

test('without numbers the kinds count', () => {
  expect(findingsOf(megaTopic, bus(8, [2], true).done())).toHaveLength(1);
  expect(findingsOf(megaTopic, bus(8, [2], true).done(), analyse)).toEqual([]);
});
