import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draft } from '../../../model/testing/build.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { findingsOf } from '../../testing/rule-cases.ts';
import { duplicateResponsibility } from './duplicate-responsibility.ts';

const named = (...names: string[]) =>
  names.reduce((design, name, at) => design.service(`s${at + 1}`, { name }), draft()).done();
const found = (design: ReturnType<typeof named>) => findingsOf(duplicateResponsibility, design);

const pair = (topics: number) => {
  let design = draft().service('a').service('b').topic('out').publish('a', 'out').publish('b', 'out');
  for (let at = 1; at <= topics; at++)
    design = design.topic(`t${at}`).subscribe(`t${at}`, 'a').subscribe(`t${at}`, 'b');
  return design.subscriber('x').topic('more').subscribe('more', 'a');
};
const seven = named(...Array.from({ length: 7 }, (_, at) => `Order ${at + 1}`));

describeRule(duplicateResponsibility, {
  finds: [
    { name: 'an order service and orders', design: named('Orders', 'Order service') },
    { name: 'names in one word', design: named('OrderHandler', 'web order') },
    { name: 'names in Chinese', design: named('商品推荐', '推荐系统') },
    { name: 'services and their history in Chinese', design: named('订单服务', '历史订单') },
    { name: 'seven services about the same thing, once', design: seven },
    { name: 'services that share nearly all topics', design: pair(4).done() },
  ],
  leavesAlone: [
    { name: 'two kinds of services', design: named('Order service', 'Product service') },
    { name: 'orders and their history', design: named('Order', 'Order history') },
    { name: 'workers that are only numbered', design: named('Worker 1', 'Worker 2') },
    { name: 'two kinds of services in Chinese', design: named('订单服务', '支付服务') },
    { name: 'words that only end alike', design: named('User', 'Address') },
    {
      name: 'two readers of one topic',
      design: draft().topic('t').service('mail').service('stock').subscribe('t', 'mail').subscribe('t', 'stock').done(),
    },
    { name: 'topics and publishers', design: draft().topic('orders').publisher('order').service('stock').done() },
  ],
  boundary: [{ name: 'four fifths of the topics', found: pair(3).done(), alone: pair(2).done() }],
});

test('says what the two are about, or how much they share', () => {
  const [finding] = found(named('Product recommendation', 'Recommendation system', 'Order'));
  expect(finding).toMatchObject({ severity: 'info', nodes: ['s1', 's2'], pointer: '/nodes/s1' });
  expect(finding?.message.en).toBe(
    '“Product recommendation” and “Recommendation system” are both about “recommendation”.',
  );
  expect(found(pair(3).done())[0]?.message.en).toBe('“A” and “B” share 80 % of what they read and publish.');
  expect(found(seven)[0]?.message.en).toBe(
    '7 services are about “order”: “Order 1”, “Order 2”, “Order 3”, “Order 4”, “Order 5” and 2 more.',
  );
});

test('looking at rare topics only finds the same pairs as comparing all with all', () => {
  const sets = fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 9 }), { minLength: 2, maxLength: 8 }), {
    maxLength: 8,
  });
  fc.assert(
    fc.property(sets, fc.constantFrom(0, 0.3, 0.5, 0.8, 1), (services, overlap) => {
      let design = draft().with({ rules: { settings: { 'duplicate-responsibility': { overlap } } } });
      for (let at = 0; at < 10; at++) design = design.topic(`t${at}`);
      services.forEach(([first, ...read], at) => {
        design = design
          .service(`s${at}`, { name: `${'abcdefgh'[at]}${'abcdefgh'[at]}` })
          .publish(`s${at}`, `t${first}`);
        for (const topic of read) design = design.subscribe(`t${topic}`, `s${at}`);
      });
      const profiles = services.map(
        ([first, ...read]) => new Set([`> ${first}`, ...read.map((topic) => `< ${topic}`)]),
      );
      const expected = profiles.flatMap((a, at) =>
        profiles.slice(at + 1).flatMap((b, next) => {
          const both = [...a].filter((each) => b.has(each)).length;
          const share = both / (a.size + b.size - both);
          return both > 0 && share >= overlap ? [`s${at} s${at + 1 + next}`] : [];
        }),
      );
      expect(
        found(design.done())
          .map(({ nodes }) => nodes.join(' '))
          .sort(),
      ).toEqual(expected.sort());
    }),
    { numRuns: 120 },
  );
});
