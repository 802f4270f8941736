import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Design } from '../model/design.ts';
import { applyProject, pathsToRead, pendingPath } from './apply-project.ts';
import { generateProject, manifestPath } from './generate.ts';

const shop = JSON.parse(readFileSync('public/examples/shop-10.eventwright.json', 'utf8')) as Design;
const { files } = generateProject(shop, { broker: 'nats' });

const withoutReviews = (): Design => {
  const links = Object.entries(shop.links ?? {}).filter(([id]) => !id.includes('review-approved'));
  return { ...shop, links: Object.fromEntries(links), objectives: {} };
};

/** A folder in memory after the changes. */
const carriedOut = (folder: ReadonlyMap<string, string>, { writes, deletes }: ReturnType<typeof applyProject>) => {
  const after = new Map([...folder, ...writes]);
  for (const path of [...deletes, pendingPath]) after.delete(path);
  return after;
};

const written = carriedOut(new Map(), applyProject(files, new Map()));
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

  it('adds our keys to a package.json with others in it', () => {
    const theirs = JSON.stringify({
      ...JSON.parse(written.get('package.json') ?? '{}'),
      license: 'MIT',
      scripts: { deploy: 'x' },
    });
    const changes = applyProject(files, new Map(written).set('package.json', theirs));
    const text = new Map(changes.writes).get('package.json') ?? '{}';
    expect(JSON.parse(text)).toMatchObject({
      license: 'MIT',
      scripts: { deploy: 'x', test: 'tsc -b && node scripts/test.mjs' },
    });
    expect(counts(applyProject(files, carriedOut(new Map(written).set('package.json', theirs), changes)))).toEqual({
      unchanged: files.length - 1,
    });
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
