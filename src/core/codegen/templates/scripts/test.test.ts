import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const script = fileURLToPath(new URL('./test.mjs', import.meta.url));

describe('the script that tests an exported project', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tested-'));
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const run = (...words: string[]) => {
    const { status, stdout } = spawnSync(process.execPath, [script, ...words], { cwd: folder, encoding: 'utf8' });
    return { status, stdout };
  };

  it('has passed where nothing is to be tested, and fails for a word that finds no test', () => {
    expect(run()).toEqual({ status: 0, stdout: 'there is nothing to test\n' });
    write('e2e/test/flows.test.ts', '');
    write('e2e/dist/test/flows.test.js', "require('node:test').test('flows', () => undefined);");
    expect(run('e2e').status).toBe(0);
    expect(run('e2').stdout).toContain('flows');
    expect(run('payment')).toEqual({ status: 1, stdout: 'no test has "payment" in its path\n' });
  });

  it('leaves out what was compiled from a source that is gone', () => {
    write('e2e/dist/test/flows.test.js', "throw new Error('gone');");
    expect(run()).toEqual({ status: 0, stdout: 'there is nothing to test\n' });
  });
});
