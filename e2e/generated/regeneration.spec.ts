// `npm run regen` of an exported project: what is yours stays, what you edited is never lost, what was removed is said.
import { lstatSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Design } from '../../src/core/model/design.ts';
import { installIn, runProgram } from '../cli/terminal.ts';
import { folderTexts, isLeftOver } from '../fixtures/folder-texts.ts';
import { example, exists, exportTo, installedProject, npm, remove, temporaryFolder } from './exported-project.ts';

test.describe.configure({ mode: 'serial' });

const handler = 'services/product/src/handlers/on-order-placed.ts';
const manifest = '.eventwright/manifest.json';
const wiring = 'services/order/src/generated/service.ts';

/** The cart of three services without the product service's look at orders, and slower everywhere. */
const changed = (): Design => {
  const text = JSON.stringify(example('cart-3')).replaceAll('"meanMs":40', '"meanMs":50');
  const design = JSON.parse(text) as Design;
  if (!design.links?.['product-reads-placed'] || text === JSON.stringify(example('cart-3')))
    throw new Error('the cart has changed');
  delete design.links['product-reads-placed'];
  return design;
};

let folder: string;
let same: string;
let next: string;
let empty: string;

test.beforeAll(async () => {
  folder = await installedProject(example('cart-3'));
  await npm(folder, 'run', 'build');
  [same, next, empty] = [temporaryFolder(), temporaryFolder(), temporaryFolder()];
  await exportTo(same, example('cart-3'));
  await exportTo(next, changed());
});

test.afterAll(() => {
  for (const each of [folder, same, next, empty]) remove(each);
});

const regen = (words: readonly string[], about: Parameters<typeof runProgram>[2] = {}) =>
  runProgram('npm', ['run', '--silent', 'regen', '--', ...words], { folder, ...about });

const path = (name: string) => join(folder, name);
const projectFiles = () =>
  new Map([...folderTexts(folder)].filter(([name]) => !isLeftOver(name) && name !== 'package-lock.json'));

test('the export that it came from changes nothing', async () => {
  const before = projectFiles();
  expect(await regen([same])).toMatchObject({ code: 0, out: 'nothing has changed\n' });
  expect(projectFiles()).toEqual(before);
});

test('killed at any point, it leaves whole files only, and either export can be applied next', async () => {
  const before = projectFiles();
  await regen([next]);
  const after = projectFiles();
  await regen([same]);
  const changes = [...after].filter(([name, text]) => before.get(name) !== text).length;
  expect(changes).toBeGreaterThan(3);
  const hook = join(import.meta.dirname, '../fixtures/cut-off.mjs');
  for (let cutAt = 1; cutAt <= changes + 1; cutAt++) {
    const program = ['--import', hook, 'tools/dist/src/regen.js', next];
    const { signal } = await runProgram(process.execPath, program, { folder, env: { CUT_AT: String(cutAt) } });
    expect([cutAt, signal]).toEqual([cutAt, 'SIGKILL']);
    for (const [name, text] of projectFiles()) expect([before.get(name), after.get(name)], name).toContain(text);
    const { code, out } = await regen([cutAt % 2 === 0 ? next : same]);
    expect([cutAt, code, out.includes('conflict')]).toEqual([cutAt, 0, false]);
    await regen([same]);
    expect(projectFiles()).toEqual(before);
  }
});

test('your handler stays, the generated file that you edited gets a neighbour, the handler without a message is named', async () => {
  const mine = `${readFileSync(path(handler), 'utf8')}// mine\n`;
  const edited = `${readFileSync(path(wiring), 'utf8')}// mine\n`;
  writeFileSync(path(handler), mine);
  writeFileSync(path(wiring), edited);
  const { code, out } = await regen([next]);
  expect(code).toBe(1);
  expect(out).toContain(`conflict  ${wiring} was edited; the new text is ${wiring}.new\n`);
  expect(out).toContain(`orphan    ${handler}: its service no longer handles that message or call; keep what you need`);
  expect(readFileSync(path(handler), 'utf8')).toBe(mine);
  expect(readFileSync(path(wiring), 'utf8')).toBe(edited);
  expect(readFileSync(path(`${wiring}.new`), 'utf8')).toBe(readFileSync(join(next, wiring), 'utf8'));
  expect(exists(path('.eventwright/manifest.next.json'))).toBe(false);
});

test('who takes the new file in place of the edited one is in order again', async () => {
  renameSync(path(`${wiring}.new`), path(wiring));
  expect((await regen([next])).code).toBe(0);
});

test('it writes to no link, neither to a linked file nor through a linked folder', async () => {
  for (const linked of ['services/product/src/deps.ts', 'load']) {
    const elsewhere = join(empty, basename(linked));
    renameSync(path(linked), elsewhere);
    symlinkSync(elsewhere, path(linked));
    const before = projectFiles();
    expect(await regen([same])).toMatchObject({ code: 2, err: expect.stringContaining(`${linked}`) });
    expect(projectFiles()).toEqual(before);
    expect(lstatSync(path(linked)).isSymbolicLink()).toBe(true);
    rmSync(path(linked));
    renameSync(elsewhere, path(linked));
  }
});

test('from a design file it exports again for the broker that the project has', async () => {
  const { broker: _, ...design } = example('cart-3');
  writeFileSync(path('next.json'), JSON.stringify(design));
  const { code, out, err } = await regen(['next.json'], { path: installIn(empty) });
  expect([code, err]).toEqual([0, expect.not.stringContaining('conflict')]);
  expect(out).toContain('files differ');
  expect(exists(path('docker-compose.yml'))).toBe(true);
});

test('a design that is called otherwise now keeps the packages, the subjects and what is yours', async () => {
  const topics = readFileSync(path('packages/events/src/generated/topics.ts'), 'utf8');
  const deps = `${readFileSync(path('services/cart/src/deps.ts'), 'utf8')}// mine\n`;
  writeFileSync(path('services/cart/src/deps.ts'), deps);
  writeFileSync(path('next.json'), JSON.stringify({ ...example('cart-3'), name: 'Basket' }));
  const { code, err } = await regen(['next.json'], { path: join(empty, 'bin') });
  expect([code, err]).toEqual([0, expect.stringContaining('keeps its name “shopping-cart”')]);
  expect(readFileSync(path('README.md'), 'utf8')).toContain('# Basket');
  expect(JSON.parse(readFileSync(path('packages/events/package.json'), 'utf8')).name).toBe('@shopping-cart/events');
  expect(readFileSync(path('packages/events/src/generated/topics.ts'), 'utf8')).toBe(topics);
  expect(readFileSync(path('services/cart/src/deps.ts'), 'utf8')).toBe(deps);
  await npm(folder, 'run', 'build');
});

test('an export that was made under another name is not written over it, unless that name is wanted', async () => {
  const renamed = temporaryFolder();
  await exportTo(renamed, { ...example('cart-3'), name: 'Basket' });
  const before = projectFiles();
  for (const words of [[renamed], [renamed, '--check']]) {
    const { code, err } = await regen(words);
    expect([code, err]).toEqual([2, expect.stringContaining('This project is named shopping-cart, and the export is')]);
    expect(projectFiles()).toEqual(before);
  }
  writeFileSync(
    path(manifest),
    readFileSync(path(manifest), 'utf8').replace('"slug": "shopping-cart"', '"slug": "basket"'),
  );
  expect(await regen([renamed])).toMatchObject({ code: 0, out: expect.stringContaining('basket.eventwright.json') });
  expect(JSON.parse(readFileSync(path('packages/events/package.json'), 'utf8')).name).toBe('@basket/events');
  writeFileSync(
    path(manifest),
    readFileSync(path(manifest), 'utf8').replace('"slug": "basket"', '"slug": "shopping-cart"'),
  );
  await regen([same]);
  remove(renamed);
});

test('without an export it says what to give it', async () => {
  expect(await regen([])).toMatchObject({ code: 2, err: expect.stringContaining('say where the new export is') });
  const { code, err } = await regen([empty]);
  expect([code, err]).toEqual([2, expect.stringContaining('is no exported project')]);
});

test('--check names what was generated and edited, missing or undecided, and is silent about what is yours', async () => {
  await regen([same]);
  writeFileSync(path(handler), '// mine\n');
  expect(await regen(['--check'])).toMatchObject({ code: 0, out: 'everything that was generated is as it was\n' });
  const generated = readFileSync(path(wiring), 'utf8');
  writeFileSync(path(wiring), `${generated}// mine\n`);
  renameSync(path('load/src/main.ts'), path('load/src/main.ts.new'));
  const { code, out } = await regen(['--check']);
  expect(code).toBe(1);
  expect(out).toMatch(new RegExp(`^${wiring} was edited: take that back`, 'm'));
  expect(out).toMatch(/^load\/src\/main\.ts has a newer text beside it/m);
  renameSync(path('load/src/main.ts.new'), path('load/src/main.ts'));
  writeFileSync(path(wiring), generated);
  const before = projectFiles();
  expect((await regen([next, '--check'])).code).toBe(1);
  expect(projectFiles()).toEqual(before);
  expect((await regen([same, '--check'])).code).toBe(0);
});

test('a checkout with other line ends is no change', async () => {
  const listed = Object.keys((JSON.parse(readFileSync(path(manifest), 'utf8')) as { files: object }).files);
  const before = new Map([...listed, manifest].map((name) => [name, readFileSync(path(name), 'utf8')]));
  for (const [name, text] of before) writeFileSync(path(name), text.replaceAll('\n', '\r\n'));
  const turned = projectFiles();
  expect(await regen([same])).toMatchObject({ code: 0, out: 'nothing has changed\n' });
  expect(await regen(['--check'])).toMatchObject({ code: 0 });
  expect(projectFiles()).toEqual(turned);
  for (const [name, text] of before) writeFileSync(path(name), text);
});
