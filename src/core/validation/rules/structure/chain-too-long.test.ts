import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draft } from '../../../model/testing/build.ts';
import { randomDesign } from '../../../model/testing/random-design.ts';
import { analyse } from '../../../queueing/analyse.ts';
import { findingsOf } from '../../testing/rule-cases.ts';
import { longestUserChain } from '../../user-chain.ts';
import { chainTooLong } from './chain-too-long.ts';

/** A publisher, then so many topics one after the other. */
const chain = (topics: number) => {
  let design = draft().publisher('shop').topic('t1').publish('shop', 't1');
  for (let at = 1; at < topics; at++)
    design = design
      .service(`s${at}`)
      .subscribe(`t${at}`, `s${at}`)
      .topic(`t${at + 1}`)
      .publish(`s${at}`, `t${at + 1}`, { after: {} });
  return design.subscriber('end').subscribe(`t${topics}`, 'end');
};
const found = (design: ReturnType<ReturnType<typeof chain>['done']>) => findingsOf(chainTooLong, design, analyse);

test('six topics one after the other are a warning that names them in order', () => {
  const [finding, ...rest] = found(chain(6).done());
  expect(rest).toEqual([]);
  expect(finding).toMatchObject({
    severity: 'warning',
    nodes: ['t1', 't2', 't3', 't4', 't5', 't6'],
    pointer: '/nodes/t1',
  });
  expect(finding?.message.en).toBe(
    'From “T1” to “T6” a cause passes 6 topics one after the other; the advice is at most 5.',
  );
});

test('the longest of several ways counts, and only once', () => {
  const design = chain(7).publish('shop', 't4').done();
  expect(found(design).map(({ nodes }) => nodes.length)).toEqual([7]);
});

test('a design may be stricter', () => {
  const design = chain(3)
    .with({ rules: { settings: { 'chain-too-long': { topics: 2 } } } })
    .done();
  expect(found(design)).toHaveLength(1);
});

test('five topics are still fine', () => {
  expect(found(chain(5).done())).toEqual([]);
});

test('topics side by side are no chain', () => {
  let design = draft().publisher('p').subscriber('s');
  for (let at = 1; at <= 9; at++) design = design.topic(`t${at}`).publish('p', `t${at}`).subscribe(`t${at}`, 's');
  expect(found(design.done())).toEqual([]);
});

test('a service that does not pass on what it reads ends the chain', () => {
  const design = chain(4)
    .publish('s3', 't4', { id: 'own', arrivals: { process: 'poisson', ratePerSecond: 1 } })
    .done();
  expect(found(design)).toEqual([]);
  expect(found(draft().done())).toEqual([]);
});

test.each(['schedule', 'database', 'device'] as const)('nobody waits for the end of what a %s begins', (source) => {
  expect(found(chain(9).publisher('shop', { source }).done())).toEqual([]);
});

test('beside a longer chain of a schedule the one of a user counts', () => {
  let design = chain(6).publisher('clock', { source: 'schedule' }).topic('tick').publish('clock', 'tick');
  design = design.service('night').subscribe('tick', 'night').publish('night', 't1', { after: {} });
  expect(found(design.done()).map(({ nodes }) => nodes)).toEqual([['t1', 't2', 't3', 't4', 't5', 't6']]);
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
