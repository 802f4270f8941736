import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../lib/sha256.ts';
import type { Design } from '../model/design.ts';
import type { Manifest } from './apply.ts';
import { manifestPath } from './apply-export.ts';
import { applyProject, pathsToRead, pendingPath } from './apply-project.ts';
import { generateProject } from './generate.ts';

const shop = JSON.parse(readFileSync('public/examples/shop-10.eventwright.json', 'utf8')) as Design;
const { files } = generateProject(shop, { broker: 'nats' });

const withoutReviews = (): Design => {
  const links = Object.entries(shop.links ?? {}).filter(([id]) => !id.includes('review-approved'));
  return { ...shop, links: Object.fromEntries(links), objectives: {} };
};

/** The shop with other ids for a service and its links, and for a message. */
const withOtherIds = (): Design =>
  JSON.parse(
    JSON.stringify(shop).replaceAll('inventory', 'warehouse').replaceAll('"shipment-dispatched"', '"parcel-sent"'),
  );

/** A folder in memory after the changes. */
const carriedOut = (folder: ReadonlyMap<string, string>, { writes, deletes }: ReturnType<typeof applyProject>) => {
  const after = new Map([...folder, ...writes]);
  for (const path of [...deletes, pendingPath]) after.delete(path);
  return after;
};

const written = carriedOut(new Map(), applyProject(files, new Map()));
const edited = (fields: object, scripts: object): string => {
  const before = JSON.parse(written.get('package.json') ?? '') as { scripts: object };
  return JSON.stringify({ ...before, ...fields, scripts: { ...before.scripts, ...scripts } }, null, 4);
};

/** What a later generator would export, which writes these files otherwise. */
const exportWith = (texts: ReadonlyMap<string, string>): typeof files => {
  const manifest = JSON.parse(written.get(manifestPath) ?? '') as { files: Record<string, object> };
  for (const [path, text] of texts) Object.assign(manifest.files[path] ?? {}, { sha256: sha256(text), ours: text });
  const all = new Map([...texts, [manifestPath, JSON.stringify(manifest)]]);
  return files.map((file) => ({ ...file, text: all.get(file.path) ?? file.text }));
};
const nextVersion = (fields: object, scripts: object) =>
  exportWith(new Map([['package.json', edited(fields, scripts)]]));

const packageAction = ({ actions }: ReturnType<typeof applyProject>) =>
  actions.find(({ path }) => path === 'package.json');

const counts = (changes: ReturnType<typeof applyProject>) => {
  const kinds: Record<string, number> = {};
  for (const { action } of changes.actions) kinds[action] = (kinds[action] ?? 0) + 1;
  return kinds;
};

describe('a regeneration over a folder', () => {
  it('writes the whole project into an empty one, the manifest last', () => {
    expect(written).toEqual(new Map(files.map(({ path, text }) => [path, text])));
    expect(applyProject(files, new Map()).writes.at(-1)?.[0]).toBe(manifestPath);
  });

  it('of an unchanged design changes nothing, also in a checkout with other line ends', () => {
    expect(applyProject(files, written)).toMatchObject({ writes: [], deletes: [] });
    const windows = new Map([...written].map(([path, text]) => [path, text.replaceAll('\n', '\r\n')]));
    expect(counts(applyProject(files, windows))).toEqual({ unchanged: files.length - 1 });
  });

  it('keeps handlers, and leaves those that lost their message as orphans', () => {
    const handler = 'services/data-analysis/src/handlers/on-review-approved.ts';
    const edited = new Map(written).set(handler, '// mine\n');
    const next = generateProject(withoutReviews(), { broker: 'nats' }).files;
    const changes = applyProject(next, edited);
    expect(changes.actions.find(({ path }) => path === handler)?.action).toBe('orphan');
    expect(carriedOut(edited, changes).get(handler)).toBe('// mine\n');
    expect(changes.deletes).toEqual([]);
  });

  it('says what became of the files of a service and a message with other ids, and after the moves all is in order', () => {
    const mine = files.filter(({ owner }) => owner === 'yours').map(({ path }) => path);
    const folder = new Map([...written, ...mine.map((path) => [path, `// mine: ${path}\n`] as const)]);
    const next = generateProject(withOtherIds(), { broker: 'nats' }).files;
    const changes = applyProject(next, folder);
    const moves = changes.actions.flatMap(({ path, becomes }) =>
      becomes === undefined ? [] : [[path, becomes] as const],
    );
    const expected = mine.map((path) => [
      path,
      path.replace('/inventory/', '/warehouse/').replace('shipment-dispatched', 'parcel-sent'),
    ]);
    expect(moves).toEqual(expected.filter(([from, to]) => from !== to).sort());
    expect(moves.length).toBeGreaterThan(8);
    const after = carriedOut(folder, changes);
    for (const [from, to] of moves) {
      expect([after.has(to), after.delete(`${to}.new`)]).toEqual([false, true]);
      after.set(to, after.get(from) ?? '');
      after.delete(from);
    }
    const again = applyProject(next, after);
    expect(counts(again)).toEqual({ kept: mine.length, unchanged: next.length - 1 - mine.length });
    const end = carriedOut(after, again);
    for (const path of mine) expect([...end.values()]).toContain(`// mine: ${path}\n`);
  });

  it('says why a handler is made no longer, and which nobody has edited', () => {
    const handler = 'services/data-analysis/src/handlers/on-review-approved.ts';
    const orphans = (before: ReadonlyMap<string, string>, design: Design) =>
      applyProject(generateProject(design, { broker: 'nats' }).files, before).actions.filter(
        ({ path, action }) => action === 'orphan' && path.includes('review-approved'),
      );
    expect(orphans(written, withoutReviews())).toContainEqual({
      path: handler,
      action: 'orphan',
      reason: 'message-left',
      isScaffold: true,
    });
    const { 'data-analysis-reads-review-approved': _, ...links } = shop.links ?? {};
    expect(orphans(new Map(written).set(handler, '// mine'), { ...shop, links })).toContainEqual({
      path: handler,
      action: 'orphan',
      reason: 'no-longer-handled',
    });
  });

  it('does not bring back a test that was deleted, but a handler', () => {
    const folder = new Map(written);
    const [test, handler] = ['test', 'src/handlers'].map((part) => `services/order/${part}/on-order-place`);
    for (const path of [`${test}.test.ts`, `${handler}.ts`]) expect(folder.delete(path)).toBe(true);
    const after = carriedOut(folder, applyProject(files, folder));
    expect([after.has(`${test}.test.ts`), after.has(`${handler}.ts`)]).toEqual([false, true]);
    expect(applyProject(files, after)).toMatchObject({ writes: [], deletes: [] });
  });

  it('changes in package.json only what the user has not changed, and says once what it leaves', () => {
    const theirs = edited({ license: 'MIT', engines: { node: '>=22' } }, { deploy: 'x', start: 'mine' });
    const folder = new Map(written).set('package.json', theirs);
    expect(applyProject(files, folder)).toMatchObject({ writes: [], deletes: [] });
    const next = nextVersion({ engines: { node: '>=24' } }, { start: 'newer', build: 'newer' });
    const changes = applyProject(next, folder);
    expect(packageAction(changes)).toEqual({
      path: 'package.json',
      action: 'written',
      writeTo: 'package.json',
      keptKeys: ['/engines/node', '/scripts/start'],
    });
    const after = carriedOut(folder, changes);
    expect(JSON.parse(after.get('package.json') ?? '')).toMatchObject({
      license: 'MIT',
      engines: { node: '>=22' },
      scripts: { deploy: 'x', start: 'mine', build: 'newer' },
    });
    expect(packageAction(applyProject(next, after))).toEqual({ path: 'package.json', action: 'unchanged' });
  });

  it('leaves the user’s own workspaces, also when a service goes', () => {
    const { workspaces } = JSON.parse(written.get('package.json') ?? '') as { workspaces: string[] };
    const folder = new Map(written).set('package.json', edited({ workspaces: [...workspaces, 'apps/web'] }, {}));
    const next = nextVersion({ workspaces: [...workspaces.filter((path) => path !== 'load'), 'services/new'] }, {});
    const after = JSON.parse(carriedOut(folder, applyProject(next, folder)).get('package.json') ?? '');
    expect(after.workspaces).toEqual([...workspaces.filter((path) => path !== 'load'), 'apps/web', 'services/new']);
  });

  it('over a project of generator 5, which did not record what was its own, loses nothing either', () => {
    const { files: listed } = JSON.parse(written.get(manifestPath) ?? '') as Manifest;
    const bare = Object.entries(listed).map(([path, { owner, sha256 }]) => [path, { owner, sha256 }]);
    const manifest = JSON.stringify({ generator: '5', files: Object.fromEntries(bare) });
    const folder = new Map(written).set(manifestPath, manifest);
    const next = nextVersion({}, { start: 'newer' });
    const scripts = (before: ReadonlyMap<string, string>) =>
      JSON.parse(carriedOut(new Map(before), applyProject(next, before)).get('package.json') ?? '').scripts;
    expect(scripts(folder)).toMatchObject({ start: 'newer' });
    expect(scripts(new Map(folder).set('package.json', edited({}, { start: 'mine' })))).toMatchObject({
      start: 'mine',
    });
  });

  it('writes the part of the README that is its own again, and leaves what somebody wrote below or instead', () => {
    const readmeAfter = (theirs: string, manifest = written.get(manifestPath) ?? '') => {
      const folder = new Map([...written, ['README.md', theirs] as const, [manifestPath, manifest] as const]);
      const next = generateProject({ ...shop, name: 'A store' }, { broker: 'nats' }).files;
      const changes = applyProject(next, folder);
      return [carriedOut(folder, changes).get('README.md'), counts(changes).conflict];
    };
    const [before = '', ours = ''] = [written.get('README.md'), readmeAfter(written.get('README.md') ?? '')[0]];
    expect(ours).toContain('# A store');
    expect(readmeAfter(`${before}mine\n`)).toEqual([`${ours}mine\n`, undefined]);
    expect(readmeAfter('mine\n')).toEqual(['mine\n', undefined]);
    const within = before.replace('npm install', 'npm ci');
    expect(readmeAfter(within)).toEqual([within, 1]);
    const generator5 = (text: string) =>
      JSON.stringify({ generator: '5', files: { 'README.md': { owner: 'generated', sha256: sha256(text) } } });
    expect(readmeAfter('as it was then\n', generator5('as it was then\n'))[0]).toBe(ours);
    expect(readmeAfter('edited\n', generator5('as it was then\n'))[0]).toBe('edited\n');
  });

  it('adds its lines to .gitignore and leaves the others', () => {
    const folder = new Map(written).set('.gitignore', `${written.get('.gitignore')}/mine\n`.replace('.data/\n', ''));
    expect(applyProject(files, folder)).toMatchObject({ writes: [], deletes: [] });
    const next = exportWith(new Map([['.gitignore', `${written.get('.gitignore')}coverage/\n`]]));
    const after = carriedOut(folder, applyProject(next, folder)).get('.gitignore') ?? '';
    expect(after).toBe(`${folder.get('.gitignore')}coverage/\n`);
  });

  it.each(['// mine\n{ "name": "x" }\n', '<<<<<<< ours\n{}\n', '[]'])(
    'leaves a package.json that cannot be merged: %j',
    (theirs) => {
      const changes = applyProject(files, new Map(written).set('package.json', theirs));
      expect(changes.actions.find(({ path }) => path === 'package.json')).toMatchObject({
        action: 'conflict',
        writeTo: 'package.json.new',
      });
      expect(carriedOut(new Map(written).set('package.json', theirs), changes).get('package.json')).toBe(theirs);
      expect(new Map(changes.writes).get('package.json.new')).toBe(written.get('package.json'));
    },
  );

  it('reports an edited generated file every time until somebody decides', () => {
    const edited = new Map(written).set('load/src/arrivals.ts', '// changed\n');
    const first = applyProject(files, edited);
    const second = applyProject(files, carriedOut(edited, first));
    for (const changes of [first, second])
      expect(changes.actions.find(({ path }) => path === 'load/src/arrivals.ts')).toMatchObject({
        action: 'conflict',
        writeTo: 'load/src/arrivals.ts.new',
      });
  });

  it('takes a design that was only laid out otherwise for the same, and knows it the next time', () => {
    const design = 'shop-with-ten-services.eventwright.json';
    const theirs = JSON.stringify(shop);
    const folder = new Map(written).set(design, theirs);
    const after = carriedOut(folder, applyProject(files, folder));
    expect(after.get(design)).toBe(theirs);
    expect(applyProject(files, after)).toMatchObject({ writes: [], deletes: [] });
    const next = generateProject({ ...shop, description: 'Another.' }, { broker: 'nats' }).files;
    const actionOf = (changes: ReturnType<typeof applyProject>) =>
      changes.actions.find(({ path }) => path === design)?.action;
    expect(actionOf(applyProject(next, after))).toBe('written');
    const edited = new Map(after).set(design, JSON.stringify({ ...shop, description: 'Mine.' }));
    expect(actionOf(applyProject(next, edited))).toBe('conflict');
  });

  it('without a readable manifest overwrites and deletes nothing', () => {
    const changes = applyProject(
      files,
      new Map([
        ['load/src/arrivals.ts', 'theirs'],
        [manifestPath, '{'],
      ]),
    );
    expect(changes.deletes).toEqual([]);
    expect(new Map(changes.writes).has('load/src/arrivals.ts')).toBe(false);
  });

  it('that was cut off anywhere is taken up by the export of yet another design, without a conflict', () => {
    const between = generateProject(withoutReviews(), { broker: 'nats' }).files;
    const { writes, deletes } = applyProject(between, written);
    for (const start of [new Map<string, string>(), written])
      for (let done = 0; done <= writes.length; done += 7) {
        const cut = new Map([...start, ...writes.slice(0, done)]);
        for (const path of done > 0 ? deletes : []) cut.delete(path);
        expect(counts(applyProject(files, cut)).conflict, `after ${done} files`).toBeUndefined();
      }
  });

  it('names the files it has to see, and none outside of the folder', () => {
    const manifest = JSON.stringify({ generator: '1', files: { 'old.ts': {}, '../x': {}, '/etc/passwd': {} } });
    const paths = pathsToRead(files, (path) => (path === manifestPath ? manifest : undefined));
    expect(paths).toContain('old.ts');
    expect(paths).toContain('package.json');
    expect(paths.some((path) => path.includes('..') || path.startsWith('/'))).toBe(false);
  });
});
