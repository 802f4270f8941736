/** Many exported projects side by side: what they need is installed once, and one run of the compiler is for all. */
import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { runnerImport } from 'vite';
import type { Design } from '../../src/core/model/design.ts';
import { install, writeInto } from './exported-project.ts';

const run = promisify(execFile);

/** Folders of the projects, below the root: each design for one broker, in turn. */
export const exportBatch = async (root: string, designs: readonly Design[]): Promise<string[]> => {
  const { module } = await runnerImport<typeof import('./batch-exporter.ts')>('e2e/generated/batch-exporter.ts');
  return designs.map((design, at) => {
    const folder = `p${at}`;
    for (const { path, text } of module.filesOf(design, at)) writeInto(join(root, folder), path, text);
    linkPackages(join(root, folder));
    return folder;
  });
};

export interface PackageFile {
  readonly name: string;
  readonly workspaces?: readonly string[];
  readonly exports?: Readonly<Record<string, { readonly default: string }>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

export const packageIn = (folder: string): PackageFile =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as PackageFile;

/** Its own packages, as the workspaces of npm do; all others are found further up. */
export const linkPackages = (project: string): void => {
  for (const workspace of packageIn(project).workspaces ?? []) {
    const link = join(project, 'node_modules', packageIn(join(project, workspace)).name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(project, workspace), link);
  }
};

/** Everything from elsewhere that one of the projects depends on. */
export const installForAll = (root: string, projects: readonly string[]): Promise<void> =>
  installForPackages(
    root,
    projects.flatMap((project) => {
      const top = packageIn(join(root, project));
      return [top, ...(top.workspaces ?? []).map((workspace) => packageIn(join(root, project, workspace)))];
    }),
  );

/** What they have of each other is no dependency. */
export const installForPackages = async (root: string, packages: readonly PackageFile[]): Promise<void> => {
  const own = new Set(packages.map(({ name }) => name));
  const wanted = packages.flatMap((each) => Object.entries({ ...each.dependencies, ...each.devDependencies }));
  const dependencies = Object.fromEntries(wanted.filter(([name]) => !own.has(name)).sort());
  writeInto(root, 'package.json', JSON.stringify({ name: 'batch', private: true, type: 'module', dependencies }));
  await install(root);
};

/** Rejects with what the compiler has to say. */
export const compileAll = (root: string, projects: readonly string[]): Promise<string> =>
  told(root, [join('node_modules', 'typescript', 'bin', 'tsc'), '-b', ...projects]);

/** Format and lint, as each project wants them. */
export const lintAll = async (root: string, projects: readonly string[]): Promise<void> => {
  const biome = join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');
  for (const project of projects) await told(join(root, project), [biome, 'check', '.']);
};

/** What a program of Node.js prints; rejects with what it has to say. */
export const told = async (root: string, args: readonly string[]): Promise<string> => {
  try {
    return (await run(process.execPath, args, { cwd: root, maxBuffer: 2 ** 28 })).stdout;
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error(`${args[0]} failed:\n${(stdout + stderr).slice(-20_000)}`);
  }
};
