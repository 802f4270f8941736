import { describe, expect, it } from 'vitest';
import { cartText } from '../../core/model/testing/cart.ts';
import { temporaryFolder } from '../testing/terminal.ts';

const { run, write } = temporaryFolder();
write('cart.json', cartText);
const short = 'simulate cart.json --workers 1 --duration-seconds 30 --warmup-seconds 5';

describe('eventwright simulate --precision', () => {
  it('goes on until every interval is narrow enough; as many replications asked for give the same digest', async () => {
    const { json, code } = await run(`${short} --precision 0.2 --format json`);
    expect(code).toBe(0);
    expect(json.precision).toMatchObject({ target: 0.2, reached: true, stoppedBy: 'precision', budgetSeconds: null });
    expect(json.precision.looks.at(-1)).toBe(json.replications);
    const { low, mean, high } = json.subscriptions['recommender-reads'].meanResponseMs;
    expect(Math.max(high - mean, mean - low)).toBeLessThanOrEqual(0.2 * mean);
    const fixed = await run(`${short} --replications ${json.replications} --format json`);
    expect([fixed.json.digest, fixed.json.precision]).toEqual([json.digest, undefined]);
  });

  it('says that it was not reached, and what was got', async () => {
    const { out, code } = await run(`${short} --precision 0.0001 --replications 40`);
    expect(code).toBe(0);
    expect(out).toMatch(
      /^precision ±0\.01 % NOT REACHED: there may be no more .* widest is \w+ of [\w-]+ with ±[\d.]+ %$/m,
    );
    expect((await run(`${short} --precision 0.9`)).out).toMatch(/^precision ±90 % reached; widest is /m);
  });
});
