import { describe, expect, it } from 'vitest';
import { cartText } from '../../core/model/testing/cart.ts';
import { temporaryFolder } from '../testing/terminal.ts';

const { read, run, write } = temporaryFolder();
write('cart.json', cartText);

describe('eventwright analyse', () => {
  it('solves the cart as M/M/2, in the public form', async () => {
    const { code, json } = await run('analyse cart.json --format json');
    expect(code).toBe(0);
    expect(json).toMatchObject({
      stable: true,
      topics: { 'cart-events': { ratePerSecond: 80 } },
      nodes: { recommender: { servers: 2, utilisation: 0.8 } },
      bottleneck: 'recommender-reads',
      maxRateFactor: 1.25,
      graph: { loops: [], nodes: { cart: { in: 0, out: 1 } } },
    });
    const reads = json.subscriptions['recommender-reads'];
    expect(reads).toMatchObject({ servers: 2, model: 'M/M/2', exact: true, approximation: null });
    expect(reads.meanResponseMs).toBeCloseTo(20 / (1 - 0.8 ** 2), 6);
    expect(reads.meanInSystem).toBeCloseTo(4.444, 3);
  });

  it('says under more load that the design is unstable, with null for the means', async () => {
    const { code, json } = await run('analyse cart.json --format json --rate-factor 2');
    expect([code, json.stable]).toEqual([0, false]);
    expect(json.subscriptions['recommender-reads']).toMatchObject({ utilisation: 1.6, meanResponseMs: null });
    const { out } = await run('analyse cart.json --rate-factor 2');
    expect(out).toContain('NOT STABLE');
    expect(out).toContain('recommender-reads gets 160/s and can do 100/s: the backlog grows by 60/s\n');
    expect((await run('analyse cart.json')).out).not.toContain('backlog');
  });

  it('says which ceiling gets more than it lets through, in the analysis as in a study', async () => {
    write('limited.json', cartText.replace('"arrivals"', '"rateLimit": { "perSecond": 50 }, "arrivals"'));
    const { json } = await run('analyse limited.json --format json');
    const ceilings = { 'cart-publishes': { kind: 'rate-limit', grows: ['cart-publishes'], mostPerSecond: 50 } };
    expect(json).toMatchObject({ stable: false, bottleneck: 'cart-publishes', maxRateFactor: 0.625, ceilings });
    const sentence = '“cart-publishes” gets 80/s, its limit lets through 50/s at most: the backlog grows by 30/s.\n';
    expect((await run('analyse limited.json')).out).toContain(sentence);
    const study = 'simulate limited.json --duration-seconds 20 --replications 2';
    expect((await run(`${study} --format json`)).json).toMatchObject({ ceilings, warnings: [] });
    expect((await run(study)).out).toContain(sentence);
    expect((await run('analyse cart.json --format json')).json).not.toHaveProperty('ceilings');
  });

  it('gives the largest number for endless work, since null would say that it is not known', async () => {
    write(
      'endless.json',
      cartText
        .replace('"maxDeliveries": 3', '"maxDeliveries": 0')
        .replace('"retry"', '"failure": { "probability": 1 }, "retry"'),
    );
    const { json } = await run('analyse endless.json --format json');
    const endless = { utilisation: Number.MAX_VALUE };
    expect(json).toMatchObject({
      stable: false,
      subscriptions: { 'recommender-reads': { ...endless, meanWaitMs: null } },
      nodes: { recommender: endless },
      maxRateFactor: 0,
    });
    write('bounded.json', read('endless.json').replace('"kind": "topic"', '"kind": "topic", "capacity": 3'));
    expect((await run('analyse bounded.json --format json')).json).toMatchObject({
      stable: true,
      subscriptions: { 'recommender-reads': { utilisation: 1 } },
      nodes: { recommender: { utilisation: 1 } },
    });
  });

  it('shows people the figures of each subscription', async () => {
    const { out } = await run('analyse cart.json');
    for (const words of ['recommender-reads', 'M/M/2', '0.8', '55.56', 'Highest load factor: 1.25'])
      expect(out).toContain(words);
  });

  it('gives each reason for an approximation once, under the number that the models bear', async () => {
    write('shop.json', (await run('examples shop-10')).out);
    const { json } = await run('analyse shop.json --format json');
    const { out } = await run('analyse shop.json');
    const reasons = new Map<string, string>();
    for (const [, number, sentence] of out.matchAll(/^\[(\d+)\] (.+)$/gm)) reasons.set(number!, sentence!);
    expect([...reasons.keys()]).toEqual([...reasons.keys()].map((_, at) => String(at + 1)));
    expect(new Set(reasons.values()).size).toBe(reasons.size);
    expect(reasons.size).toBeGreaterThan(1);
    for (const [id, { approximation }] of Object.entries<{ approximation: string | null }>(json.subscriptions)) {
      const row = out.match(new RegExp(`^${id} .*$`, 'm'))![0];
      const [, number = null] = row.match(/ ~\S+ \[(\d+)\] /) ?? [];
      expect(number === null ? null : reasons.get(number), id).toBe(approximation);
    }
  });

  it('estimates an objective whose law is not known, and says that it is an estimate', async () => {
    write('shop.json', (await run('examples shop-10')).out);
    const { json } = await run('analyse shop.json --format json');
    const [id] = Object.keys(json.objectives);
    expect(json.objectives[id!].predictedMs).toBeNull();
    const { exact, p99Ms } = json.objectiveLags[id!];
    expect(exact).toBe(false);
    const { out } = await run('analyse shop.json');
    expect(Number(out.match(new RegExp(`^${id} +~([\\d.,]+) .* unknown$`, 'm'))?.[1]) / p99Ms).toBeCloseTo(1, 3);
    expect(out).toContain('~ an estimate');
    const none = (await run('analyse cart.json')).out;
    expect(none).not.toContain('~');
  });

  it('tells how much of each flow is asynchronous, and how far readers lag behind', async () => {
    const { json } = await run('analyse cart.json --format json');
    expect(json.flows['cart-publishes']).toMatchObject({
      asynchronousShare: 1,
      criticalPath: { links: ['cart-publishes', 'recommender-reads'], synchronousShare: 0 },
      lag: { exact: true },
      slowestCall: null,
    });
    expect(json.lags['cart-events']).toMatchObject({ groups: 1, slowest: 'recommender-reads', exact: true });
    expect(json.lags['cart-events'].meanMs).toBeCloseTo(20 / (1 - 0.8 ** 2), 6);
    expect(json.graph.messagesPerSecond.cart).toEqual({ in: 0, out: 80 });
    const { out } = await run('analyse cart.json');
    expect(out).toMatch(/flow from +asynchronous/);
    expect(out).toMatch(/cart-publishes +100 %/);
  });

  it('tells on demand what moves the p99 of an objective, and the workers that it needs', async () => {
    const promised = JSON.parse(cartText);
    promised.objectives = { soon: { from: 'cart-publishes', to: 'recommender-reads', p99Ms: 150 } };
    write('promised.json', JSON.stringify(promised));
    const { json } = await run('analyse promised.json --sensitivity --needed-workers --format json');
    const { levers, p99Ms } = json.sensitivity.targets.soon;
    expect(p99Ms).toBeCloseTo(json.objectives.soon.predictedMs, 6);
    expect(levers.map(({ parameter }: { parameter: string }) => parameter)).toContain('work');
    expect(json.neededWorkers.soon).toMatchObject({ met: false, alone: { 'recommender-reads': 3 } });
    const { out } = await run('analyse promised.json --sensitivity --needed-workers');
    expect(out).toContain('10 % less work');
    expect(out).toContain('recommender: 2 -> 3 replicas');
    expect((await run('analyse promised.json --format json')).json).not.toHaveProperty('sensitivity');
  });
});
