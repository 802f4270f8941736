import { expect, it } from 'vitest';
import type { Design } from '../model/design.ts';
import { closeGroup, emptyHistory, type History, historyLimit, record, redo, undo } from './history.ts';

const named = (name: string): Design => ({ eventwright: 1, name });
const label = { en: 'Rename', zh: '重命名' };

const typed = (words: readonly string[], group?: string): History =>
  words.slice(1).reduce((history, word, index) => {
    const before = named(words[index] as string);
    return record(history, before, named(word), { label, ...(group !== undefined && { group }) });
  }, emptyHistory);

it('undoes and redoes step by step', () => {
  const first = undo(typed(['a', 'b', 'c']), named('c'));
  expect(first?.design.name).toBe('b');
  expect(first?.step.label).toBe(label);
  const second = undo(first?.history as History, named('b'));
  expect(second?.design.name).toBe('a');
  expect(undo(second?.history as History, named('a'))).toBeUndefined();
  expect(redo(second?.history as History, named('a'))?.design.name).toBe('b');
});

it('undoes the letters of one word together', () => {
  const history = typed(['', 'o', 'or', 'ord'], 'name of web');
  expect(history.past).toHaveLength(1);
  expect(undo(history, named('ord'))?.design.name).toBe('');
});

it('calls a step by what was begun, whatever else belongs to it', () => {
  const placed = record(emptyHistory, named(''), named('Topic'), { label, group: 'making' });
  const further = record(placed, named('Topic'), named('Orders'), {
    label: { en: 'Other', zh: '其他' },
    group: 'making',
  });
  expect(further.past.map((step) => step.label)).toEqual([label]);
});

it('begins a new step after typing has ended', () => {
  const history = record(closeGroup(typed(['', 'o'], 'name')), named('o'), named('or'), { label, group: 'name' });
  expect(history.past).toHaveLength(2);
});

it('forgets a group that ends where it began', () => {
  expect(typed(['a', 'ab', 'a'], 'name').past).toEqual([]);
});

it('keeps nothing to redo after a new change, and no step without a difference', () => {
  const undone = undo(typed(['a', 'b']), named('b'))?.history as History;
  expect(record(undone, named('a'), named('a'), { label })).toBe(undone);
  expect(record(undone, named('a'), named('x'), { label }).future).toEqual([]);
});

it('forgets the oldest steps beyond its limit', () => {
  const words = Array.from({ length: historyLimit + 3 }, (_, index) => `v${index}`);
  const { past } = typed(words);
  expect(past).toHaveLength(historyLimit);
  expect(past[0]?.diff[0]?.from).toBe('v2');
});
