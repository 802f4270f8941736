import { expect, test } from 'vitest';
import { draft } from '../../model/testing/build.ts';
import { findingsOf } from '../testing/rule-cases.ts';
import { fanInHotspot } from './fan-in-hotspot.ts';

/** So many topics with one message each, all read by “statistics”. */
const reader = (topics: number) => {
  let design = draft().publisher('shop').subscriber('statistics');
  for (let at = 1; at <= topics; at++)
    design = design.topic(`t${at}`).publish('shop', `t${at}`).subscribe(`t${at}`, 'statistics');
  return design;
};
const found = (design: ReturnType<ReturnType<typeof reader>['done']>) => findingsOf(fanInHotspot, design);

test('a node that reads eleven kinds of messages is a warning with all its subscriptions', () => {
  const [finding, ...rest] = found(reader(11).done());
  expect(rest).toEqual([]);
  expect(finding).toMatchObject({ severity: 'warning', nodes: ['statistics'], pointer: '/nodes/statistics' });
  expect(finding?.links).toHaveLength(11);
  expect(finding?.message.en).toBe('“Statistics” reads 11 kinds of messages; the advice is at most 10.');
});

test('one topic that carries many kinds is as much as many topics', () => {
  let design = draft().topic('all').service('audit').subscribe('all', 'audit').publisher('p');
  for (let at = 1; at <= 11; at++) design = design.publish('p', 'all', { id: `link-${at}`, message: `m${at}` });
  expect(found(design.done())).toHaveLength(1);
  const listed = design.topic('all', { messages: Array.from({ length: 12 }, (_, at) => `m${Math.min(at, 10) + 1}`) });
  expect(found(listed.done())).toHaveLength(1);
});

test('a design may be stricter', () => {
  const rules = { settings: { 'fan-in-hotspot': { messages: 3 } } };
  expect(found(reader(4).with({ rules }).done())).toHaveLength(1);
});

test('ten kinds are still fine', () => {
  expect(found(reader(10).done())).toEqual([]);
});

test('a filter takes in only what it names', () => {
  let design = draft()
    .topic('all')
    .service('audit')
    .subscribe('all', 'audit', { filter: ['m1', 'm2'] })
    .publisher('p');
  for (let at = 1; at <= 20; at++) design = design.publish('p', 'all', { id: `link-${at}`, message: `m${at}` });
  expect(found(design.done())).toEqual([]);
});

test('the same kind over many topics is one kind, and calls are no messages', () => {
  let design = draft().service('audit').publisher('p').message('ping');
  for (let at = 1; at <= 20; at++)
    design = design
      .topic(`t${at}`)
      .publish('p', `t${at}`, { message: 'ping' })
      .subscribe(`t${at}`, 'audit')
      .call('p', 'audit', { id: `call-${at}` });
  expect(found(design.done())).toEqual([]);
});
