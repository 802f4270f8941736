import { existsSync, lstatSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openFolder, writeText } from './files.ts';
import { Refusal } from './refusal.ts';
import { temporaryFolder } from './testing/terminal.ts';

const { folder, read, write } = temporaryFolder();
const terminal = { folder } as Parameters<typeof openFolder>[1];
const target = () => openFolder('target', terminal);

describe('the folder of an export', () => {
  it('gets files with the folders around them, and nothing half-written beside them', () => {
    target().write('a/b.txt', 'text');
    expect(target().read('a/b.txt')).toBe('text');
    expect(readdirSync(join(folder, 'target/a'))).toEqual(['b.txt']);
    target().remove('a/b.txt');
    expect(target().read('a/b.txt')).toBeUndefined();
  });

  it.each(['../outside.txt', '/tmp/eventwright-outside.txt', 'a/../../outside.txt'])('is never left: %s', (path) => {
    expect(() => target().write(path, 'text')).toThrow(Refusal);
    expect(existsSync(join(folder, 'outside.txt'))).toBe(false);
  });

  it('is not left through links either', () => {
    mkdirSync(join(folder, 'elsewhere'));
    mkdirSync(join(folder, 'target'), { recursive: true });
    symlinkSync(join(folder, 'elsewhere'), join(folder, 'target/linked'));
    write('victim.txt', 'safe');
    symlinkSync(join(folder, 'victim.txt'), join(folder, 'target/file.txt'));
    for (const path of ['linked/x.txt', 'linked/deep/x.txt', 'file.txt'])
      expect(() => target().write(path, 'text')).toThrow(Refusal);
    expect(readdirSync(join(folder, 'elsewhere'))).toEqual([]);
    expect(read('victim.txt')).toBe('safe');
  });

  it('cannot be a file', () => {
    write('taken', '');
    expect(() => openFolder('taken', terminal)).toThrow('is a file');
  });
});

describe('a file behind a link', () => {
  it('is replaced itself, and the link stays', () => {
    write('real.txt', 'old');
    symlinkSync(join(folder, 'real.txt'), join(folder, 'link.txt'));
    writeText('link.txt', 'new', terminal);
    expect(read('real.txt')).toBe('new');
    expect(lstatSync(join(folder, 'link.txt')).isSymbolicLink()).toBe(true);
  });
});

describe('a file that cannot be written', () => {
  it('is left as it was, and nothing lies beside it', () => {
    mkdirSync(join(folder, 'busy'));
    expect(() => writeText('busy', 'text', terminal)).toThrow(Refusal);
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});
