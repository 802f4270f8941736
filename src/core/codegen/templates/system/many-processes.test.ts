import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it, onTestFinished, vi } from 'vitest';
import { runProcesses } from './many-processes.ts';

const alive = "process.on('SIGTERM', () => process.exit()); setInterval(() => undefined, 1000); console.log('up');";

it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s ends all processes', async (signal) => {
  const folder = mkdtempSync(join(tmpdir(), 'eventwright-processes-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const main = join(folder, 'main.mjs');
  writeFileSync(main, alive);
  const written = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  onTestFinished(() => written.mockRestore());
  const names = ['one', 'two'];
  const processes = names.map((name) => ({ name, main: pathToFileURL(main) }));
  const ended = runProcesses(processes, { httpPort: 0, drainMs: 1_000 });
  await vi.waitUntil(() => written.mock.calls.length === names.length, { timeout: 10_000 });
  process.emit(signal);
  await ended;
  expect(written.mock.calls.map(([line]) => line).sort()).toEqual(['one  up\n', 'two  up\n']);
});
