import { expect, it } from 'vitest';
import { placeObjective } from './place-objective.ts';
import { remove } from './remove.ts';
import { applied, refusedBecause } from './testing/shop.ts';

it('promises nothing yet, from the first source to a reader of its topic', () => {
  expect(applied(placeObjective, { name: 'Paid soon' }).objectives?.['paid-soon']).toEqual({
    name: 'Paid soon',
    from: 'web-orders',
    to: 'payment-reads',
  });
});

it('keeps the ends and the numbers that are given', () => {
  const objective = { from: 'web-orders', to: 'payment-reads', p99Ms: 100, maxLossFraction: 0.01 };
  expect(applied(placeObjective, { name: 'Fast', objective }).objectives?.['fast-2']).toEqual({
    name: 'Fast',
    ...objective,
  });
});

it('refuses a promise without a name, and one in a design without readers', () => {
  expect(refusedBecause(placeObjective, { name: ' ' })).toContain('A name is needed');
  const deserted = applied(remove, { nodes: ['payment', 'mailer'] });
  const result = placeObjective.apply(deserted, { name: 'x' });
  expect(result.ok ? '' : result.reason.en).toContain('needs a publication and a subscription');
});
