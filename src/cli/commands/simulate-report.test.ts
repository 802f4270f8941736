import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cartText } from '../../core/model/testing/cart.ts';
import { temporaryFolder } from '../testing/terminal.ts';

const { folder, read, run, runWords, write } = temporaryFolder();
write('cart.json', cartText);
const short = 'simulate cart.json --workers 1 --duration-seconds 20 --replications 3';

describe('eventwright simulate --report', () => {
  it('writes the study that it prints, as HTML and as Markdown', async () => {
    const { json } = await run(`${short} --format json --report cart.html`);
    expect(await run(`${short} --report cart.md`)).toMatchObject({ code: 0, err: '' });
    const html = read('cart.html');
    expect(html).toContain(json.digest);
    expect(html).toContain(`<data value="${json.subscriptions['recommender-reads'].meanResponseMs.mean}">`);
    expect(html).toContain("@font-face{font-family:'Inter Variable'");
    expect(read('cart.md')).toContain(json.digest);
    expect(read('cart.md')).toMatch(/^# Shopping cart\n/);
  });

  it('holds what the rules say about the design, and what the scenario is called', async () => {
    await run(
      'simulate cart.json --workers 1 --scenario steady --duration-seconds 20 --replications 3 --report steady.md',
    );
    const { json } = await run('check cart.json --format json');
    const text = read('steady.md');
    expect(json.findings.length).toBeGreaterThan(0);
    for (const { rule } of json.findings) expect(text).toContain(`\`${rule}\``);
    expect(text).toContain('eventwright simulate FILE --scenario steady --duration-seconds 20 --replications 3`');
  });

  it('is written in the other language when asked', async () => {
    await run(`${short} --report zh.html --language zh`);
    expect(read('zh.html')).toContain('<html lang="zh-Hans">');
    expect(read('zh.html')).toContain('仿真报告');
  });

  it('has the same bytes for the same study, and takes the place of the one before', async () => {
    await run(`${short} --report same.html`);
    const before = read('same.html');
    await run(`${short} --report same.html`);
    expect(read('same.html')).toBe(before);
    await run(`${short} --seed 2 --report same.html`);
    expect(read('same.html')).not.toBe(before);
  });

  it('says what was asked for and reached with --precision', async () => {
    const words = 'simulate cart.json --workers 1 --duration-seconds 20 --replications 4 --precision 0.0001';
    await run(`${words} --report precise.md`);
    expect(read('precise.md')).toContain('of every mean: not reached');
  });

  it('is refused before anything is run where its name or its language says nothing', async () => {
    const refused = async (words: string) => {
      const answer = await run(`${short} ${words}`);
      expect(answer).toMatchObject({ code: 2, out: '' });
      return answer.err;
    };
    expect(await refused('--report cart.pdf')).toContain('--report is “cart.pdf”.');
    expect(await refused('--report cart')).toContain('ends in .html or .md');
    expect(await refused('--report cart.html --language de')).toContain('--language “de” is not known');
    expect(await refused('--language zh')).toContain('--language without --report');
    expect(await refused('--report cart.html --capacity')).toContain('--capacity does not go with --report');
    expect(await refused('--report cart.html --shard 1/2 --out part.json')).toContain(
      '--report does not go with --shard',
    );
    expect(existsSync(join(folder, 'cart.pdf'))).toBe(false);
  });

  it('prints the result before a file that cannot be written is refused', async () => {
    const answer = await runWords([...short.split(' '), '--report', 'cart.json/report.html']);
    expect(answer.code).toBe(2);
    expect(answer.out).toContain('recommender-reads');
    expect(answer.err).toContain('cannot be written');
  });

  it('is not written where an assertion is about nothing', async () => {
    const answer = await runWords([...short.split(' '), '--report', 'none.html', '--assert', 'p99Ms(gone)<1']);
    expect(answer).toMatchObject({ code: 2, out: '' });
    expect(existsSync(join(folder, 'none.html'))).toBe(false);
  });
});
