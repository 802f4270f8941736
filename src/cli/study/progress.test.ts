import { expect, test } from 'vitest';
import type { Terminal } from '../terminal.ts';
import { progressText, showProgress } from './progress.ts';

const alone = (done: number, seconds: number, ...inWork: number[]) => ({ done, seconds, inWork, workers: 1 });

test('progress says how many are done and how long the rest takes', () => {
  expect(progressText(alone(5, 2.5), { of: 20 })).toBe('5 of 20 replications, 8 s left');
  expect(progressText(alone(1, 60), { of: 11 })).toBe('1 of 11 replications, 10 min left');
  expect(progressText(alone(1, 3600), { of: 5 })).toBe('1 of 5 replications, 4 h left');
  expect(progressText(alone(20, 9), { of: 20 })).toBe('20 of 20 replications, 0 s left');
});

test('in the middle of the first replication it says so already, as soon as there is something to go by', () => {
  expect(progressText(alone(0, 2, 0.1), { of: 2 })).toBe('0 of 2 replications, 38 s left');
  expect(progressText(alone(0, 2, 0.001), { of: 2 })).toBe('0 of 2 replications');
});

test('it is written no more often than one can read it, and only where somebody watches', () => {
  let now = 0;
  const lines: string[] = [];
  const terminal = (isWatched: boolean) =>
    ({ isWatched, nowMs: () => now, err: (text: string) => void lines.push(text) }) as unknown as Terminal;
  const show = showProgress(terminal(true), { of: 20 });
  for (now = 0; now < 1000; now += 10) show(alone(1, 1));
  expect(lines.length).toBe(10);
  showProgress(terminal(false), { of: 20 })(alone(1, 1));
  expect(lines.length).toBe(10);
});

test('where nobody knows how many there will be, the budget is the end', () => {
  expect(progressText(alone(40, 12), { of: null, budgetSeconds: 30 })).toBe('40 replications, at most 18 s left');
  expect(progressText(alone(40, 12), { of: null })).toBe('40 replications');
});
