import { expect, it } from 'vitest';
import type { Design } from '../../../core/model/design.ts';
import type { Node } from '../../../core/model/node.ts';
import { clock } from '../../../core/model/testing/clock.ts';
import { analyse } from '../../../core/queueing/analyse.ts';
import { linkRows, nodeRows } from './rows.ts';

const plain = clock('Clock', 80);
const design: Design = {
  ...plain,
  contexts: { time: { name: 'Time' } },
  nodes: { ...plain.nodes, ticks: { ...plain.nodes?.ticks, context: 'time' } as Node },
};

const analysis = analyse(design);

it('nodes come by kind, with their links counted and the load of their busiest subscription', () => {
  expect(nodeRows(design, analysis, '').map(({ id, into, outOf, load }) => [id, into, outOf, load])).toEqual([
    ['clock', 0, 1, null],
    ['ticks', 1, 1, null],
    ['worker', 1, 0, expect.closeTo(0.8, 6)],
  ]);
});

it('nodes say how many messages come in and go out', () => {
  expect(nodeRows(design, analysis, '').map(({ id, intoRate, outOfRate }) => [id, intoRate, outOfRate])).toEqual([
    ['clock', 0, 80],
    ['ticks', 80, 80],
    ['worker', 80, 0],
  ]);
});

it('links say what travels, and how often it arrives where the analysis knows', () => {
  expect(linkRows(design, analysis, '').map(({ id, message, rate }) => [id, message, rate])).toEqual([
    ['clock-ticks', 'tick', null],
    ['reads', undefined, 80],
  ]);
});

it('a filter looks at names, at contexts and at the ends of links', () => {
  expect(nodeRows(design, analysis, 'time').map(({ id }) => id)).toEqual(['ticks']);
  expect(linkRows(design, analysis, 'worker').map(({ id }) => id)).toEqual(['reads']);
  expect(nodeRows(design, analysis, 'no such thing')).toEqual([]);
});
