import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderTexts } from '../../../e2e/fixtures/folder-texts.ts';
import { cartText } from '../../core/model/testing/cart.ts';
import { heldInSvg } from '../../core/picture/held-in-svg.ts';
import { temporaryFolder } from '../testing/terminal.ts';

const { folder, read, run, write } = temporaryFolder();
write('cart.json', cartText);
const to = (out: string, more = '') => run(`export cart.json --target typescript --out ${out} --format json${more}`);

type File = { path: string; action: string };
const actions = (files: readonly File[]) => [...new Set(files.map(({ action }) => action))].sort();

describe('eventwright export of a picture', () => {
  const picture = (more = '') => run(`export cart.json --target svg --out pictures --format json${more}`);

  it('writes one file with the name of the design, and a second time nothing', async () => {
    expect((await picture(' --check')).code).toBe(1);
    const diff = expect.stringMatching(/^--- \/dev\/null\n\+\+\+ b\/shopping-cart\.svg\n@@ -0,0 \+1,\d+ @@\n\+<svg/);
    expect((await picture(' --dry-run')).json).toEqual({
      files: [{ path: 'shopping-cart.svg', action: 'written', diff }],
    });
    expect(existsSync(join(folder, 'pictures'))).toBe(false);
    expect((await picture()).json).toEqual({ files: [{ path: 'shopping-cart.svg', action: 'written' }] });
    const again = await picture(' --check');
    expect([again.code, again.json]).toEqual([0, { files: [{ path: 'shopping-cart.svg', action: 'unchanged' }] }]);
  });

  it('holds the design, byte for byte, in the colours that are asked for', async () => {
    await picture();
    const light = read('pictures/shopping-cart.svg');
    await picture(' --theme dark');
    const dark = read('pictures/shopping-cart.svg');
    expect([heldInSvg(light), heldInSvg(dark)]).toEqual([cartText, cartText]);
    expect([light.includes('#101218'), dark.includes('#101218')]).toEqual([false, true]);
  });

  it('lays its picture beside one that it has not made', async () => {
    mkdirSync(join(folder, 'drawn'));
    write('drawn/shopping-cart.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>');
    const { code, json, err } = await run('export cart.json --target svg --out drawn --format json');
    expect([code, json.files, err]).toEqual([1, [{ path: 'shopping-cart.svg', action: 'conflict' }], '']);
    expect(read('drawn/shopping-cart.svg')).toBe('<svg xmlns="http://www.w3.org/2000/svg"/>');
    expect(heldInSvg(read('drawn/shopping-cart.svg.new'))).toBe(cartText);
  });

  it('of a design with errors is written only when it is forced', async () => {
    const design = JSON.parse(cartText);
    design.links['cart-publishes'].arrivals.ratePerSecond = 1000;
    write('crowded.json', JSON.stringify({ ...design, rules: { severity: { overload: 'error' } } }));
    const stopped = await run('export crowded.json --target svg --out crowded --format json');
    expect([stopped.code, stopped.json, existsSync(join(folder, 'crowded'))]).toEqual([1, { files: [] }, false]);
    expect((await run('export crowded.json --target svg --out crowded --force')).code).toBe(0);
  });
});

describe('eventwright export of what containers and clusters read', () => {
  const operations = (target: string, more = '') =>
    run(`export cart.json --target ${target} --out deployed-${target} --broker nats --format json${more}`);
  const pathsOf = (files: readonly File[]) => files.map(({ path }) => path);

  it('writes the files that an exported project has, and no other', async () => {
    await run('export cart.json --target typescript --out whole --broker nats');
    const compose = pathsOf((await operations('compose')).json.files);
    expect(compose).toEqual(
      expect.arrayContaining(['Dockerfile', 'docker-compose.yml', 'deploy/observability/alerts.yml']),
    );
    const kubernetes = pathsOf((await operations('kubernetes')).json.files);
    expect(kubernetes).toContain('deploy/kubernetes/services/recommender.yaml');
    for (const [target, paths] of Object.entries({ compose, kubernetes })) {
      const made = folderTexts(join(folder, `deployed-${target}`));
      expect([...made.keys()].sort()).toEqual([...paths].sort());
      for (const path of paths.filter((one) => !one.startsWith('.eventwright')))
        expect(made.get(path), path).toBe(read(`whole/${path}`));
    }
  });

  it('writes them again for a changed design, but none that was edited', async () => {
    await operations('kubernetes');
    const design = JSON.parse(cartText);
    design.nodes.recommender.replicas = 5;
    write('more.json', JSON.stringify(design));
    const edited = 'deployed-kubernetes/deploy/kubernetes/settings.yaml';
    write(edited, `${read(edited)}# mine\n`);
    const again = await run(
      'export more.json --target kubernetes --out deployed-kubernetes --broker nats --format json',
    );
    const told = (again.json.files as File[]).filter(({ action }) => action !== 'unchanged');
    expect([again.code, told]).toEqual([
      1,
      [
        { path: 'deploy/kubernetes/services/recommender.yaml', action: 'written' },
        { path: 'deploy/kubernetes/settings.yaml', action: 'conflict' },
        { path: '.eventwright/kubernetes.json', action: 'written' },
      ],
    ]);
    expect(read(edited)).toContain('# mine');
    expect(read('deployed-kubernetes/deploy/kubernetes/services/recommender.yaml')).toContain('replicas: 5');
  });
});

describe('eventwright export', () => {
  it('writes a project, and a second time nothing', async () => {
    const first = await to('shop');
    expect(first.code).toBe(0);
    expect(actions(first.json.files)).toEqual(['written']);
    for (const { path } of first.json.files) expect(existsSync(join(folder, 'shop', path)), path).toBe(true);
    expect(JSON.parse(read('shop/package.json')).scripts).toHaveProperty('start');
    expect(actions((await to('shop')).json.files)).toEqual(['unchanged']);
    expect((await to('shop', ' --check')).code).toBe(0);
  });

  it('keeps the name of a project when its design gets another, and says so once', async () => {
    const design = JSON.parse(cartText.replace(/"address": "[^"]*",/, ''));
    write('named-by-slug.json', JSON.stringify(design));
    await run('export named-by-slug.json --target typescript --out kept');
    write('kept/services/cart/src/deps.ts', '// mine\n');
    write('renamed.json', JSON.stringify({ ...design, name: 'Basket' }));
    const again = (more: string) => run(`export renamed.json --target typescript --out kept --format json${more}`);
    for (const more of [' --dry-run', ' --check', '']) {
      const { json, err } = await again(more);
      expect([json.slug, err.match(/keeps its name “shopping-cart”/g)]).toEqual([
        'shopping-cart',
        ['keeps its name “shopping-cart”'],
      ]);
    }
    expect(read('kept/README.md')).toMatch(/^# Basket$/m);
    expect(JSON.parse(read('kept/package.json')).name).toBe('shopping-cart');
    expect(read('kept/packages/events/src/generated/topics.ts')).toContain("subject: 'shopping-cart.cart-events'");
    expect(read('kept/services/cart/src/deps.ts')).toBe('// mine\n');
    expect(await again(' --check')).toMatchObject({ code: 0 });
    const fresh = await run('export renamed.json --target typescript --out fresh --format json');
    expect([fresh.json.slug, fresh.err]).toEqual(['basket', expect.not.stringContaining('keeps its name')]);
  });

  it('takes another name from the manifest, and none that cannot be one', async () => {
    await to('named');
    const manifest = 'named/.eventwright/manifest.json';
    const withSlug = (slug: unknown) => JSON.stringify({ ...JSON.parse(read(manifest)), slug });
    write(manifest, withSlug('../basket'));
    const before = folderTexts(join(folder, 'named'));
    for (const target of ['typescript', 'compose', 'kubernetes']) {
      const { code, json } = await run(`export cart.json --target ${target} --out named --format json`);
      expect([code, json.error]).toEqual([
        2,
        expect.objectContaining({ file: '.eventwright/manifest.json', pointer: '/slug' }),
      ]);
    }
    expect(folderTexts(join(folder, 'named'))).toEqual(before);
    write(manifest, withSlug('basket'));
    expect((await to('named')).json.slug).toBe('basket');
    expect(existsSync(join(folder, 'named/shopping-cart.eventwright.json'))).toBe(false);
    expect(JSON.parse(read('named/packages/events/package.json')).name).toBe('@basket/events');
  });

  it('with --check or --dry-run writes nothing, and only the first fails', async () => {
    expect((await to('dry', ' --dry-run')).code).toBe(0);
    expect((await to('dry', ' --check')).code).toBe(1);
    expect(existsSync(join(folder, 'dry'))).toBe(false);
  });

  it('with --dry-run prints a diff, from which git makes the same project as the export', async () => {
    await to('applied');
    const edited = JSON.parse(cartText);
    edited.messages['product-added'].summary = 'Words of its own';
    edited.links['cart-publishes'].arrivals.ratePerSecond = 1;
    write('edited.json', JSON.stringify(edited));
    const handler = 'services/cart/src/deps.ts';
    write(`applied/${handler}`, '// mine\r\n');
    const words = 'export edited.json --target typescript --out applied';
    const { code, out } = await run(`${words} --dry-run`);
    expect([code, read(`applied/${handler}`)]).toEqual([0, '// mine\r\n']);
    const patched = join(folder, 'patched');
    cpSync(join(folder, 'applied'), patched, { recursive: true });
    execFileSync('git', ['apply', '--unsafe-paths'], { cwd: patched, input: out.slice(out.indexOf('\n---') + 1) });
    await run(words);
    const [made, exported] = [folderTexts(patched), folderTexts(join(folder, 'applied'))];
    for (const files of [made, exported]) files.delete('.eventwright/manifest.json');
    expect(made).toEqual(exported);
    expect(exported.get('shopping-cart.eventwright.json')).toContain('Words of its own');
  });

  it('keeps what is the user’s own and lays new text beside an edited file', async () => {
    const { files } = (await to('kept')).json;
    const handler = files.find(({ path }: File) => path.includes('/handlers/')).path;
    const generated = files.find(({ path }: File) => path.startsWith('packages/events/') && path.endsWith('.ts')).path;
    for (const path of [handler, generated]) write(`kept/${path}`, '// mine\n');
    const again = await to('kept');
    const actionOf = (path: string) => again.json.files.find((file: File) => file.path === path).action;
    expect([again.code, actionOf(handler), actionOf(generated)]).toEqual([1, 'kept', 'conflict']);
    expect(read(`kept/${generated}`)).toBe('// mine\n');
    expect(read(`kept/${generated}.new`)).not.toBe('// mine\n');
  });

  it('knows a service with another id again, and says how to move what was written for it', async () => {
    write('ids.json', cartText.replace(/"cart(-[a-z-]*)?"/g, '"basket$1"'));
    await to('moved');
    const [from, into] = ['cart', 'basket'].map((name) => `moved/services/${name}/src/deps.ts`);
    write(`${from}`, '// mine\n');
    const again = await run('export ids.json --target typescript --out moved');
    expect([again.code, read(`${from}`), existsSync(join(folder, `${into}`))]).toEqual([1, '// mine\n', false]);
    expect(again.out).toMatch(
      /^orphan +services\/cart\/src\/deps\.ts is .* now: git mv services\/cart\S+ services\/basket/m,
    );
    const { files } = (await run('export ids.json --target typescript --out moved --check --format json')).json;
    expect(files).toContainEqual({
      path: 'services/cart/src/deps.ts',
      action: 'orphan',
      becomes: 'services/basket/src/deps.ts',
    });
    expect(files).toContainEqual({
      path: 'services/cart/src/main.ts',
      action: 'orphan',
      reason: 'service-left',
      isScaffold: true,
    });
  });

  it('writes nothing for a design with errors, unless it is forced or they are accepted', async () => {
    const design = JSON.parse(cartText);
    design.links['cart-publishes'].arrivals.ratePerSecond = 1000;
    write('heavy.json', JSON.stringify({ ...design, rules: { severity: { overload: 'error' } } }));
    const words = 'export heavy.json --target typescript --out heavy';
    const stopped = await run(words);
    expect([stopped.code, stopped.err.includes('[overload]'), existsSync(join(folder, 'heavy'))]).toEqual([
      1,
      true,
      false,
    ]);
    expect((await run(`${words} --force --dry-run`)).code).toBe(0);
  });

  it('is stopped by a limit of the project that the design calls an error, until it is accepted', async () => {
    const design = JSON.parse(cartText);
    const severity = { 'export-authentication-by-token': 'error' };
    const suppressions = {
      proxy: { rule: 'export-authentication-by-token', elements: ['cart'], reason: 'a proxy in front asks for more' },
    };
    Object.assign(design.nodes.cart, { exposure: 'public', authenticated: true });
    const exported = async (rules: object) => {
      write('public.json', JSON.stringify({ ...design, rules }));
      const { code, err } = await run('export public.json --target typescript --out public --dry-run');
      return [code, err.includes('[export-authentication-by-token]'), err.includes('Nothing is written')];
    };
    expect(await exported({})).toEqual([0, true, false]);
    expect(await exported({ severity })).toEqual([1, true, true]);
    expect(await exported({ severity, suppressions })).toEqual([0, false, false]);
  });

  it('asks for the broker of the design, or the one it is told', async () => {
    await to('memory', ' --broker in-memory');
    await to('nats');
    expect(existsSync(join(folder, 'nats/docker-compose.yml'))).toBe(true);
    expect(read('memory/packages/runtime/package.json')).not.toContain('@nats-io');
    expect(read('nats/packages/runtime/package.json')).toContain('@nats-io');
  });

  it('says which drawn brokers the project does not run on', async () => {
    write('mixed.json', cartText.replace('"address": "cart.product_added"', '"broker": "kafka"'));
    const words = 'export mixed.json --target typescript --out mixed --dry-run';
    expect((await run(words)).err).toContain('all of the project runs on nats, none of it on kafka');
    expect((await run(`${words} --broker nats`)).err).not.toContain('none of it');
  });

  it('never writes through a link out of its folder', async () => {
    mkdirSync(join(folder, 'elsewhere'));
    mkdirSync(join(folder, 'linked'));
    symlinkSync(join(folder, 'elsewhere'), join(folder, 'linked/packages'));
    const answer = await to('linked');
    expect(answer).toMatchObject({ code: 2, json: { error: { message: expect.stringContaining('leads out') } } });
    expect(existsSync(join(folder, 'elsewhere/events'))).toBe(false);
  });

  it.each([
    ['export cart.json --out x', '--target is missing'],
    ['export cart.json --target typescript', '--out is missing'],
    ['export cart.json --target svg', '--out is missing'],
    ['export cart.json --target svg --out x --theme drak', '“dark”'],
    [
      'export cart.json --target svg --out x --broker nats',
      '--broker is for --target compose or kubernetes or typescript',
    ],
    ['export cart.json --target typescript --out x --theme dark', '--theme is for --target svg'],
    ['export cart.json --target svg --out cart.json', 'is a file'],
    ['export cart.json --target typescrip --out x', '“typescript”'],
    ['export cart.json --target asyncapi --out x', 'not available yet'],
    ['export cart.json --target typescript --out x --broker kafak', '“kafka”'],
    ['export cart.json --target typescript --out cart.json', 'is a file'],
  ])('refuses %s', async (words, said) => {
    expect(await run(words)).toMatchObject({ code: 2, out: '', err: expect.stringContaining(said) });
    expect(existsSync(join(folder, 'x'))).toBe(false);
  });
});
