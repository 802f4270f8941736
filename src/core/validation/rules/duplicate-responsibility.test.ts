import { expect, test } from 'vitest';
import { draft } from '../../model/testing/build.ts';
import { findingsOf } from '../testing/rule-cases.ts';
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
