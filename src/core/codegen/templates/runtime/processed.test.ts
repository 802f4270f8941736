import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { processedInFile, processedInMemory } from './processed.ts';

const folder = mkdtempSync(join(tmpdir(), 'processed-'));

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('worked-off messages', () => {
  it('are remembered per consumer', async () => {
    const processed = processedInMemory();
    await processed.record('one', 'm');
    expect(await processed.has('one', 'm')).toBe(true);
    expect(await processed.has('other', 'm')).toBe(false);
  });

  it('are forgotten oldest first', async () => {
    const processed = processedInMemory(2);
    for (const id of ['a', 'b', 'c']) await processed.record('one', id);
    expect(await Promise.all(['a', 'b', 'c'].map((id) => processed.has('one', id)))).toEqual([false, true, true]);
  });

  it('outlive the process in a file, which is cut when it is opened', async () => {
    const file = join(folder, 'deep', 'order.log');
    const before = processedInFile(file, 3);
    for (const id of ['a', 'b', 'c', 'd']) await before.record('one', id);
    const after = processedInFile(file, 3);
    expect(await Promise.all(['a', 'b', 'c', 'd'].map((id) => after.has('one', id)))).toEqual([
      false,
      true,
      true,
      true,
    ]);
    expect(readFileSync(file, 'utf8')).toBe('one b\none c\none d\n');
  });
});
