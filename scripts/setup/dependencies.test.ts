import { expect, it } from 'vitest';
import { matches } from './dependencies.mjs';

const wanted = {
  packages: {
    '': {},
    'node_modules/react': { version: '19.3.1' },
    'node_modules/a-mac': { version: '1.0.0', optional: true },
  },
};

it('a folder with the wanted versions is installed, whatever it lacks for other systems', () => {
  expect(matches(wanted, { packages: { 'node_modules/react': { version: '19.3.1' } } })).toBe(true);
});

it('a package in another version makes it stale', () => {
  expect(matches(wanted, { packages: { 'node_modules/react': { version: '19.3.0' } } })).toBe(false);
});

it('a missing package makes it stale', () => {
  expect(matches(wanted, { packages: {} })).toBe(false);
});
