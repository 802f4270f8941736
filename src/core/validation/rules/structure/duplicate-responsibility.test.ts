import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draft } from '../../../model/testing/build.ts';
import { findingsOf } from '../../testing/rule-cases.ts';
import { duplicateResponsibility } from './duplicate-responsibility.ts';

const named = (...names: string[]) =>
  names.reduce((design, name, at) => design.service(`s${at + 1}`, { name }), draft()).done();
const found = (design: ReturnType<typeof named>) => findingsOf(duplicateResponsibility, design);

test('two services about the same thing are pointed out', () => {
  const [finding, ...rest] = found(named('Product recommendation', 'Recommendation system', 'Order'));
  expect(rest).toEqual([]);
  expect(finding).toMatchObject({ severity: 'info', nodes: ['s1', 's2'], pointer: '/nodes/s1' });
  expect(finding?.message.en).toBe(
    '“Product recommendation” and “Recommendation system” are both about “recommendation”.',
  );
});

test.each([
  ['Orders', 'Order service'],
  ['OrderHandler', 'web order'],
  ['商品推荐', '推荐系统'],
  ['订单服务', '历史订单'],
])('“%s” and “%s” share their noun', (a, b) => {
  expect(found(named(a, b))).toHaveLength(1);
});

test.each([
  ['Order service', 'Product service'],
  ['Order', 'Order history'],
  ['Worker 1', 'Worker 2'],
  ['订单服务', '支付服务'],
  ['User', 'Address'],
])('“%s” and “%s” are different things', (a, b) => {
  expect(found(named(a, b))).toEqual([]);
});

const pair = (topics: number) => {
  let design = draft().service('a').service('b').topic('out').publish('a', 'out').publish('b', 'out');
  for (let at = 1; at <= topics; at++)
    design = design.topic(`t${at}`).subscribe(`t${at}`, 'a').subscribe(`t${at}`, 'b');
  return design.subscriber('x').topic('more').subscribe('more', 'a');
};

test('services that share four fifths of what they read and publish are pointed out, less is not', () => {
  expect(found(pair(3).done())[0]?.message.en).toContain('share 80 % of what they read and publish');
  expect(found(pair(2).done())).toEqual([]);
});

test('two readers of one topic are just two readers', () => {
  const readers = draft().topic('t').service('mail').service('stock').subscribe('t', 'mail').subscribe('t', 'stock');
  expect(found(readers.done())).toEqual([]);
});

test('topics and publishers are no services', () => {
  expect(found(draft().topic('orders').publisher('order').service('stock').done())).toEqual([]);
});

test('seven services about the same thing are one finding that names them all', () => {
  const [finding, ...rest] = found(named(...Array.from({ length: 7 }, (_, at) => `Order ${at + 1}`)));
  expect(rest).toEqual([]);
  expect(finding?.nodes).toHaveLength(7);
  expect(finding?.message.en).toBe(
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
