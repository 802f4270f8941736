// @ts-check
// Holds the project's files against the architecture's rules.
import { findCycles } from './cycles.mjs';
import { readModule } from './module.mjs';
import { isTemplate, isTest, rules } from './rules.mjs';

/**
 * `where` is `file:line` or a file; `what` says what was found there.
 * @typedef {{ rule: string, where: string, what: string, message: string }} Violation
 */

const entries = [
  /^src\/main\.tsx$/,
  /^src\/cli\/(main|worker)\.ts$/,
  // The catalogue reads every registry by its list.
  /^src\/core\/edits\/index\.ts$/,
  /^(scripts|e2e|bench)\//,
  /^[^/]+\.config\.ts$/,
];

/**
 * @param {ReadonlyMap<string, string>} files path from the project's root -> text
 * @returns {Violation[]}
 */
export const findViolations = (files) => {
  const modules = [...files].filter(([path]) => !isTemplate(path)).map(([path, text]) => readModule(path, text));
  return [...modules.flatMap(brokenRules), ...cycles(modules), ...orphans(modules)];
};

/** @param {import('./module.mjs').Module} module @returns {Violation[]} */
const brokenRules = (module) =>
  rules.flatMap(({ name, message, forbidsImport, forbidsUse, forbidsModule }) => [
    ...module.imports
      .filter((imported) => forbidsImport?.(imported))
      .map(({ line, target }) => ({ rule: name, where: `${module.path}:${line}`, what: `imports ${target}`, message })),
    ...module.uses
      .filter((use) => forbidsUse?.(use))
      .map((use) => ({ rule: name, where: `${module.path}:${use.line}`, what: `uses ${use.name}`, message })),
    ...(forbidsModule?.(module)
      ? [{ rule: name, where: module.path, what: `has ${module.lines} lines`, message }]
      : []),
  ]);

/** @param {readonly import('./module.mjs').Module[]} modules */
const importGraph = (modules) =>
  new Map(
    modules.map(({ path, imports }) => [path, imports.filter((each) => !each.isPackage).map((each) => each.target)]),
  );

/** @param {readonly import('./module.mjs').Module[]} modules @returns {Violation[]} */
const cycles = (modules) =>
  findCycles(importGraph(modules)).map((round) => ({
    rule: 'no-cycles',
    where: round[0] ?? '',
    what: `imports itself by way of ${round.slice(1).join(' -> ') || 'itself'}`,
    message: 'Files in a circle can only be read all at once; a type lives with the lowest code that makes it.',
  }));

/** @param {readonly import('./module.mjs').Module[]} modules @returns {Violation[]} */
const orphans = (modules) => {
  const graph = importGraph(modules);
  const reached = new Set(
    [...graph.keys()].filter((path) => !isTest(path) && entries.some((entry) => entry.test(path))),
  );
  for (const path of reached) for (const next of graph.get(path) ?? []) reached.add(next);
  return modules
    .filter(({ path }) => path.startsWith('src/') && !isTest(path) && !reached.has(path))
    .map(({ path }) => ({
      rule: 'no-orphans',
      where: path,
      what: 'is unreachable',
      message: 'What neither main.tsx, the command line nor a script reaches is deleted, or used.',
    }));
};
