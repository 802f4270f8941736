/**
 * The types of many exported projects, checked as one program. A package that knows nothing of its project, as the runtime, is
 * checked once for all that have it word for word: it is what most of the text of a project is.
 */
import { join } from 'node:path';
import { runnerImport } from 'vite';
import type { GeneratedFile } from '../../src/core/codegen/files/generated-file.ts';
import type { Design } from '../../src/core/model/design.ts';
import { writeInto } from './exported-project.ts';
import { installForPackages, type PackageFile, told } from './project-batch.ts';

/** No two designs may have the same name, since a package is found by its own. Rejects with what the compiler has to say. */
export const typeErrorsOf = async (root: string, designs: readonly Design[]): Promise<string> => {
  const { module } = await runnerImport<typeof import('./batch-exporter.ts')>('e2e/generated/batch-exporter.ts');
  const program = new Program(root);
  for (const [at, design] of designs.entries()) program.add(`p${at}`, module.draftOf(design, at));
  await installForPackages(root, program.packages);
  writeInto(root, 'tsconfig.json', JSON.stringify(program.config()));
  return await told(root, [join('node_modules', 'typescript', 'bin', 'tsc'), '-p', '.']);
};

type Files = readonly GeneratedFile[];

class Program {
  readonly packages: PackageFile[] = [];
  readonly #root: string;
  readonly #sources: string[] = [];
  /** Where the source lies that others import of a package, by its name. */
  readonly #mains: Record<string, [string]> = {};
  /** Folders of packages that know nothing of their projects, by their sources. */
  readonly #shared = new Map<string, string>();

  constructor(root: string) {
    this.#root = root;
  }

  add(project: string, files: Files): void {
    const texts = new Map(files.map(({ path, text }) => [path, text]));
    const read = (path: string): string => texts.get(path) ?? '';
    const packageOf = (folder: string): PackageFile => JSON.parse(read(join(folder, 'package.json'))) as PackageFile;
    const top = packageOf('.');
    if (this.packages.length === 0) writeInto(this.#root, 'tsconfig.base.json', read('tsconfig.base.json'));
    this.packages.push(top);
    for (const folder of top.workspaces ?? []) {
      const own = packageOf(folder);
      const inside = files.filter(({ path }) => path.startsWith(`${folder}/`) && /\.ts$|\/package\.json$/.test(path));
      this.packages.push(own);
      this.#find(own, join(this.#placed(project, top.name, inside), folder));
    }
  }

  /** Rid of what only matters to a project that is built. */
  config(): object {
    const built = { composite: false, incremental: false, rewriteRelativeImportExtensions: false };
    return {
      extends: './tsconfig.base.json',
      compilerOptions: { ...built, noEmit: true, allowImportingTsExtensions: true, paths: this.#mains },
      files: this.#sources,
    };
  }

  /** The folder of the project in which the package lies. */
  #placed(project: string, scope: string, files: Files): string {
    const sources = files.filter(({ path }) => path.endsWith('.ts'));
    const isApart = !sources.some(({ text }) => text.includes(`@${scope}/`));
    const words = isApart ? JSON.stringify(sources.map(({ path, text }) => [path, text])) : project;
    const found = this.#shared.get(words);
    if (isApart && found !== undefined) return found;
    if (isApart) this.#shared.set(words, project);
    for (const { path, text } of files) writeInto(join(this.#root, project), path, text);
    this.#sources.push(...sources.map(({ path }) => join(project, path)));
    return project;
  }

  #find({ name, exports }: PackageFile, folder: string): void {
    const main = exports?.['.']?.default;
    if (main !== undefined)
      this.#mains[name] = [`./${join(folder, main.replace('/dist/', '/').replace(/\.js$/, '.ts'))}`];
  }
}
