// A project that somebody has worked in, and a design in which since then something was renamed, removed, added and given
// another schema: not one byte of the user's is lost, and what does not compile says what to do.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Manifest } from '../../src/core/codegen/apply.ts';
import type { Design } from '../../src/core/model/design.ts';
import { runProgram } from '../cli/terminal.ts';
import { example, exportTo, install, installedProject, npm, remove, temporaryFolder } from './exported-project.ts';

test.describe.configure({ mode: 'serial' });

let folder: string;
let next: string;
let report: string;
const mine = new Map<string, string>();

/** `order` is called `ordering`, `product` no longer looks at orders, `mailer` does, and a quantity is an amount. */
const changed = (): Design => {
  const renamed = JSON.stringify(example('cart-3')).replace(
    /"order(-reads-checked-out|-publishes-placed)?"/g,
    '"ordering$1"',
  );
  const design = JSON.parse(renamed) as Design;
  const { 'product-reads-placed': placed, ...links } = design.links ?? {};
  const product = design.nodes?.product;
  const addProduct = JSON.parse(JSON.stringify(design.messages?.['add-product']).replaceAll('quantity', 'amount'));
  if (!placed || product?.kind !== 'subscriber' || !design.nodes?.ordering) throw new Error('the cart has changed');
  return {
    ...design,
    nodes: { ...design.nodes, mailer: { ...product, name: 'Mailer', modules: [] } },
    links: { ...links, 'mailer-reads-placed': { ...placed, to: 'mailer' } },
    messages: { ...design.messages, 'add-product': addProduct },
  };
};

const path = (name: string) => join(folder, name);
const read = (name: string) => readFileSync(path(name), 'utf8');
const write = (name: string, text: string) => writeFileSync(path(name), text);
const build = () => npm(folder, 'run', 'build').catch((error: Error) => error.message);
const regen = (...words: string[]) => runProgram('npm', ['run', '--silent', 'regen', '--', ...words], { folder });
const git = (...words: string[]) =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...words], { cwd: folder });
const sentences = (pattern: RegExp) => [...report.matchAll(pattern)].map(([, ...parts]) => parts);

const wiring = 'services/cart/src/generated/service.ts';

test.beforeAll(async () => {
  folder = await installedProject(example('cart-3'));
  next = temporaryFolder();
  await exportTo(next, changed());
});

test.afterAll(() => {
  for (const each of [folder, next]) remove(each);
});

test('somebody has worked in every file that is theirs, and in one that is not', async () => {
  const { files } = JSON.parse(read('.eventwright/manifest.json')) as Manifest;
  const yours = Object.entries(files).flatMap(([name, { owner }]) => (owner === 'yours' ? [name] : []));
  for (const name of [...yours, wiring])
    mine.set(name, `${read(name)}${name.endsWith('.md') ? '' : '//'} mine: ${name}\n`);
  for (const [name, text] of mine) write(name, text);
  const scripts = JSON.parse(read('package.json'));
  write(
    'package.json',
    JSON.stringify({ ...scripts, license: 'MIT', workspaces: [...scripts.workspaces, 'web'] }, null, 2),
  );
  write('.gitignore', `${read('.gitignore')}web/dist/\n`);
  write('README.md', `${read('README.md')}\n## Who to call\n\nUs.\n`);
  expect(yours.length).toBeGreaterThan(15);
  git('init', '-q');
  git('add', '-A');
  git('commit', '-q', '-m', 'before');
});

test('the changed design is exported over it: nothing of theirs is written over, and each case is said', async () => {
  const { code, out } = await regen(next);
  report = out;
  expect(code).toBe(1);
  for (const [name, text] of mine) expect(read(name), name).toBe(text);
  expect(JSON.parse(read('package.json'))).toMatchObject({ license: 'MIT' });
  expect(JSON.parse(read('package.json')).workspaces).toEqual(
    expect.arrayContaining(['web', 'services/mailer', 'services/ordering']),
  );
  expect(JSON.parse(read('package.json')).workspaces).not.toContain('services/order');
  expect(read('.gitignore')).toContain('web/dist/\n');
  expect(read('README.md')).toMatch(/Mailer[\s\S]*## Who to call\n\nUs\.\n$/);
  expect(report).toContain(`conflict  ${wiring} was edited; the new text is ${wiring}.new\n`);
  expect(report).toContain('orphan    services/order/src/deps.ts is services/ordering/src/deps.ts now: git mv ');
  expect(report).toContain(
    'orphan    services/product/src/handlers/on-order-placed.ts: its service no longer handles that message',
  );
  expect(existsSync(path('services/mailer/src/handlers/on-order-placed.ts'))).toBe(true);
});

test('exported once more it says the same', async () => {
  const { code, out } = await regen(next);
  const lasting = (text: string) => text.split('\n').filter((line) => /^(conflict|orphan)/.test(line));
  expect([code, lasting(out)]).toEqual([1, lasting(report)]);
});

test('what does not compile leads to the very place', async () => {
  await install(folder);
  const errors = await build();
  expect(errors).toMatch(
    /services\/ordering\/src\/generated\/service\.ts.*Cannot find module '\.\.\/handlers\/on-checked-out\.ts'/,
  );
  expect(errors).toMatch(/services\/product\/src\/handlers\/on-order-placed\.ts.*'orderPlaced'/);
});

test('who does what was said has a project in order, with every byte of theirs', async () => {
  for (const [from = '', to = ''] of sentences(/: git mv (\S+) (\S+) && rm/g)) {
    git('mv', from, to);
    rmSync(path(`${to}.new`));
    mine.set(to, mine.get(from) ?? '');
    mine.delete(from);
  }
  for (const [name = ''] of sentences(/^orphan +(\S+):.* delete it$/gm)) {
    rmSync(path(name));
    mine.delete(name);
  }
  write(wiring, read(`${wiring}.new`));
  rmSync(path(`${wiring}.new`));
  mine.delete(wiring);
  const errors = await build();
  expect(errors).toMatch(/services\/cart\/src\/handlers\/on-add-product\.ts\(\d+,\d+\).*'quantity'/);
  const handler = 'services/cart/src/handlers/on-add-product.ts';
  mine.set(handler, read(handler).replace('message.data.quantity', 'message.data.amount'));
  write(handler, mine.get(handler) ?? '');
  expect(await build()).not.toContain('error TS');
  expect(await regen(next)).toMatchObject({ code: 0, out: 'nothing has changed\n' });
  expect(await regen('--check')).toMatchObject({ code: 0 });
  for (const [name, text] of mine) expect(read(name), name).toBe(text);
  const failures = await npm(folder, 'test').catch((error: Error) => error.message);
  expect(failures).toContain('from order-reads-checked-out: name ordering-reads-checked-out in this test');
  const moved = 'services/ordering/test/on-checked-out.test.ts';
  write(moved, read(moved).replace('order-reads-checked-out', 'ordering-reads-checked-out'));
  expect(await npm(folder, 'test')).toMatch(/fail 0/);
});
