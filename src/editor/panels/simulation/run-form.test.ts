import { expect, test } from 'vitest';
import type { Design } from '../../../core/model/design.ts';
import { emptyForm, formOf, placeholders, readForm } from './run-form.ts';

const design: Design = {
  eventwright: 1,
  name: 'Shop',
  scenarios: { peak: { durationSeconds: 900, rateFactor: 3 }, short: { durationSeconds: 100, warmupSeconds: 40 } },
};

test('empty fields leave every value to the scenario', () => {
  expect(readForm(design, { ...emptyForm, scenario: 'peak' })).toEqual({ choice: { scenario: 'peak' }, wrong: {} });
  expect(placeholders(design, { ...emptyForm, scenario: 'peak' })).toMatchObject({
    durationSeconds: '900',
    rateFactor: '3',
    warmupSeconds: 'auto',
  });
});

test('what is typed overrides the scenario', () => {
  const form = {
    ...emptyForm,
    scenario: null,
    durationSeconds: ' 60 ',
    warmupSeconds: 'auto',
    replications: '5',
    seed: '0',
  };
  expect(readForm(design, form).choice).toEqual({
    scenario: null,
    durationSeconds: 60,
    warmupSeconds: 'auto',
    replications: 5,
    seed: 0,
  });
});

test('numbers that make no run are named', () => {
  const form = { ...emptyForm, durationSeconds: '0', replications: '2.5', seed: '-1', rateFactor: 'fast' };
  expect(Object.keys(readForm(design, form).wrong).sort()).toEqual([
    'durationSeconds',
    'rateFactor',
    'replications',
    'seed',
  ]);
});

test('a warm-up must leave something to measure', () => {
  expect(readForm(design, { ...emptyForm, scenario: null, warmupSeconds: '600' }).wrong.warmupSeconds).toBeDefined();
  expect(readForm(design, { ...emptyForm, scenario: null, warmupSeconds: '599' }).wrong).toEqual({});
  expect(
    readForm(design, { ...emptyForm, scenario: 'short', durationSeconds: '30' }).wrong.warmupSeconds,
  ).toBeDefined();
});

test('a scenario that was deleted is no scenario', () => {
  expect(readForm(design, { ...emptyForm, scenario: 'gone' }).choice.scenario).toBeNull();
});

test('where nobody has chosen, a run takes the scenario that changes nothing of the design', () => {
  expect(readForm(design, emptyForm).choice.scenario).toBe('short');
  expect(placeholders(design, emptyForm).durationSeconds).toBe('100');
  const onlyWhatIf: Design = {
    ...design,
    scenarios: {
      cure: { overrides: { '/links/a/dropExpired': true } },
      outage: { faults: [{ kind: 'stall', target: 'a', atSeconds: 1, forSeconds: 1 }] },
      peak: { rateFactor: 3 },
    },
  };
  expect(readForm(onlyWhatIf, emptyForm).choice.scenario).toBeNull();
  expect(readForm(design, { ...emptyForm, scenario: null }).choice.scenario).toBeNull();
});

test('with a precision the replications are the most there may be, and only then is there a time limit', () => {
  const precise = { ...emptyForm, scenario: 'peak', precisionPercent: '2' };
  expect(readForm(design, precise)).toEqual({ choice: { scenario: 'peak', precisionPercent: 2 }, wrong: {} });
  expect(placeholders(design, precise).replications).toBe('640');
  expect(placeholders(design, { ...precise, precisionPercent: ' ' }).replications).not.toBe('640');
  expect(readForm(design, { ...precise, budgetSeconds: '30' }).choice.budgetSeconds).toBe(30);
  expect(Object.keys(readForm(design, { ...emptyForm, budgetSeconds: '30' }).wrong)).toEqual(['budgetSeconds']);
  for (const precisionPercent of ['0', '-1', '101', 'fine'])
    expect(Object.keys(readForm(design, { ...emptyForm, precisionPercent }).wrong)).toEqual(['precisionPercent']);
});

test('a study is run again as it was run, to its precision', () => {
  const choice = { scenario: null, seed: 3, precisionPercent: 2, budgetSeconds: 30 };
  expect(readForm(design, formOf(choice)).choice).toEqual(choice);
});
