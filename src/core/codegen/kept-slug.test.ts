import { describe, expect, it } from 'vitest';
import { manifestPath, pendingPath } from './apply-export.ts';
import { applyProject } from './apply-project.ts';
import { brokers } from './brokers/index.ts';
import { generateProject } from './generate.ts';
import { keptNameOf, keptSlugIn } from './kept-slug.ts';
import { carriedOut, shop, written } from './testing/applied-shop.ts';

const renamed = { ...shop, name: 'Warehouse of the north' };
const slug = 'shop-with-ten-services';
const reading = (folder: Record<string, unknown>) => (path: string) =>
  Object.hasOwn(folder, path) ? JSON.stringify(folder[path]) : undefined;
const named = (value: unknown) => keptSlugIn(reading({ [manifestPath]: { generator: '6', slug: value, files: {} } }));

describe('the name of a project', () => {
  it.each(brokers.map(({ id }) => id))(
    'that is kept is kept everywhere on %s, and words for people follow the design',
    (broker) => {
      const before = new Map(generateProject(shop, { broker }).files.map(({ path, text }) => [path, text]));
      const { files, ...project } = generateProject(renamed, { broker, slug });
      expect(project.slug).toBe(slug);
      expect(files.map(({ path }) => path)).toEqual([...before.keys()]);
      const differing = files.filter(({ path, text }) => before.get(path) !== text).map(({ path }) => path);
      expect(differing.sort()).toEqual(
        [
          manifestPath,
          'README.md',
          ...(before.has('deploy/observability/dashboard.json') ? ['deploy/observability/dashboard.json'] : []),
          'docs/SYSTEM.md',
          `${slug}.eventwright.json`,
        ].sort(),
      );
      for (const { path, text } of files) expect(text.includes('warehouse-of-the-north'), path).toBe(false);
    },
  );

  it('is that of the first export, in every export that follows', () => {
    const kept = keptSlugIn((path) => written.get(path));
    expect(kept).toEqual({ slug });
    const next = carriedOut(
      written,
      applyProject(generateProject(renamed, { broker: 'nats', ...kept }).files, written),
    );
    expect(keptSlugIn((path) => next.get(path))).toEqual({ slug });
    expect([...next.keys()]).toEqual([...written.keys()]);
  });

  it('is known from a run that was cut off, and from the manifests of earlier generators', () => {
    const file = { owner: 'generated', sha256: '' };
    expect(keptSlugIn(reading({ [pendingPath]: { generator: '6', slug: 'shop', files: {} } }))).toEqual({
      slug: 'shop',
    });
    const old = (...paths: string[]) => ({
      [manifestPath]: { generator: '5', files: Object.fromEntries(paths.map((path) => [path, file])) },
    });
    expect(keptSlugIn(reading(old('shop.eventwright.json', 'docs/other.eventwright.json')))).toEqual({ slug: 'shop' });
    expect(keptSlugIn(reading(old('shop.eventwright.json', 'store.eventwright.json')))).toEqual({});
    expect(keptSlugIn(reading(old('package.json')))).toEqual({});
    expect(keptSlugIn(() => '<<<<<<< HEAD')).toEqual({});
    const left = { 'store.eventwright.json': { ...file, isOrphan: true }, 'shop.eventwright.json': file };
    expect(keptSlugIn(reading({ [manifestPath]: { generator: '5', files: left } }))).toEqual({ slug: 'shop' });
  });

  it.each([
    '',
    '../shop',
    '@shop',
    'shop/x',
    'Shop',
    'shop.x',
    'shop x',
    '__proto__',
    'constructor',
    'con',
    'types',
    'x'.repeat(64),
    null,
    7,
    {},
  ])('is refused where it cannot be one: %j', (value) => {
    expect(named(value)).toMatchObject({ problem: { pointer: '/slug' } });
  });

  it('is told while the design is called otherwise', () => {
    expect(keptNameOf(shop, slug)).toBeUndefined();
    expect(keptNameOf(renamed, slug)).toMatchObject({
      en: expect.stringMatching(
        /keeps its name “shop-with-ten-services”.*“Warehouse of the north”.*"warehouse-of-the-north"/,
      ),
      zh: expect.stringContaining('“shop-with-ten-services”'),
    });
  });
});
