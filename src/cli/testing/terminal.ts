/** A terminal in memory over a real temporary folder. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll } from 'vitest';
import { runCommandLine } from '../run.ts';

export interface Answer {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** The printed JSON. */
  readonly json: ReturnType<typeof JSON.parse>;
}

/** A temporary folder that is gone after the tests of the file. */
export const temporaryFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'eventwright-cli-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return {
    folder,
    write: (name: string, text: string | Uint8Array) => writeFileSync(join(folder, name), text),
    read: (name: string) => readFileSync(join(folder, name), 'utf8'),
    run: (words: string, input = '') => run(folder, words.split(' '), input),
    runColoured: (words: string) => run(folder, words.split(' '), '', true),
    runWords: (words: readonly string[], input = '') => run(folder, words, input),
  };
};

const run = async (folder: string, words: readonly string[], input: string, isColoured = false): Promise<Answer> => {
  let out = '';
  let err = '';
  const code = await runCommandLine(words, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    isWatched: false,
    isColoured,
    readInput: async () => new TextEncoder().encode(input),
    folder,
    workerFile: pathToFileURL(join(folder, 'worker.js')),
    cores: 1,
    nowMs: () => 0,
  });
  return {
    code,
    out,
    err,
    get json() {
      return JSON.parse(out);
    },
  };
};
