import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import {
  ask,
  example,
  exists,
  exportTo,
  installedProject,
  npm,
  remove,
  start,
  temporaryFolder,
} from './exported-project.ts';
import { expectAnOrderToBeApproved } from './order-flow.ts';

test.describe.configure({ mode: 'serial' });

let folder: string;

test.beforeAll(async () => {
  folder = await installedProject(example('shop-10'));
});

test.afterAll(() => remove(folder));

test('the exported shop type-checks, is formatted and lint-free, and passes its own tests', async () => {
  await npm(folder, 'run', 'check');
  const output = await npm(folder, 'test');
  expect(output).toMatch(/pass \d\d/);
  expect(output).toMatch(/fail 0/);
});

test('npm start runs all services in one process, where an order travels to its approved review', async () => {
  const shopping = start(folder, 'system/dist/src/start.js', {
    HTTP_PORT: '0',
    LOAD_FACTOR: '0',
    STAND_IN_FACTOR: '0.02',
  });
  const address = await shopping.address;
  expect(await (await fetch(`${address}/health`)).json()).toMatchObject({ status: 'ok' });
  await expectAnOrderToBeApproved(`${address}/gateway/order-place`, shopping.observations);
  expect(await shopping.stop()).toBe(0);
});

test('who shows no token is kept out, and data that its schema refuses never enters', async () => {
  const shopping = start(folder, 'system/dist/src/start.js', { HTTP_PORT: '0', LOAD_FACTOR: '0' });
  const address = await shopping.address;
  const entrance = `${address}/gateway/order-place`;
  expect((await fetch(entrance, { method: 'POST', body: '{"orderId": 7}' })).status).toBe(401);
  const { status, answer } = await ask(entrance, { orderId: 7 });
  expect([status, answer]).toEqual([400, { error: expect.stringContaining('/orderId must be string') }]);
  expect(shopping.observations).toEqual([]);
  expect(await shopping.stop()).toBe(0);
});

test('the load generator sends at the drawn rate, and a stop finishes what is in work', async () => {
  const shopping = start(folder, 'system/dist/src/start.js', {
    HTTP_PORT: '0',
    LOAD_FACTOR: '0.5',
    STAND_IN_FACTOR: '0.1',
  });
  await shopping.address;
  await new Promise((resolve) => setTimeout(resolve, 4_000));
  expect(await shopping.stop()).toBe(0);
  const count = (what: string, type: string) =>
    shopping.observations.filter((seen) => seen.what === what && seen.type === type).length;
  // 100/s for about 4 s: far from both ends of the Poisson law even if the machine is slow to start or stop.
  expect(count('published', 'product.viewed')).toBeGreaterThan(100);
  expect(count('published', 'product.viewed')).toBeLessThan(1_000);
  expect(count('handled', 'product.viewed')).toBe(2 * count('published', 'product.viewed'));
  expect(count('handled', 'order.place')).toBe(count('published', 'order.place'));
});

test('a regeneration keeps handlers and edited files; what the design changed is a type error in the handler', async () => {
  const handler = join(folder, 'services/inventory/src/handlers/on-order-placed.ts');
  const wiring = join(folder, 'services/order/src/generated/service.ts');
  const edited = {
    handler: `${readFileSync(handler, 'utf8')}// mine\n`,
    wiring: `${readFileSync(wiring, 'utf8')}// mine\n`,
  };
  writeFileSync(handler, edited.handler);
  writeFileSync(wiring, edited.wiring);
  const changed = example('shop-10');
  const reserved = changed.messages?.['stock-reserved'];
  if (!reserved || !changed.links) throw new Error('the shop has changed');
  delete changed.links['customer-satisfaction-publishes-review-submitted'];
  Object.assign(reserved, {
    payload: { type: 'object', required: ['orderNumber'], properties: { orderNumber: { type: 'integer' } } },
    examples: [{ orderNumber: 1 }],
  });
  const next = temporaryFolder();
  await exportTo(next, changed);
  const report = await npm(folder, 'run', 'regen', '--', next).catch((error: Error) => error.message);
  remove(next);
  expect(report).toMatch(/conflict {2}services\/order\/src\/generated\/service\.ts/);
  expect(report).not.toContain('services/inventory/src/handlers/on-order-placed.ts');
  expect(readFileSync(handler, 'utf8')).toBe(edited.handler);
  expect(readFileSync(wiring, 'utf8')).toBe(edited.wiring);
  expect(exists(`${wiring}.new`)).toBe(true);
  const check = await npm(folder, 'run', 'build').catch((error: Error) => error.message);
  expect(check).toContain('services/inventory/src/handlers/on-order-placed.ts(');
});
