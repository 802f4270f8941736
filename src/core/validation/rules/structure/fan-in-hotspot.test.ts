import fc from 'fast-check';
import { expect, test } from 'vitest';
import { betweennessOf } from '../../../lib/betweenness.ts';
import { draft } from '../../../model/testing/build.ts';
import { hubsOf } from '../../hubs.ts';
import { findingsOf } from '../../testing/rule-cases.ts';
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

/** A hub that asks so many services and hears from each. */
const hub = (services: number) => {
  let design = draft().service('hub');
  for (let at = 1; at <= services; at++)
    design = design
      .service(`s${at}`)
      .topic(`q${at}`)
      .publish('hub', `q${at}`, { message: 'question' })
      .subscribe(`q${at}`, `s${at}`)
      .topic(`a${at}`)
      .publish(`s${at}`, `a${at}`, { message: 'answer' })
      .subscribe(`a${at}`, 'hub');
  return design.message('question').message('answer');
};

test('a service through which all the others speak is a hotspot, however few kinds of messages it reads', () => {
  const [finding, ...rest] = found(hub(10).done());
  expect(rest).toEqual([]);
  expect(finding).toMatchObject({ nodes: ['hub'], pointer: '/nodes/hub' });
  expect(finding?.message.en).toBe('100 % of the ways between two other nodes lead through “Hub”.');
});

test('in a large design that share is an estimate, and said to be one', () => {
  expect(found(hub(160).done())[0]?.message.en).toMatch(/^About \d+ % of the ways/);
});

test('a design may ask for more, and in a small one everything lies in between', () => {
  const rules = { settings: { 'fan-in-hotspot': { betweenness: 1 } } };
  expect(found(hub(12).with({ rules }).done())).toEqual([]);
  expect(found(hub(9).done())).toEqual([]);
});

test('a ring has no middle: half of the ways lead through each', () => {
  let design = draft();
  for (let at = 0; at < 15; at++) design = design.service(`s${at}`).topic(`t${at}`).publish(`s${at}`, `t${at}`);
  for (let at = 0; at < 15; at++) design = design.subscribe(`t${at}`, `s${(at + 1) % 15}`);
  expect(found(design.done())).toEqual([]);
});

test('looking for a large component first misses no hub', () => {
  const links = fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 40 });
  fc.assert(
    fc.property(links, fc.constantFrom(0.1, 0.3, 0.5, 0.8), (pairs, threshold) => {
      let design = draft();
      for (let at = 0; at < 12; at++) design = design.service(`s${String.fromCharCode(97 + at)}`);
      for (const [from, to] of pairs)
        design = design.call(`s${String.fromCharCode(97 + from)}`, `s${String.fromCharCode(97 + to)}`);
      const successors = Array.from({ length: 12 }, (_, at) => [
        ...new Set(pairs.filter(([from]) => from === at).map(([, to]) => to)),
      ]);
      const shares = betweennessOf(successors, { places: new Uint8Array(12).fill(1) });
      const expected = [...shares].flatMap((share, at) =>
        share > threshold ? [`s${String.fromCharCode(97 + at)}`] : [],
      );
      expect([...hubsOf(design.done(), threshold, 10).keys()]).toEqual(expected);
    }),
    { numRuns: 120 },
  );
});
