import { expect, it } from 'vitest';
import type { DesignElement } from '../../session/elements.ts';
import type { Action } from '../actions/action.ts';
import { type Candidate, candidatesFor, type Offered } from './candidates.ts';

const action = (id: string, en: string, zh: string, area: Action['area'] = 'edit'): Action => ({
  id,
  area,
  title: { en, zh },
  run: () => undefined,
});

const actions = [
  action('undo', 'Undo', '撤销'),
  action('redo', 'Redo', '重做'),
  action('zoom-in', 'Zoom in', '放大', 'view'),
  action('order-groups', 'Order the groups', '排列分组', 'arrange'),
];
const orders: DesignElement = {
  section: 'nodes',
  id: 'orders',
  name: 'Orders',
  kind: 'topic',
  title: { en: 'Topic', zh: '主题' },
  words: ['order.placed'],
};
const offered: Offered = {
  actions,
  enabled: new Set(['redo', 'zoom-in', 'order-groups']),
  recent: ['zoom-in'],
  elements: [orders],
  findings: [],
  examples: [],
};

const name = (candidate: Candidate): string =>
  candidate.what === 'action'
    ? candidate.action.id
    : candidate.what === 'element'
      ? candidate.element.id
      : candidate.what === 'finding'
        ? candidate.finding.rule
        : candidate.example.id;

const namesFor = (typed: string): string[][] =>
  candidatesFor(typed, offered).map(({ title, candidates }) => [title.en, ...candidates.map(name)]);

it('before anything is typed the recent actions come first, and in each area those that can do something', () => {
  expect(namesFor('')).toEqual([
    ['Recent', 'zoom-in'],
    ['Edit', 'redo', 'undo'],
    ['Arrange', 'order-groups'],
  ]);
});

it('an action is found in either language', () => {
  expect(namesFor('放大')).toEqual([['Commands', 'zoom-in']]);
  expect(namesFor('zoom')).toEqual([['Commands', 'zoom-in']]);
});

it('an action is found by its area and its name, both in one language', () => {
  expect(namesFor('视图 放大')).toEqual([['Commands', 'zoom-in']]);
  expect(namesFor('view zoom')).toEqual([['Commands', 'zoom-in']]);
});

it('what the typed words fit best comes first, whatever it is', () => {
  expect(namesFor('orders')[0]).toEqual(['In this design', 'orders']);
  expect(namesFor('order the')[0]).toEqual(['Commands', 'order-groups']);
});

it('an element is found by its kind and by what it carries', () => {
  expect(namesFor('orders topic')).toEqual([['In this design', 'orders']]);
  expect(namesFor('order.pl')).toEqual([['In this design', 'orders']]);
});

it('what can do nothing now is found behind what can', () => {
  expect(namesFor('edit')).toEqual([['Commands', 'redo', 'undo']]);
});
