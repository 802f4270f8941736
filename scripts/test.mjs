// @ts-check
// `npm test`: sets itself up, then proves the project step by step. `npm test -- --only unit,e2e` runs a part of it.
import { ensureDependencies } from './setup/dependencies.mjs';
import { exitCode, summary } from './test/report.mjs';
import { chooseSteps, steps } from './test/steps.mjs';

/** @param {readonly string[]} args */
const wanted = (args) => {
  const at = args.indexOf('--only');
  const chosen = chooseSteps(steps, at < 0 ? undefined : (args[at + 1] ?? ''));
  if (typeof chosen !== 'string') return chosen;
  process.stderr.write(`${chosen}\n`);
  return process.exit(2);
};

await ensureDependencies();
/** @type {import('./test/report.mjs').Row[]} */
const rows = [];
for (const step of wanted(process.argv.slice(2))) {
  process.stdout.write(`\n── ${step.title}\n`);
  const started = performance.now();
  const outcome = await step.run();
  if (outcome.skipped) process.stdout.write(`skipped, because ${outcome.skipped}\n`);
  rows.push({ title: step.title, seconds: (performance.now() - started) / 1000, ...outcome });
}
process.stdout.write(`\n${summary(rows)}\n`);
process.exitCode = exitCode(rows);
