/** The root of the project: workspaces, scripts, compiler, formatter, environment. */
import apply from '../apply.ts?raw';
import applyCheck from '../apply-check.ts?raw';
import applyExport from '../apply-export.ts?raw';
import applyMerge from '../apply-merge.ts?raw';
import applyMoves from '../apply-moves.ts?raw';
import applySlug from '../apply-slug.ts?raw';
import applyWords from '../apply-words.ts?raw';
import type { BrokerAdapter } from '../broker-adapter.ts';
import type { ProjectPlan } from '../plan/project-plan.ts';
import dev from '../templates/scripts/dev.mjs?raw';
import test from '../templates/scripts/test.mjs?raw';
import regen from '../templates/tools/regen.ts?raw';
import { environmentFile } from './environment-file.ts';
import { type GeneratedFile, generated, json, merged, optional } from './generated-file.ts';
import { packageJson, projectConfig } from './package-files.ts';

export const rootFiles = (plan: ProjectPlan, adapter: BrokerAdapter, projects: readonly string[]): GeneratedFile[] => [
  merged('package.json', rootPackage(plan, adapter, projects)),
  generated('tsconfig.base.json', json(compilerOptions)),
  generated('tsconfig.json', json({ files: [], references: projects.map((path) => ({ path: `./${path}` })) })),
  generated('biome.json', json(biome)),
  optional(merged('.gitignore', ignored)),
  generated('.gitattributes', '* text=auto eol=lf\n'),
  generated('.env.example', environmentFile(plan, adapter)),
  generated('scripts/dev.mjs', dev),
  generated('scripts/test.mjs', test),
  packageJson(plan, 'tools', 'tools', {}),
  projectConfig('tools', []),
  generated('tools/src/apply.ts', apply),
  generated('tools/src/apply-check.ts', applyCheck),
  generated('tools/src/apply-export.ts', applyExport),
  generated('tools/src/apply-merge.ts', applyMerge),
  generated('tools/src/apply-moves.ts', applyMoves),
  generated('tools/src/apply-slug.ts', applySlug),
  generated('tools/src/apply-words.ts', applyWords),
  generated('tools/src/regen.ts', regen),
];

const ignored = `node_modules/
dist/
.data/
.env
# Left over when a regeneration was cut off.
*.part
.*.tmp
.eventwright/manifest.next.json
`;

const rootPackage = (plan: ProjectPlan, adapter: BrokerAdapter, projects: readonly string[]): string =>
  json({
    name: plan.slug,
    version: plan.version,
    private: true,
    type: 'module',
    engines: { node: '>=20.12' },
    workspaces: projects,
    scripts: {
      start: 'tsc -b && node --enable-source-maps system/dist/src/start.js',
      dev: 'tsc -b && node scripts/dev.mjs',
      build: 'tsc -b',
      check: 'tsc -b && biome check .',
      test: 'tsc -b && node scripts/test.mjs',
      regen: `tsc -b tools && node tools/dist/src/regen.js --broker ${adapter.id}`,
    },
    devDependencies: { '@biomejs/biome': '2.5.15', '@types/node': '20.19.43', typescript: '7.0.2' },
  });

const compilerOptions = {
  compilerOptions: {
    target: 'es2023',
    lib: ['es2023'],
    module: 'nodenext',
    types: ['node'],
    strict: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
    noImplicitOverride: true,
    noFallthroughCasesInSwitch: true,
    noUnusedLocals: true,
    noUnusedParameters: true,
    verbatimModuleSyntax: true,
    erasableSyntaxOnly: true,
    rewriteRelativeImportExtensions: true,
    composite: true,
    incremental: true,
    sourceMap: true,
    skipLibCheck: true,
  },
};

const biome = {
  $schema: './node_modules/@biomejs/biome/configuration_schema.json',
  files: {
    includes: [
      '**',
      '!**/dist',
      '!**/schemas',
      '!**/samples',
      '!.eventwright',
      '!**/*.eventwright.json',
      '!package-lock.json',
    ],
  },
  formatter: { indentStyle: 'space', indentWidth: 2, lineWidth: 120 },
  javascript: { formatter: { quoteStyle: 'single' } },
  json: { formatter: { expand: 'always' } },
  assist: { actions: { source: { organizeImports: 'off' } } },
  linter: { rules: { suspicious: { noExplicitAny: 'error' } } },
};
