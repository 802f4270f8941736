import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../setup/run.mjs';
import * as standIn from './no-colours.mjs';

const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, { dependencies?: Record<string, string> }>;
};

const askersOf = (name: string): string[] =>
  Object.entries(lock.packages)
    .filter(([, { dependencies }]) => dependencies?.[name] !== undefined)
    .map(([path]) => path.replace('node_modules/', ''));

it('only what moves the view of the canvas knows of colours, so that nothing else goes without', () => {
  expect(askersOf('d3-color')).toEqual(['d3-interpolate', 'd3-transition']);
  expect(askersOf('d3-interpolate')).toEqual(['@xyflow/system', 'd3-transition', 'd3-zoom']);
});

it('all that is taken from the package is there', () => {
  for (const asker of askersOf('d3-color')) {
    const code = readFileSync(join(root, `node_modules/${asker}/dist/${asker}.mjs`), 'utf8');
    const taken = /import \{([^}]+)\} from 'd3-color'/.exec(code)?.[1]?.split(',') ?? [];
    expect(taken.length).toBeGreaterThan(0);
    for (const name of taken) expect(standIn).toHaveProperty(name.trim().split(' ')[0] ?? '');
  }
});

it('neither a text nor a place on the canvas is a colour', () => {
  expect(standIn.color()).toBeNull();
  expect([0, 0, 1] instanceof standIn.color).toBe(false);
});
