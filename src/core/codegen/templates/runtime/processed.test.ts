import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type ProcessedMessages, processedInFile, processedInMemory } from './processed.ts';

const folder = mkdtempSync(join(tmpdir(), 'processed-'));

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const workOff = async (processed: ProcessedMessages, ids: readonly string[]) => {
  for (const id of ids) {
    await processed.begin('one', id);
    await processed.finish('one', id);
  }
};

const beginAll = (processed: ProcessedMessages, ids: readonly string[]) =>
  Promise.all(ids.map((id) => processed.begin('one', id)));

const stores = { memory: () => processedInMemory(), file: () => processedInFile(join(folder, 'any.log')) };

describe.each(Object.entries(stores))('worked-off messages in %s', (_name, store) => {
  it('are remembered per consumer', async () => {
    const processed = store();
    await workOff(processed, ['m']);
    expect(await processed.begin('one', 'm')).toBe('done');
    expect(await processed.begin('other', 'm')).toBe('new');
  });

  it('are given to one of two workers that ask at once', async () => {
    const processed = store();
    expect((await beginAll(processed, ['m', 'm', 'm'])).sort()).toEqual(['busy', 'busy', 'new']);
  });

  it('can be begun again after a failure, and not after the end', async () => {
    const processed = store();
    await processed.begin('one', 'm');
    await processed.release('one', 'm');
    expect(await processed.begin('one', 'm')).toBe('new');
    await processed.finish('one', 'm');
    await processed.release('one', 'm');
    expect(await processed.begin('one', 'm')).toBe('done');
  });
});

it('the oldest are forgotten first', async () => {
  const processed = processedInMemory(2);
  await workOff(processed, ['a', 'b', 'c']);
  expect(await beginAll(processed, ['a', 'b', 'c'])).toEqual(['new', 'done', 'done']);
});

it('a file outlives the process, without what was still in work, and is cut when it is opened', async () => {
  const file = join(folder, 'deep', 'order.log');
  const before = processedInFile(file, 3);
  await workOff(before, ['a', 'b', 'c', 'd']);
  await before.begin('one', 'e');
  const after = processedInFile(file, 3);
  expect(await beginAll(after, ['a', 'b', 'c', 'd', 'e'])).toEqual(['new', 'done', 'done', 'done', 'new']);
  expect(readFileSync(file, 'utf8')).toBe('one b\none c\none d\n');
});
