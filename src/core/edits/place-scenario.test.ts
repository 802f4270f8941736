import { expect, it } from 'vitest';
import { placeScenario } from './place-scenario.ts';
import { applied, refusedBecause, shop } from './testing/shop.ts';

it('adds a run with a name and all defaults', () => {
  const { scenarios } = applied(placeScenario, { name: 'Black Friday' });
  expect(scenarios?.['black-friday']).toEqual({ name: 'Black Friday' });
  expect(applied(placeScenario, { name: '促销' }).scenarios?.scenario).toEqual({ name: '促销' });
});

it('copies another run under a name and an id of its own', () => {
  const { scenarios } = applied(placeScenario, { name: 'Rush', scenario: shop.scenarios?.rush ?? {} });
  expect(scenarios?.['rush-2']).toEqual({ ...shop.scenarios?.rush, name: 'Rush' });
  expect(scenarios?.rush).toEqual(shop.scenarios?.rush);
});

it('refuses a run without a name, and one whose override leads nowhere', () => {
  expect(refusedBecause(placeScenario, { name: ' ' })).toContain('A name is needed');
  const nowhere = { overrides: { '/nodes/gone/replicas': 2 } };
  expect(refusedBecause(placeScenario, { name: 'x', scenario: nowhere })).toContain('points at nothing');
});
