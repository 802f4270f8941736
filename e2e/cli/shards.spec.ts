import { expect, test } from '@playwright/test';
import { cartText } from '../../src/core/model/testing/cart.ts';
import { answered, eventwright, folderWith } from './terminal.ts';

const study = ['simulate', 'cart.json', '--duration-seconds', '20', '--replications', '7'];

test('parts that processes of their own ran side by side merge to the digest of one machine', async () => {
  const { folder, remove } = folderWith({ 'cart.json': cartText });
  const parts = [1, 2, 3].map((number) => ({ shard: `${number}/3`, file: `part-${number}.json` }));
  const runs = parts.map(({ shard, file }) => eventwright([...study, '--shard', shard, '--out', file], { folder }));
  expect((await Promise.all(runs)).map(({ code }) => code)).toEqual([0, 0, 0]);
  const one = await answered([...study, '--workers', '2'], { folder });
  const merged = await answered(['merge', ...parts.map(({ file }) => file).reverse()], { folder });
  expect(merged.json.digest).toBe(one.json.digest);
  remove();
});

test('a study that goes on until it is precise ends alike in one thread and in two', async () => {
  const words = ['simulate', '-', '--duration-seconds', '30', '--precision', '0.1'];
  const [one, two] = await Promise.all(
    ['1', '2'].map((workers) => answered([...words, '--workers', workers], { input: cartText })),
  );
  expect(one?.json.precision.reached).toBe(true);
  expect(two?.json).toEqual({ ...one?.json, wallSeconds: two?.json.wallSeconds });
});

test('a budget that is used up ends a study in threads in the middle of a replication, and that is said', async () => {
  const words = ['simulate', '-', '--duration-seconds', '200', '--precision', '0.00001', '--budget-seconds', '1'];
  const { json, code } = await answered([...words, '--workers', '2'], { input: cartText });
  expect([code, json.precision.reached, json.precision.stoppedBy]).toEqual([0, false, 'budget']);
  expect(json.precision.dependsOnMachine).toBe(true);
});
