import { describe, expect, it } from 'vitest';
import { cartText } from '../../core/model/testing/cart.ts';
import { temporaryFolder } from '../testing/terminal.ts';

const { run, write } = temporaryFolder();
const scenarios = {
  steady: { durationSeconds: 60, warmupSeconds: 10, replications: 4, seed: 1 },
  busy: { durationSeconds: 60, warmupSeconds: 10, replications: 4, seed: 1, rateFactor: 1.1 },
  long: { durationSeconds: 90, warmupSeconds: 10, replications: 4, seed: 1 },
};
write('cart.json', JSON.stringify({ ...JSON.parse(cartText), scenarios }));
write('faster.json', cartText.replace('"meanMs": 20', '"meanMs": 19'));
write('slower.json', cartText);
const short = '--workers 1 --duration-seconds 60 --warmup-seconds 10 --replications 6';

describe('eventwright compare', () => {
  it('gives paired differences of two files, with intervals far narrower than chance would leave them', async () => {
    const { json, code } = await run(`compare slower.json faster.json ${short} --format json`);
    expect(code).toBe(0);
    expect(json).toMatchObject({
      a: { file: 'slower.json', scenario: null },
      b: { file: 'faster.json', scenario: null },
      replications: 6,
      warmupSeconds: 10,
      onlyInA: [],
    });
    const { a, b, difference, verdict, varianceRatio } = json.subscriptions['recommender-reads'].meanResponseMs;
    expect(difference.mean).toBeCloseTo(b - a, 9);
    expect([verdict, difference.high < 0, varianceRatio > 5]).toEqual(['better', true, true]);
  });

  it('compares two scenarios of one file, in text', async () => {
    const { out, code } = await run('compare cart.json steady busy --workers 1');
    expect(code).toBe(0);
    expect(out).toContain('a: cart.json, steady\nb: cart.json, busy\nseed 1: 4 pairs x 60 s, warm-up 10 s\n');
    expect(out).toMatch(/^recommender-reads +utilisation .* WORSE$/m);
    expect(out).toMatch(/^cart-events +publishedPerSecond .* more$/m);
    expect(out).toMatch(/^\d+ of \d+ figures show no difference$/m);
  });

  it.each([
    ['cart.json steady long', 'durationSeconds is 60 and 90'],
    ['cart.json steady bussy', '--scenario'],
    ['cart.json steady busy --scenario long', 'Leave --scenario out'],
    ['cart.json', 'argument is missing'],
    ['cart.json steady', 'cannot be read'],
  ])('refuses compare %s', async (words, said) => {
    const { code, out, err } = await run(`compare ${words}`);
    expect([code, out, err]).toEqual([2, '', expect.stringContaining(said)]);
  });

  it('takes from a flag what the scenarios do not have in common', async () => {
    expect((await run('compare cart.json steady long --duration-seconds 20 --workers 1')).code).toBe(0);
  });
});
