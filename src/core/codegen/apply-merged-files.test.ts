import { describe, expect, it } from 'vitest';
import { sha256 } from '../lib/sha256.ts';
import type { Manifest } from './apply.ts';
import { manifestPath } from './apply-export.ts';
import { applyProject, type ProjectChanges } from './apply-project.ts';
import { generateProject } from './generate.ts';
import { carriedOut, counts, files, shop, written } from './testing/applied-shop.ts';

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

const packageAction = ({ actions }: ProjectChanges) => actions.find(({ path }) => path === 'package.json');

describe('a regeneration over files that the user writes, too', () => {
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
});
