/** What flows where in a running system is what the simulation of its design says. */
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Design } from '../../src/core/model/design.ts';
import { answered } from '../cli/terminal.ts';
import {
  eventually,
  example,
  installedProject,
  npm,
  post,
  remove,
  start,
  temporaryFolder,
  writeInto,
} from './exported-project.ts';
import { figuresAt } from './figures.ts';
import { inTurn } from './world.ts';

const orders = 5_000;
const entrance = 'gateway-publishes-order-place';

/** Only orders come in, so that everything else follows from them. */
const onlyOrders = (design: Design): Design => {
  const links = Object.entries(design.links ?? {}).filter(([id, link]) => id === entrance || !('arrivals' in link));
  return { ...design, links: Object.fromEntries(links) };
};

const design = onlyOrders(example('shop-10'));

/** Messages per order that the simulation publishes on each topic, and the number of orders that it rests on. */
const simulated = async (): Promise<{ readonly shares: ReadonlyMap<string, number>; readonly of: number }> => {
  const folder = temporaryFolder();
  writeInto(folder, 'design.json', JSON.stringify(design));
  const { json } = await answered(
    ['simulate', 'design.json', '--duration-seconds', '2000', '--replications', '4', '--seed', '7'],
    { folder },
  );
  remove(folder);
  const published = Object.entries<{ readonly published: number }>(json.topics);
  const of = json.topics[design.links?.[entrance]?.to ?? ''].published as number;
  return { of, shares: new Map(published.map(([topic, { published: count }]) => [topic, count / of])) };
};

const sendOrders = (address: string): Promise<void> => {
  const data = { orderId: 'o', customerId: 'c', lines: [{ productId: 'p', quantity: 1 }] };
  // The ids decide every choice: the same numbers at each run.
  return inTurn(orders, async (number) => {
    expect(await post(address, data, `flow-${number}`, `order-${number}`)).toBe(202);
  });
};

/** Messages on each topic once nothing moves any more. */
const published = async (address: string): Promise<ReadonlyMap<string, number>> => {
  let before = '';
  return await eventually('rest', async () => {
    const counts = new Map<string, number>();
    for (const [series, count] of await figuresAt(address)) {
      const topic = /^messages_published_total\{.*topic="([^"]*)"/.exec(series)?.[1];
      if (topic !== undefined) counts.set(topic, (counts.get(topic) ?? 0) + count);
    }
    const now = JSON.stringify([...counts]);
    const isResting = now === before;
    before = now;
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    return isResting ? counts : undefined;
  });
};

test(`${orders} orders leave on every topic what the simulation says, within 2 % or what chance allows`, async () => {
  const { shares, of } = await simulated();
  const folder = await installedProject(design, 'in-memory');
  try {
    await npm(folder, 'run', 'build');
    const system = start(folder, join('system', 'dist', 'src', 'start.js'), {
      HTTP_PORT: '0',
      LOAD_FACTOR: '0',
      STAND_IN_FACTOR: '0',
      LOG: 'quiet',
    });
    const address = await system.address;
    await sendOrders(`${address}/gateway/order-place`);
    const counts = await published(address);
    expect(await system.stop()).toBe(0);
    let within = 0;
    for (const [topic, share] of shares) {
      if (share === 0) continue;
      // Four standard deviations of the difference of two shares: more than 2 % only where a branch is rare.
      const chance = 4 * Math.sqrt(Math.max(0, (1 - share) / share) * (1 / orders + 1 / of));
      if (chance <= 0.02) within++;
      const ratio = (counts.get(topic) ?? 0) / orders / share;
      expect(Math.abs(ratio - 1), `${topic}: ${ratio}`).toBeLessThanOrEqual(Math.max(0.02, chance));
    }
    expect([...counts.keys()].filter((topic) => !shares.get(topic))).toEqual([]);
    expect(within).toBeGreaterThanOrEqual(5);
  } finally {
    remove(folder);
  }
});
