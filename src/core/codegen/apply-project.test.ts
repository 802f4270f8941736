import { describe, expect, it } from 'vitest';
import { sha256 } from '../lib/sha256.ts';
import type { Design } from '../model/design.ts';
import { applyExport, manifestPath, pendingPath } from './apply-export.ts';
import { applyProject, pathsToRead } from './apply-project.ts';
import { generateProject } from './generate.ts';
import { carriedOut, counts, files, shop, written } from './testing/applied-shop.ts';

const withoutReviews = (): Design => {
  const links = Object.entries(shop.links ?? {}).filter(([id]) => !id.includes('review-approved'));
  return { ...shop, links: Object.fromEntries(links), objectives: {} };
};

/** The shop with other ids for a service and its links, and for a message. */
const withOtherIds = (): Design =>
  JSON.parse(
    JSON.stringify(shop).replaceAll('inventory', 'warehouse').replaceAll('"shipment-dispatched"', '"parcel-sent"'),
  );

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

  it('writes a file that was begun and left empty, but only where an export was cut off', () => {
    const [first = '', second = ''] = files.filter(({ owner }) => owner === 'generated').map(({ path }) => path);
    const emptied = new Map([...written, [first, ''], [second, '// mine\n']] as const);
    const actionsIn = (folder: ReadonlyMap<string, string>) =>
      applyProject(files, folder).actions.filter(({ path }) => path === first || path === second);
    expect(actionsIn(emptied).map(({ action }) => action)).toEqual(['conflict', 'conflict']);
    const cut = new Map(emptied).set(pendingPath, written.get(manifestPath) ?? '');
    expect(actionsIn(cut).map(({ action }) => action)).toEqual(['written', 'conflict']);
  });

  it.each(['../x', '/x', 'C:/x', 'a/../../x', 'a\\x'])('writes nothing to %j, whatever an export lists', (path) => {
    const manifest = JSON.stringify({ generator: '6', files: { [path]: { owner: 'generated', sha256: 'x' } } });
    const exported = new Map([
      [path, 'theirs'],
      [manifestPath, manifest],
    ]);
    for (const existing of [new Map<string, string>(), new Map([[manifestPath, manifest]])]) {
      const { actions, writes, deletes } = applyExport(exported, existing, sha256);
      expect([actions, deletes, writes.filter(([to]) => !to.startsWith('.eventwright/'))]).toEqual([[], [], []]);
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
