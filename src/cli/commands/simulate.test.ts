import { describe, expect, it } from 'vitest';
import { cartText } from '../../core/model/testing/cart.ts';
import { temporaryFolder } from '../testing/terminal.ts';

const { run, runWords, write } = temporaryFolder();
write('cart.json', cartText);
const short = 'simulate cart.json --workers 1 --duration-seconds 20 --replications 3';

describe('eventwright simulate', () => {
  it('estimates every figure with its interval, and says what was run', async () => {
    const { json, code } = await run(`${short} --warmup-seconds 5 --seed 7 --format json`);
    expect(code).toBe(0);
    expect(json).toMatchObject({
      scenario: null,
      seed: 7,
      replications: 3,
      durationSeconds: 20,
      warmupSeconds: 5,
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    const { meanResponseMs } = json.subscriptions['recommender-reads'];
    expect(meanResponseMs.low).toBeLessThan(meanResponseMs.mean);
    expect(json.topics['cart-events'].published).toBeGreaterThan(0);
  });

  it('says at most how often happens what was never seen, and which percentiles are of few messages', async () => {
    const { json } = await run(`${short} --format json`);
    const { delivered, upperBound, fewCompletions } = json.subscriptions['recommender-reads'];
    expect(upperBound.lossFraction).toEqual({ of: delivered, atMost: 3 / delivered });
    expect(fewCompletions).toEqual(['p95Ms', 'p99Ms', 'p999Ms']);
    const { out } = await run(short);
    expect(out).toMatch(/^recommender-reads .* ~[\d.]+ .* 0, at most 0\.0006$/m);
    expect(out).toMatch(/^~ fewer than a hundred messages .* few crowded spells: simulate for longer$/m);
  });

  it('says why figures are not there: nothing was completed, or the backlog grows without end', async () => {
    expect((await run(short)).out).not.toMatch(/^- /m);
    const { out: over } = await run(`${short} --rate-factor 2`);
    expect(over).toMatch(/^recommender-reads .* - .* UNSTABLE$/m);
    expect(over.match(/^- .*$/gm)).toEqual([expect.stringMatching(/^- Unstable: the backlog grows/)]);
    const { out: silent } = await run(`${short} --rate-factor 0`);
    expect(silent).toMatch(/^recommender-reads .* - /m);
    expect(silent.match(/^- .*$/gm)).toEqual(['- Nothing was completed within the time that is measured.']);
  });

  it('tells what was offered, how long attempts took, how old messages became, and how often order was lost', async () => {
    const figures = async (flags = '') =>
      (await run(`${short} --format json${flags}`)).json.subscriptions['recommender-reads'];
    const calm = await figures();
    expect(calm.arrivalRatePerSecond.mean / 80).toBeCloseTo(1, 1);
    expect(calm.meanServiceMs.mean / 20).toBeCloseTo(1, 1);
    expect(calm).toMatchObject({ outOfOrder: 0, maxAgeMs: expect.any(Number) });
    // Unstable at 160 of 100 per second: what has no mean is null, and these are not.
    const over = await figures(' --rate-factor 2');
    expect(over.meanResponseMs).toBeNull();
    expect(over.arrivalRatePerSecond.mean / 160).toBeCloseTo(1, 1);
    expect(over.meanServiceMs.mean / 20).toBeCloseTo(1, 1);
    expect(over.maxAgeMs).toBeGreaterThan(5 * calm.maxAgeMs);
  });

  it('gives the same numbers for the same seed and others for another', async () => {
    const digest = async (more = '') => (await run(`${short} --format json${more}`)).json.digest;
    expect(await digest()).toBe(await digest());
    expect(await digest(' --seed 2')).not.toBe(await digest());
  });

  it('names the flag that is wrong and no place of the file, which is right', async () => {
    const refused = async (flags: string) => (await run(`${short} ${flags} --format json`)).json.error;
    const nowhere = { file: null, pointer: null, line: null, column: null };
    expect(await refused('--warmup-seconds 20')).toMatchObject({
      ...nowhere,
      message: expect.stringMatching(/^--warmup-seconds and --duration-seconds: The warm-up/),
    });
    expect(await refused('--scenario stedy')).toMatchObject({
      ...nowhere,
      message: expect.stringMatching(/^--scenario: /),
    });
  });

  it('takes the fields of a scenario, and each flag before them', async () => {
    const { json } = await run(`${short} --scenario steady --format json`);
    expect(json).toMatchObject({ scenario: 'steady', replications: 3, durationSeconds: 20, seed: 1 });
  });

  it('tells how many replicas an autoscaled node had', async () => {
    const cart = JSON.parse(cartText);
    cart.nodes.recommender.autoscale = { min: 1, max: 6, targetBacklog: 5, reactionSeconds: 1 };
    write('scaled.json', JSON.stringify(cart));
    const flags = '--workers 1 --duration-seconds 20 --replications 3';
    const { json } = await run(`simulate scaled.json ${flags} --format json`);
    const { recommender } = json.nodes;
    expect(recommender.meanReplicas.mean).toBeGreaterThan(1.6);
    expect(recommender.maxReplicas).toBeLessThanOrEqual(6);
    expect(recommender.utilisation.mean).toBeGreaterThan(0.4);
    const { out } = await run(`simulate scaled.json ${flags}`);
    expect(out).toMatch(new RegExp(`^recommender .* ${recommender.maxReplicas} +${recommender.scalings} `, 'm'));
    const plain = (await run(`${short} --format json`)).json.nodes.recommender;
    expect(Object.keys(plain)).toEqual(['utilisation']);
  });

  it.each([
    ['utilisation(recommender)<0.99', 0],
    ['utilisation(recommender)<0.1', 1],
    ['meanWaitMs(recommender-reads) >= 0', 0],
    ['published(cart-events)<=10', 1],
    ['dropped( recommender-reads )<1', 0],
    ['dropped(recommender-reads)>0', 1],
    ['arrivalRatePerSecond(recommender-reads)>70', 0],
    ['meanServiceMs(recommender-reads)<15', 1],
    ['outOfOrder(recommender-reads)<=0', 0],
    ['maxAgeMs(recommender-reads)<1', 1],
    ['objectives', 0],
    ['p99Ms(recommender-reads)>=1', 0],
    // Three times twenty seconds say how long the slowest take at least, and not how long at most.
    ['p99Ms(recommender-reads)<1e9', 1],
  ])('holds the run against the assertion %s: exit code %i', async (assertion, code) => {
    const answer = await runWords([...short.split(' '), '--assert', assertion]);
    expect([answer.code, answer.err.includes('missed')]).toEqual([code, code === 1]);
  });

  it.each([
    ['--assert', 'p99(recommender-reads)<1', '“p99Ms”'],
    ['--assert', 'p99Ms(recommender-read)<1', '“recommender-reads”'],
    ['--assert', 'fast please', '--assert'],
    ['--scenario', 'stedy', 'steady'],
    ['--replications', '0', 'of at least 1'],
    ['--replications', '1.5', 'whole number'],
    ['--rate-factor', '-', 'number'],
    ['--warmup-seconds', '20', 'lengthen'],
    ['--precision', '0', 'above 0'],
    ['--budget-seconds', '5', 'Add --precision'],
    ['--series', 'a.csv', 'not available yet'],
  ])('refuses %s %s', async (flag, value, said) => {
    const answer = await runWords(['simulate', 'cart.json', '--duration-seconds', '20', flag, value]);
    expect(answer).toMatchObject({ code: 2, out: '', err: expect.stringContaining(said) });
  });
});
