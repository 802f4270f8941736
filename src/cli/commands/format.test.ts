import { chmodSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cartText, parsed } from '../../core/model/testing/cart.ts';
import { printDesign } from '../../core/model/text/canonical.ts';
import { temporaryFolder } from '../testing/terminal.ts';

const { folder, read, run, write } = temporaryFolder();
const canonical = printDesign(parsed(cartText));

describe('eventwright format', () => {
  it('rewrites a design in canonical form, once, and keeps its permissions', async () => {
    write('a.json', cartText);
    chmodSync(join(folder, 'a.json'), 0o640);
    expect((await run('format a.json --format json')).json).toEqual({ files: [{ path: 'a.json', changed: true }] });
    expect(read('a.json')).toBe(canonical);
    expect(statSync(join(folder, 'a.json')).mode & 0o777).toBe(0o640);
    expect((await run('format a.json --format json')).json).toEqual({ files: [{ path: 'a.json', changed: false }] });
    expect(readdirSync(folder)).toEqual(['a.json']);
  });

  it('with --check writes nothing and fails for what it would change', async () => {
    write('b.json', cartText);
    expect(await run('format b.json --check')).toMatchObject({ code: 1, out: 'b.json: not in canonical form\n' });
    expect(read('b.json')).toBe(cartText);
    write('b.json', canonical);
    expect(await run('format b.json --check')).toMatchObject({ code: 0, out: '' });
  });

  it('of standard input prints it', async () => {
    expect(await run('format -', cartText)).toMatchObject({ code: 0, out: canonical, err: '' });
  });

  it('leaves every file alone when one is no design', async () => {
    write('good.json', cartText);
    write('bad.json', '{');
    expect((await run('format good.json bad.json')).code).toBe(2);
    expect(read('good.json')).toBe(cartText);
  });
});
