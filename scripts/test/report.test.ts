import { expect, it } from 'vitest';
import { exitCode, summary } from './report.mjs';
import { chooseSteps } from './steps.mjs';

const row = (title: string, outcome: object) => ({ title, seconds: 1.25, ok: true, ...outcome });

const lastLine = (rows: ReturnType<typeof row>[]) => summary(rows).split('\n').at(-1);

it('ends with the tests of all steps', () => {
  const rows = [
    row('types', {}),
    row('unit', { tests: { passed: 7, failed: 0 } }),
    row('e2e', { tests: { passed: 3, failed: 0 } }),
  ];
  expect(lastLine(rows)).toBe('10 passed, 0 failed');
  expect(exitCode(rows)).toBe(0);
});

it('counts a step that fell without a failing test as one failure', () => {
  const rows = [row('types', { ok: false }), row('unit', { ok: false, tests: { passed: 7, failed: 2 } })];
  expect(lastLine(rows)).toBe('7 passed, 3 failed');
  expect(exitCode(rows)).toBe(1);
});

it('names what failed before the table, so that the end of a log is enough', () => {
  const rows = [row('journeys', { ok: false, tests: { passed: 7, failed: 1, names: ['a file is written in place'] } })];
  expect(summary(rows).split('\n')[0]).toBe('journeys: a file is written in place');
});

it('says why a step was left out', () => {
  const rows = [row('brokers', { skipped: 'nats-server is not installed' })];
  expect(summary(rows)).toContain('brokers     1.3 s  skipped, because nats-server is not installed');
  expect(exitCode(rows)).toBe(0);
});

it('fails where a step that must run could not', () => {
  expect(exitCode([row('brokers', { ok: false, skipped: 'nats-server is not installed' })])).toBe(1);
});

const step = (id: string, group?: string) => ({
  id,
  title: id,
  ...(group ? { group } : {}),
  run: async () => ({ ok: true }),
});
const all = [step('unit'), step('journeys', 'e2e'), step('visual', 'e2e')];

it('runs the steps that were asked for, by name or by group, in their usual order', () => {
  expect(chooseSteps(all, 'e2e,unit')).toEqual(all);
  expect(chooseSteps(all, 'visual')).toEqual([all[2]]);
});

it('names the steps there are when asked for one there is not', () => {
  expect(chooseSteps(all, 'units')).toBe('--only knows unit, journeys, e2e, visual; not “units”.');
});
