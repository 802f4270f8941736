import { expect, it } from 'vitest';
import { placeScenario } from './place-scenario.ts';
import { applied, refusedBecause, shop } from './testing/shop.ts';

it('adds a run with a name and all defaults', () => {
  const { scenarios } = applied(placeScenario, { name: 'Black Friday' });
  expect(scenarios?.['black-friday']).toEqual({ name: 'Black Friday' });
  expect(applied(placeScenario, { name: '促销' }).scenarios?.scenario).toEqual({ name: '促销' });
});

it('copies another run under a name and an id of its own', () => {
  const { scenarios } = applied(placeScenario, { name: 'Rush', like: 'rush' });
  expect(scenarios?.['rush-2']).toEqual({ ...shop.scenarios?.rush, name: 'Rush' });
  expect(scenarios?.rush).toEqual(shop.scenarios?.rush);
});

it('refuses a run without a name, and a copy of what is not there', () => {
  expect(refusedBecause(placeScenario, { name: ' ' })).toContain('A name is needed');
  expect(refusedBecause(placeScenario, { name: 'x', like: 'gone' })).toContain('no “gone” any more');
});
