import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { LineFile, linesIn } from './line-file.ts';

const fileFor = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'lines-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, 'deep', 'any.log');
};

it('a file of lines stays short however many come, and never loses one that is wanted', () => {
  const file = fileFor();
  const wanted: string[] = [];
  const lines = new LineFile(file, () => wanted, 10);
  for (let count = 1; count <= 1_000; count++) {
    lines.add(`${count}`);
    wanted.push(`${count}`);
    if (wanted.length > 3) wanted.shift();
    expect(linesIn(file).slice(-wanted.length)).toEqual(wanted);
    expect(linesIn(file).length).toBeLessThanOrEqual(10);
  }
});

it('a line that a crash has cut off is none', () => {
  const file = fileFor();
  new LineFile(file, () => []).add('whole');
  appendFileSync(file, 'cut o');
  expect(linesIn(file)).toEqual(['whole']);
});
