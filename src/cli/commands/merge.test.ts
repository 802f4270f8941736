import { describe, expect, it } from 'vitest';
import { sha256 } from '../../core/lib/sha256.ts';
import { cartText } from '../../core/model/testing/cart.ts';
import { temporaryFolder } from '../testing/terminal.ts';

const { run, runWords, write, read } = temporaryFolder();
write('cart.json', cartText);
write('other.json', cartText.replace('"meanMs": 20', '"meanMs": 21'));
const whole = 'simulate cart.json --workers 1 --duration-seconds 10 --replications 5';
const part = (number: number, of: number, more = '', file = 'cart.json') =>
  run(
    `${whole.replace('cart.json', file)} --shard ${number}/${of} --out part-${number}-${of}${more.replaceAll(' ', '')}.json${more}`,
  );

describe('eventwright merge', () => {
  it('gives the figures and the digest of one machine, in any order', async () => {
    for (const number of [1, 2, 3]) expect((await part(number, 3)).code).toBe(0);
    const { json } = await run(`${whole} --format json`);
    const merged = await run('merge part-3-3.json part-1-3.json part-2-3.json --format json');
    expect(merged.code).toBe(0);
    expect(merged.json).toEqual({ ...json, wallSeconds: merged.json.wallSeconds });
    const missed = await runWords([
      'merge',
      'part-1-3.json',
      'part-2-3.json',
      'part-3-3.json',
      '--assert',
      'p99Ms(recommender-reads)<1',
    ]);
    expect([missed.code, missed.err]).toEqual([1, expect.stringContaining('missed p99Ms')]);
  });

  it('says what a part holds', async () => {
    const { out } = await part(2, 3);
    expect(out).toBe('part-2-3.json: part 2 of 3, 2 of 5 replications\n');
    const { json } = await part(2, 3, ' --format json');
    expect(json).toMatchObject({ shard: { number: 2, of: 3 }, replications: 2 });
  });

  it('lets no name in a part from elsewhere steer a terminal', async () => {
    await part(1, 1);
    const { digest: _, ...honest } = JSON.parse(read('part-1-1.json'));
    const forged = JSON.parse(JSON.stringify(honest).replaceAll('recommender-reads', 'reads\\n\\u001b[2J\\u202e'));
    write('forged.json', JSON.stringify({ ...forged, digest: sha256(JSON.stringify(forged)) }));
    const { code, out } = await run('merge forged.json');
    expect(code).toBe(0);
    expect(out).toContain('reads [2J ');
    for (const line of out.split('\n')) expect(line).toMatch(/^[^\p{Cc}\p{Cf}]*$/u);
  });

  it('names what is missing, doubled, of another seed or of another design', async () => {
    for (const number of [1, 2]) await part(number, 2);
    await part(2, 2, ' --seed 9');
    await run(`${whole.replace('cart', 'other')} --shard 2/2 --out other-part.json`);
    const refused = async (words: string) => {
      const { code, out, err } = await run(`merge ${words}`);
      expect([code, out]).toEqual([2, '']);
      return err;
    };
    expect(await refused('part-2-2.json')).toMatch(/^Of 2 parts 1 is missing/);
    expect(await refused('part-1-2.json part-2-2.json part-1-2.json')).toContain(
      'twice: part-1-2.json and part-1-2.json',
    );
    expect(await refused('part-1-2.json part-2-2--seed9.json')).toMatch(
      /^part-2-2--seed9.json is of another study.*\n.*seed is 9 and not 1/,
    );
    expect(await refused('part-1-2.json other-part.json')).toContain('The design differs');
    expect(await refused('cart.json')).toContain('is no part of a study');
    write('changed.json', read('part-1-2.json').replace('"number":1', '"number":2'));
    expect(await refused('part-1-2.json changed.json')).toContain('changed or damaged');
  });

  it.each([
    ['--shard 1/2', 'Add --out'],
    ['--out part.json', 'Add --shard'],
    ['--shard 0/2 --out p.json', 'Write --shard 1/8'],
    ['--shard 3/2 --out p.json', 'Write --shard 1/8'],
    ['--shard two --out p.json', 'Write --shard 1/8'],
    ['--shard 1/2 --out p.json --precision 0.1', 'Leave one of the two out'],
    ['--shard 1/2 --out p.json --assert objectives', 'eventwright merge'],
  ])('refuses simulate %s', async (flags, said) => {
    const { code, err } = await run(`simulate cart.json ${flags}`);
    expect([code, err]).toEqual([2, expect.stringContaining(said)]);
  });
});
