import { spawn } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { cartText } from '../../src/core/model/testing/cart.ts';
import { bundle, checkout, eventwright, folderWith, installIn, runProgram } from './terminal.ts';

const { version } = JSON.parse(readFileSync(join(checkout, 'package.json'), 'utf8')) as { version: string };

test('npx runs it from the checkout', async () => {
  const { code, out } = await runProgram('npx', ['--no-install', 'eventwright', '--version'], { folder: checkout });
  expect([code, out]).toEqual([0, `${version}\n`]);
});

test('it runs anywhere without node_modules, threads and examples included', async () => {
  const { folder, remove } = folderWith({ 'package.json': '{ "type": "module" }', 'cart.json': cartText });
  cpSync(join(checkout, 'dist-cli'), join(folder, 'moved'), { recursive: true });
  const words = ['simulate', 'cart.json', '--duration-seconds', '10', '--replications', '4', '--workers', '2'];
  const { code, err } = await runProgram(process.execPath, ['moved/eventwright.js', ...words], { folder });
  expect([code, err]).toEqual([0, '']);
  const listed = await runProgram(process.execPath, ['moved/eventwright.js', 'examples'], { folder });
  expect(listed.out).toContain('shop-10');
  remove();
});

test('the example in the help of every command runs as it stands', async () => {
  const { folder, remove } = folderWith({});
  const path = installIn(folder);
  const overview = (await eventwright(['--help'])).out;
  const verbs = [...overview.matchAll(/^ {2}(\w+) .* {2}/gm)]
    .map(([, verb]) => verb as string)
    .filter((verb) => verb !== 'eventwright');
  expect(verbs).toEqual(expect.arrayContaining(['analyse', 'check', 'examples', 'export', 'format', 'simulate']));
  for (const verb of verbs) {
    const help = (await eventwright([verb, '--help'])).out.trimEnd().split('\n').at(-1) ?? '';
    const { code, err } = await runProgram('sh', ['-c', help.trim()], { folder, path });
    expect([help, code, err.includes('is not')]).toEqual([help, 0, false]);
  }
  remove();
});

test('a reader that stops reading is no failure', async () => {
  const child = spawn(process.execPath, [bundle, 'examples', 'shop-10', '--format', 'text']);
  let err = '';
  child.stderr.on('data', (data) => {
    err += data;
  });
  child.stdout.once('data', () => child.stdout.destroy());
  const code = await new Promise((resolve) => child.on('exit', resolve));
  expect([code, err]).toEqual([0, '']);
});

for (const workers of ['1', '2'])
  test(`a simulation in ${workers} thread(s) is interrupted within a replication, ends with 130 and prints no result`, async () => {
    const words = ['simulate', '-', '--duration-seconds', '1000000000', '--replications', '2', '--workers', workers];
    const child = spawn(process.execPath, [bundle, ...words]);
    let out = '';
    child.stdout.on('data', (data) => {
      out += data;
    });
    const ended = new Promise<[number | null, NodeJS.Signals | null]>((resolve) => {
      child.on('exit', (code, signal) => resolve([code, signal]));
    });
    // More than a pipe holds: once it is taken, the program is up and listens.
    await new Promise<void>((resolve) => child.stdin.end(cartText + ' '.repeat(500_000), () => resolve()));
    child.kill('SIGINT');
    expect(await ended).toEqual([130, null]);
    expect(out).toBe('');
  });

test('an export appears whole, with nothing beside it, and is not touched by a second one', async () => {
  const { folder, remove } = folderWith({ 'cart.json': cartText });
  const words = ['export', 'cart.json', '--target', 'typescript', '--out', 'project'];
  expect((await eventwright(words, { folder })).code).toBe(0);
  const names = () => readdirSync(join(folder, 'project'), { recursive: true }).map(String).sort();
  const before = names();
  expect(before.filter((name) => name.endsWith('.tmp'))).toEqual([]);
  expect(existsSync(join(folder, 'project/.eventwright/manifest.json'))).toBe(true);
  expect((await eventwright([...words, '--check'], { folder })).code).toBe(0);
  expect(names()).toEqual(before);
  remove();
});
