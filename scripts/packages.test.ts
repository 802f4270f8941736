// What must hold of the packages the project stands on, so that a clone works on every system and may be shipped.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { permissive, shippedPackages, unmodified } from './licences.mjs';
import { root } from './setup/run.mjs';

type Entry = { version?: string; resolved?: string; hasInstallScript?: boolean; optionalDependencies?: object };

const read = (file: string) => JSON.parse(readFileSync(join(root, file), 'utf8'));
const lock: { packages: Record<string, Entry> } = read('package-lock.json');
const entries = Object.entries(lock.packages).filter(([path]) => path !== '');

it('the lock file has the native parts of every platform, not only of the one it was made on', () => {
  const names = new Set(entries.map(([path]) => path.split('node_modules/').at(-1)));
  const missing = entries.flatMap(([path, entry]) =>
    Object.keys(entry.optionalDependencies ?? {})
      .filter((name) => !names.has(name))
      .map((name) => `${name}, wanted by ${path}`),
  );
  expect(missing).toEqual([]);
});

it('the lock file names no registry, so that each machine asks its own', () => {
  expect(entries.filter(([, entry]) => entry.resolved).map(([path]) => path)).toEqual([]);
});

it('versions are exact', () => {
  const { dependencies, devDependencies } = read('package.json') as Record<string, Record<string, string>>;
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^\d[\w.-]*$/.test(version),
  );
  expect(loose).toEqual([]);
});

it('nothing that ships runs a script when it is installed', () => {
  const production = entries.filter(([, entry]) => !(entry as { dev?: boolean }).dev);
  expect(production.filter(([, entry]) => entry.hasInstallScript).map(([path]) => path)).toEqual([]);
});

it('what ships is under a permissive licence, or is a file of its own that nobody changed', () => {
  const others = shippedPackages(lock).filter(({ licence }) => !permissive.includes(licence));
  expect(others.map(({ name }) => name)).toEqual(unmodified);
});
