/** The built command line as a process of its own, in a folder of its own. */
import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const checkout = fileURLToPath(new URL('../..', import.meta.url));
export const bundle = join(checkout, 'dist-cli/eventwright.js');

export interface Answer {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

interface Circumstances {
  readonly input?: string;
  readonly folder?: string;
  readonly path?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs a program to its end. */
export const runProgram = (program: string, words: readonly string[], about: Circumstances = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const env = {
      ...process.env,
      ...about.env,
      ...(about.path !== undefined && { PATH: `${about.path}:${process.env.PATH}` }),
    };
    const child = spawn(program, words, { cwd: about.folder ?? tmpdir(), env });
    let out = '';
    let err = '';
    child.stdout.on('data', (data) => {
      out += data;
    });
    child.stderr.on('data', (data) => {
      err += data;
    });
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code, signal, out, err }));
    // A program that refuses its call does not wait for its input.
    child.stdin.on('error', () => undefined);
    child.stdin.end(about.input ?? '');
  });

export const eventwright = (words: readonly string[], about: Circumstances = {}): Promise<Answer> =>
  runProgram(process.execPath, [bundle, ...words], about);

/** The JSON that a call prints. */
export const answered = async (words: readonly string[], about: Circumstances = {}) => {
  const { out, err, code } = await eventwright([...words, '--format', 'json'], about);
  if (out === '') throw new Error(`${words.join(' ')} ended with ${code}: ${err}`);
  return { code, json: JSON.parse(out) };
};

/** A folder with these files; `remove` when done. */
export const folderWith = (files: Readonly<Record<string, string>>) => {
  const folder = mkdtempSync(join(tmpdir(), 'eventwright-terminal-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
};

/** A folder for PATH in which the command has its public name. */
export const installIn = (folder: string): string => {
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  chmodSync(bundle, 0o755);
  symlinkSync(bundle, join(bin, 'eventwright'));
  return bin;
};
