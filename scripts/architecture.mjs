// @ts-check
// `npm run architecture`: reads every import of the project and says where the architecture's rules are broken.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findViolations } from './architecture/check.mjs';
import { rules } from './architecture/rules.mjs';
import { root } from './setup/run.mjs';

const files = new Map(
  ['src', 'scripts', 'e2e', 'bench', '.']
    .flatMap((folder) => sourcesIn(folder, folder !== '.'))
    .map((path) => [path, readFileSync(join(root, path), 'utf8')]),
);
const violations = findViolations(files);
for (const [rule, broken] of grouped(violations)) {
  process.stdout.write(`${rule}: ${broken[0]?.message}\n`);
  for (const { where, what } of broken) process.stdout.write(`  ${where} ${what}\n`);
}
process.stdout.write(`${files.size} files, ${rules.length + 2} rules, ${violations.length} broken\n`);
process.exitCode = violations.length > 0 ? 1 : 0;

/** @param {readonly import('./architecture/check.mjs').Violation[]} all */
function grouped(all) {
  return [...new Set(all.map(({ rule }) => rule))].map(
    (rule) => /** @type {const} */ ([rule, all.filter((violation) => violation.rule === rule)]),
  );
}

/** @param {string} folder @param {boolean} deep @returns {string[]} */
function sourcesIn(folder, deep) {
  return entriesOf(folder).flatMap((entry) => {
    const path = folder === '.' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return deep && entry.name !== 'node_modules' ? sourcesIn(path, true) : [];
    return /\.(ts|tsx|mjs)$/.test(entry.name) && !entry.name.endsWith('.d.ts') ? [path] : [];
  });
}

/** @param {string} folder */
function entriesOf(folder) {
  try {
    return readdirSync(join(root, folder), { withFileTypes: true });
  } catch {
    return [];
  }
}
