// An export that is killed in the middle: no file is ever half written, and the next export, of whatever design, puts it right.
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { cartText } from '../../src/core/model/testing/cart.ts';
import { folderTexts, isLeftOver } from '../fixtures/folder-texts.ts';
import { bundle, checkout, eventwright, folderWith, runProgram } from './terminal.ts';

const designs = {
  'cart.json': cartText,
  'busy.json': cartText
    .replace('"ratePerSecond": 80', '"ratePerSecond": 90')
    .replace('"maxDeliveries": 3', '"maxDeliveries": 4'),
};
const words = (design: keyof typeof designs, out: string) => ['export', design, '--target', 'typescript', '--out', out];

/** Kills the export while it writes its n-th file. */
const cutOff = async (folder: string, design: keyof typeof designs, out: string, cutAt: number): Promise<void> => {
  const hook = join(checkout, 'e2e/fixtures/cut-off.mjs');
  const program = ['--import', hook, bundle, ...words(design, out)];
  const { code, signal } = await runProgram(process.execPath, program, { folder, env: { CUT_AT: String(cutAt) } });
  expect([code, signal]).toEqual([null, 'SIGKILL']);
};

const wholeFiles = (folder: string) => [...folderTexts(folder)].filter(([path]) => !isLeftOver(path));

test('killed at any point into an empty folder, it leaves whole files only, and an export of another design needs no help', async () => {
  const { folder, remove } = folderWith(designs);
  for (const name of ['cart', 'busy'] as const) await eventwright(words(`${name}.json`, name), { folder });
  const cart = folderTexts(join(folder, 'cart'));
  const busy = folderTexts(join(folder, 'busy'));
  expect([...cart].filter(([path, text]) => busy.get(path) !== text).length).toBeGreaterThan(3);
  for (const cutAt of [1, 2, 3, Math.ceil(cart.size / 2), cart.size, cart.size + 1]) {
    const out = `cut-${cutAt}`;
    await cutOff(folder, 'cart.json', out, cutAt);
    for (const [path, text] of wholeFiles(join(folder, out)))
      expect(text, `${path}, cut at ${cutAt}`).toBe(cart.get(path));
    const { code, out: said } = await eventwright(words('busy.json', out), { folder });
    expect([cutAt, code, said.includes('conflict')]).toEqual([cutAt, 0, false]);
    expect(new Map(wholeFiles(join(folder, out)))).toEqual(busy);
  }
  remove();
});

test('killed at any point over an older export, each file is the old or the new one, and either design can be exported next', async () => {
  const { folder, remove } = folderWith(designs);
  await eventwright(words('busy.json', 'busy'), { folder });
  await eventwright(words('cart.json', 'cart'), { folder });
  const cart = folderTexts(join(folder, 'cart'));
  const busy = folderTexts(join(folder, 'busy'));
  const changed = [...cart].filter(([path, text]) => busy.get(path) !== text).length;
  // The note comes first and the manifest is among the changed ones.
  for (let cutAt = 1; cutAt <= changed + 1; cutAt++) {
    await cutOff(folder, 'busy.json', 'cart', cutAt);
    for (const [path, text] of wholeFiles(join(folder, 'cart')))
      expect([cart.get(path), busy.get(path)], path).toContain(text);
    const next = cutAt % 2 === 0 ? 'busy.json' : 'cart.json';
    const { code, out: said } = await eventwright(words(next, 'cart'), { folder });
    expect([cutAt, code, said.includes('conflict')]).toEqual([cutAt, 0, false]);
    expect(new Map(wholeFiles(join(folder, 'cart')))).toEqual(next === 'busy.json' ? busy : cart);
    await eventwright(words('cart.json', 'cart'), { folder });
  }
  remove();
});
