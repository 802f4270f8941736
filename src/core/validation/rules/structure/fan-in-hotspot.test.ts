import fc from 'fast-check';
import { expect, test } from 'vitest';
import { betweennessOf } from '../../../lib/betweenness.ts';
import { draft } from '../../../model/testing/build.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { findingsOf } from '../../testing/rule-cases.ts';
import { hubsOf } from '../../ways/hubs.ts';
import { fanInHotspot } from './fan-in-hotspot.ts';

/** So many topics with one message each, all read by “statistics”. */
const reader = (topics: number) => {
  let design = draft().publisher('shop').subscriber('statistics');
  for (let at = 1; at <= topics; at++)
    design = design.topic(`t${at}`).publish('shop', `t${at}`).subscribe(`t${at}`, 'statistics');
  return design;
};
const found = (design: ReturnType<ReturnType<typeof reader>['done']>) => findingsOf(fanInHotspot, design);

/** So many kinds on one topic, of which some pass the filter. */
const oneTopic = (kinds: number, filter?: [string, ...string[]]) => {
  let design = draft()
    .topic('all')
    .service('audit')
    .subscribe('all', 'audit', filter ? { filter } : {})
    .publisher('p');
  for (let at = 1; at <= kinds; at++) design = design.publish('p', 'all', { id: `link-${at}`, message: `m${at}` });
  return design;
};
/** The same kind over many topics, and as many calls. */
const sameKind = () => {
  let design = draft().service('audit').publisher('p').message('ping');
  for (let at = 1; at <= 20; at++)
    design = design
      .topic(`t${at}`)
      .publish('p', `t${at}`, { message: 'ping' })
      .subscribe(`t${at}`, 'audit')
      .call('p', 'audit', { id: `call-${at}` });
  return design;
};

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

const ring = () => {
  let design = draft();
  for (let at = 0; at < 15; at++) design = design.service(`s${at}`).topic(`t${at}`).publish(`s${at}`, `t${at}`);
  for (let at = 0; at < 15; at++) design = design.subscribe(`t${at}`, `s${(at + 1) % 15}`);
  return design;
};
const asking = (settings: Record<string, number>) => ({ rules: { settings: { 'fan-in-hotspot': settings } } });

describeRule(fanInHotspot, {
  finds: [
    { name: 'a node that reads eleven kinds', design: reader(11).done() },
    { name: 'one topic that carries eleven', design: oneTopic(11).done() },
    {
      name: 'one topic that lists eleven',
      design: draft(oneTopic(11).done())
        .topic('all', { messages: Array.from({ length: 12 }, (_, at) => `m${Math.min(at, 10) + 1}`) })
        .done(),
    },
    {
      name: 'what a stricter design does not want',
      design: reader(4)
        .with(asking({ messages: 3 }))
        .done(),
    },
    { name: 'a service through which all the others speak', design: hub(10).done() },
  ],
  leavesAlone: [
    { name: 'what a filter takes', design: oneTopic(20, ['m1', 'm2']).done() },
    { name: 'the same kind over many topics, and calls', design: sameKind().done() },
    {
      name: 'a hub where the design allows it',
      design: hub(12)
        .with(asking({ betweenness: 1 }))
        .done(),
    },
    { name: 'a ring, which has no middle', design: ring().done() },
  ],
  boundary: [
    { name: 'ten kinds', found: reader(11).done(), alone: reader(10).done() },
    { name: 'a small design, where everything lies in between', found: hub(10).done(), alone: hub(9).done() },
  ],
});

test('says how many kinds it reads, or how much leads through it', () => {
  const [finding] = found(reader(11).done());
  expect(finding).toMatchObject({ severity: 'warning', nodes: ['statistics'], pointer: '/nodes/statistics' });
  expect(finding?.links).toHaveLength(11);
  expect(finding?.message.en).toBe('“Statistics” reads 11 kinds of messages; the advice is at most 10.');
  expect(found(hub(10).done())[0]?.message.en).toBe('100 % of the ways between two other nodes lead through “Hub”.');
});

test('in a large design that share is an estimate, and said to be one', () => {
  expect(found(hub(160).done())[0]?.message.en).toMatch(/^About \d+ % of the ways/);
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
