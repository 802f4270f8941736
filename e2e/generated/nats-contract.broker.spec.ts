import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { connectNats } from '../../src/core/codegen/templates/runtime/adapters/nats.ts';
import { keepsRetries, keepsTheContract, outlivesProcesses } from './broker-contract.ts';
import { eventually, remove, temporaryFolder } from './exported-project.ts';
import { startNats } from './servers/nats.ts';
import type { Server } from './servers/server.ts';

let server: Server;

test.beforeAll(async () => {
  server = await startNats();
});

test.afterAll(() => server.stop());

const environment = () => ({ ...server.environment, NATS_ACK_WAIT_MS: '1000' });
const connect = () => connectNats(environment(), 'contract');

test('lets in who has the password or the token of its address, and says no password to who has none', async () => {
  for (const [options, account] of [
    [['--user', 'shop', '--pass', '7 secret'], 'shop:7%20secret'],
    [['--auth', '7secret'], '7secret'],
  ] as const) {
    const guarded = await startNats(...options);
    const { host } = new URL(guarded.environment.NATS_URL ?? '');
    const enter = (user: string) => connectNats({ NATS_URL: `nats://${user}@${host}` }, 'guarded');
    await (await enter(account)).close();
    await expect(enter('shop:wrong')).rejects.toThrow(
      /^No NATS server lets us in at 127\.0\.0\.1:\d+ \(.*Authorization/,
    );
    await expect(enter('shop:wrong')).rejects.not.toThrow('wrong');
    await guarded.stop();
  }
});

test('comes back however often a server refuses it while a password is changed', async () => {
  const folder = temporaryFolder();
  const inside = (name: string) => join(folder, name);
  const [file, log, pid] = [inside('nats.conf'), inside('nats.log'), inside('nats.pid')];
  const ask = (password: string) => writeFileSync(file, `authorization { user: shop, password: ${password} }`);
  const reload = () => process.kill(Number(readFileSync(pid, 'utf8')), 'SIGHUP');
  ask('right');
  const guarded = await startNats('-c', file, '-l', log, '-P', pid);
  const { host } = new URL(guarded.environment.NATS_URL ?? '');
  const broker = await connectNats({ NATS_URL: `nats://shop:right@${host}` }, 'patient');
  ask('other');
  reload();
  const refusals = () => readFileSync(log, 'utf8').split('authentication error').length - 1;
  await eventually('a third refusal', () => refusals() >= 3);
  ask('right');
  reload();
  await eventually('the connection', () => broker.isConnected());
  await broker.close();
  await guarded.stop();
  remove(folder);
});

test('does not go on without encryption where the address asks for it', async () => {
  const { host } = new URL(server.environment.NATS_URL ?? '');
  await expect(connectNats({ NATS_URL: `tls://${host}` }, 'secured')).rejects.toThrow(/does not support 'tls'/);
});

keepsTheContract('NATS JetStream', connect);
outlivesProcesses('NATS JetStream', connect);
keepsRetries('NATS JetStream', connect);
