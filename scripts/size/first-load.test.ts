import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { firstLoad, importsOf, scriptsOf, verdict } from './first-load.mjs';

const page =
  '<script type="module" crossorigin src="./assets/index.js"></script><link rel="modulepreload" href="./assets/ahead.js"><link rel="stylesheet" href="./assets/index.css">';

const site: Readonly<Record<string, string>> = {
  'assets/index.js': 'import { a } from "./shared.js"; export * from "./more.js"; a(() => import("./later.js"));',
  'assets/shared.js': 'import "./deep.js"; export const a = (b) => b;',
  'assets/ahead.js': 'import { a } from "./shared.js"; a();',
  'assets/more.js': 'export const c = 1;',
  'assets/deep.js': 'console.log(1);',
  'assets/later.js': 'console.log(2);',
};
const read = (file: string): string => {
  const code = site[file];
  if (code === undefined) throw new Error(`no ${file}`);
  return code;
};

describe('the weight of the first load', () => {
  it('counts the scripts of the page, those loaded ahead and all that they import at once', () => {
    expect(scriptsOf(page)).toEqual(['assets/index.js', 'assets/ahead.js']);
    expect(new Set(firstLoad(page, read).map(({ file }) => file))).toEqual(
      new Set(Object.keys(site).filter((file) => file !== 'assets/later.js')),
    );
  });

  it('leaves out what is imported only when it is asked for', () => {
    expect(importsOf('assets/index.js', read('assets/index.js'))).toEqual(['assets/shared.js', 'assets/more.js']);
  });

  it('fails above the budget, by the size that travels', () => {
    const noise = `"${randomBytes(3000).toString('base64')}"`;
    const weights = firstLoad('<script src="./a.js"></script>', () => noise);
    const gzip = weights[0]?.gzip ?? 0;
    expect(gzip).toBeGreaterThan(2900);
    expect([verdict(weights, gzip).ok, verdict(weights, gzip - 1).ok]).toEqual([true, false]);
    expect(verdict(weights, gzip - 1).text).toContain('more than');
    const repeats = firstLoad('<script src="./a.js"></script>', () => `"${'a'.repeat(100_000)}"`);
    expect(verdict(repeats, 1000).ok).toBe(true);
  });

  it('does not take a page without scripts for a light one', () => {
    expect(() => firstLoad('<p>Not found</p>', read)).toThrow('names no script');
  });
});
