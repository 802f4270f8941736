import { describe, expect, it } from 'vitest';
import { cartText } from '../../core/model/testing/cart.ts';
import { temporaryFolder } from '../testing/terminal.ts';

const { run, write } = temporaryFolder();
const cart = JSON.parse(cartText);
const objectives = { fast: { from: 'cart-publishes', to: 'recommender-reads', p99Ms: 300 } };
write('cart.json', JSON.stringify({ ...cart, objectives }));
write('aimless.json', JSON.stringify({ ...cart, objectives: {} }));
const short = '--workers 1 --duration-seconds 30 --warmup-seconds 5 --replications 3';
/** Enough for a p99 with an upper end. */
const longer = short.replace('--replications 3', '--replications 20');

describe('eventwright simulate --sweep', () => {
  it('runs a study per pair of values', async () => {
    const words = `simulate aimless.json ${short} --sweep links/recommender-reads/work/meanMs=5,10 --sweep rateFactor=1,2`;
    const { json, code } = await run(`${words} --format json`);
    expect(code).toBe(0);
    expect(json.parameters).toEqual(['/links/recommender-reads/work/meanMs', 'rateFactor']);
    const utilisation = ({ result }: { result: { nodes: { recommender: { utilisation: { mean: number } } } } }) =>
      Math.round(result.nodes.recommender.utilisation.mean * 10) / 10;
    expect(json.points.map((point: never) => utilisation(point))).toEqual([0.2, 0.4, 0.4, 0.8]);
    const { out } = await run(words);
    // Half a minute is too short for a p99, and what was not lost in it may be lost in another.
    expect(out).toMatch(/^10 +2 +recommender-reads +~[\d.]+ .* 0, at most 0\.\d+$/m);
    expect(out).toMatch(/^~ fewer than a hundred messages/m);
  });
});

describe('eventwright simulate --capacity', () => {
  it('finds the highest load that keeps the objectives, and shows its way', async () => {
    const { json } = await run(`simulate cart.json ${longer} --capacity --format json`);
    expect(json.objectives).toEqual(['fast']);
    // Two workers of 50/s and 80/s of messages: at 1.25 the queue grows for ever.
    expect(json.rateFactor).toBeGreaterThan(0.5);
    expect(json.missedAt).toBeLessThan(1.26);
    expect(json.missedAt / json.rateFactor).toBeLessThanOrEqual(1.01);
    const { out } = await run(`simulate cart.json ${longer} --capacity`);
    expect(out).toMatch(/^rate factor 1: (met|missed by fast)$/m);
    expect(out).toMatch(/^Every objective is met up to a rate factor of [\d.]+; at [\d.]+ no more\.$/m);
  });
});

describe('eventwright simulate --assert objectives', () => {
  it('tells what is missed from what too few messages tell of; neither is kept', async () => {
    const asked = { ...objectives, hasty: { ...objectives.fast, p99Ms: 1 } };
    write('asked.json', JSON.stringify({ ...cart, objectives: asked }));
    const { code, out, err } = await run(`simulate asked.json ${short} --assert objectives`);
    expect(code).toBe(1);
    expect(err).toContain('objectives: missed by hasty; too few messages to tell of fast; simulate for longer');
    expect(out).toMatch(/^fast +~[\d.]+ .* UNKNOWN$/m);
    expect(out).toMatch(/^hasty +~[\d.]+ .* MISSED$/m);
    expect((await run(`simulate cart.json ${longer} --rate-factor 0.5 --assert objectives`)).code).toBe(0);
  });
});

describe('eventwright simulate --smallest', () => {
  it('names the changes with which a doubled load is carried, and they carry it', async () => {
    const words = `simulate cart.json ${short} --rate-factor 2 --smallest replicas`;
    const { json, code } = await run(`${words} --format json`);
    expect(code).toBe(0);
    expect(json).toMatchObject({ objectives: ['fast'], ended: 'found', met: true, limits: [] });
    expect(json.changes.length).toBeGreaterThan(0);
    const counts: Record<string, number> = {};
    for (const { pointer, to } of json.changes) counts[pointer.split('/')[2]] = to;
    const nodes = Object.entries<object>(cart.nodes).map(([id, node]) => [
      id,
      counts[id] ? { ...node, replicas: counts[id] } : node,
    ]);
    write('grown.json', JSON.stringify({ ...cart, objectives, nodes: Object.fromEntries(nodes) }));
    expect((await run(`simulate grown.json ${short} --rate-factor 2 --assert objectives`)).code).toBe(0);
    const { out } = await run(words);
    expect(out).toMatch(/^Every objective is met with:\n\/nodes\/[a-z-]+\/replicas 2 -> \d+$/m);
  });

  it('says what stands against it, and that the objective is not met', async () => {
    write('hasty.json', JSON.stringify({ ...cart, objectives: { fast: { ...objectives.fast, p99Ms: 1 } } }));
    const { code, out } = await run(`simulate hasty.json ${short} --smallest concurrency`);
    expect([code, out]).toEqual([1, expect.stringContaining('There is no such design:\nfast: nobody waits there')]);
  });
});

describe('what cannot be asked together', () => {
  it.each([
    ['cart.json --sweep meanMs', 'Write --sweep'],
    ['cart.json --sweep rateFactor=1,', 'Write --sweep'],
    ['cart.json --sweep links/recommender-reads/work/meanMs=-1', '--sweep: '],
    ['cart.json --sweep rateFactor=1 --sweep rateFactor=1 --sweep rateFactor=1', 'one or two'],
    ['cart.json --sweep rateFactor=1,2 --sweep rateFactor=3', 'twice for rateFactor'],
    [
      'cart.json --sweep links/recommender-reads/work/meanMs=5 --sweep /links/recommender-reads/work/meanMs=9',
      'twice for /links/recommender-reads/work/meanMs',
    ],
    ['cart.json --sweep rateFactor=1,high', '“high”'],
    ['cart.json --sweep rateFactor=-1', 'of at least 0'],
    ['cart.json --sweep rateFactor=1 --capacity', 'Leave one of the two out'],
    ['cart.json --capacity --precision 0.1', 'Leave one of the two out'],
    ['aimless.json --capacity', 'needs an objective'],
    ['cart.json --smallest partitions', 'Write --smallest replicas'],
    ['cart.json --smallest replicas --capacity', 'Leave one of the two out'],
  ])('refuses simulate %s', async (words, said) => {
    const { code, err } = await run(`simulate ${words} ${short}`);
    expect([code, err]).toEqual([2, expect.stringContaining(said)]);
  });
});
