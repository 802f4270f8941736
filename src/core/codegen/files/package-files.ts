/** What every workspace has: its package.json and its TypeScript project. */
import type { ProjectPlan } from '../plan/project-plan.ts';
import { printImport } from '../print-expression.ts';
import { type GeneratedFile, generated, json } from './generated-file.ts';

/** `@shop/inventory`: one scope for all packages of the system. */
export const packageName = (plan: Pick<ProjectPlan, 'slug'>, name: string): string => `@${plan.slug}/${name}`;

/** `main` is what others import; a package that nobody imports has none. */
export const packageJson = (
  plan: ProjectPlan,
  folder: string,
  name: string,
  dependencies: Readonly<Record<string, string>>,
  main?: string,
): GeneratedFile =>
  generated(
    `${folder}/package.json`,
    json({
      name: packageName(plan, name),
      version: plan.version,
      private: true,
      type: 'module',
      ...(main !== undefined && { exports: { '.': { types: main.replace(/\.js$/, '.d.ts'), default: main } } }),
      ...(Object.keys(dependencies).length > 0 && { dependencies }),
    }),
  );

/** `references` are folders from the project's root. */
export const projectConfig = (folder: string, references: readonly string[]): GeneratedFile => {
  const up = folder
    .split('/')
    .map(() => '..')
    .join('/');
  return generated(
    `${folder}/tsconfig.json`,
    json({
      extends: `${up}/tsconfig.base.json`,
      compilerOptions: { rootDir: '.', outDir: 'dist', tsBuildInfoFile: 'dist/.tsbuildinfo' },
      include: ['src', 'test'],
      ...(references.length > 0 && { references: references.map((path) => ({ path: `${up}/${path}` })) }),
    }),
  );
};

export const workspaceDependencies = (plan: ProjectPlan, names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [packageName(plan, name), plan.version]));

/** Templates name the other packages by a scope that stands for the project's; how long that is decides where a line breaks. */
export const inScope = (plan: ProjectPlan, template: string): string =>
  template.replace(importOfProject, (_, typeOnly: string | undefined, names: string, name: string) => {
    const list = names.split(',').map((each) => each.trim());
    return printImport(list.filter(Boolean), packageName(plan, name), typeOnly !== undefined).join('\n');
  });

const importOfProject = /^import (type )?\{([^}]*)\} from '@project\/([\w-]+)';$/gm;
