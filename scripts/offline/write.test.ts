import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { filesOf, writeServiceWorker } from './write.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'offline-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<p>');
  writeFileSync(join(folder, 'assets', 'a.js'), 'a');
});
afterEach(() => rmSync(folder, { recursive: true }));

it('lists every file with the hash of its content, the page itself under no name, and not the worker', () => {
  writeServiceWorker(folder);
  const hash = `sha256-${createHash('sha256').update('a').digest('base64')}`;
  expect(Object.keys(filesOf(folder))).toEqual(['assets/a.js', '']);
  expect(filesOf(folder)['assets/a.js']).toBe(hash);
  expect(readFileSync(join(folder, 'sw.js'), 'utf8')).toContain(hash);
});

it('is a new version when any file has changed, and only then', () => {
  const first = writeServiceWorker(folder);
  expect(writeServiceWorker(folder)).toBe(first);
  writeFileSync(join(folder, 'assets', 'a.js'), 'b');
  expect(writeServiceWorker(folder)).not.toBe(first);
});

it('writes a script, whatever the files are called', () => {
  writeFileSync(join(folder, 'it\'s $& \u2028 "odd".txt'), '');
  writeServiceWorker(folder);
  const text = readFileSync(join(folder, 'sw.js'), 'utf8');
  const listed = /JSON\.parse\((".*")\);\n\nconst prefix/s.exec(text)?.[1] ?? '';
  expect(Object.keys(JSON.parse(JSON.parse(listed)) as object)).toContain('it\'s $& \u2028 "odd".txt');
});
