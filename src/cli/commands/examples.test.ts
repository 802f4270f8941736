import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../testing/terminal.ts';

const { run } = temporaryFolder();
const files = readdirSync('public/examples');

describe('eventwright examples', () => {
  it('lists every shipped file with title and summary', async () => {
    const { examples } = (await run('examples --format json')).json;
    expect(examples.map(({ id }: { id: string }) => `${id}.eventwright.json`).sort()).toEqual(files.sort());
    for (const { title, summary } of examples) expect([title, summary]).not.toContain('');
  });

  it.each(files)('prints %s byte for byte', async (file) => {
    const { out } = await run(`examples ${file.replace('.eventwright.json', '')}`);
    expect(out).toBe(readFileSync(`public/examples/${file}`, 'utf8'));
  });

  it('names the nearest of an unknown one', async () => {
    expect(await run('examples shop-1')).toMatchObject({ code: 2, out: '', err: expect.stringContaining('“shop-') });
  });
});
