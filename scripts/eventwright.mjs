// @ts-check
// `npm run eventwright -- ...`: the command line of this checkout, built first when the sources are newer than the bundle.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ensureDependencies } from './setup/dependencies.mjs';
import { root, run, runTool } from './setup/run.mjs';

const bundle = join(root, 'dist-cli/eventwright.js');
const sources = ['src/core', 'src/cli', 'public', 'vite.cli.config.ts', 'package-lock.json'];

/** When the youngest file below a path was last written. @param {string} path @returns {number} */
const youngest = (path) => {
  if (!existsSync(path)) return 0;
  const status = statSync(path);
  if (!status.isDirectory()) return status.mtimeMs;
  return Math.max(status.mtimeMs, ...readdirSync(path).map((name) => youngest(join(path, name))));
};

const isStale = () =>
  !existsSync(bundle) || sources.some((path) => youngest(join(root, path)) > statSync(bundle).mtimeMs);

await ensureDependencies();
if (isStale()) {
  // Standard output belongs to the command.
  const code = await runTool('vite', ['build', '--config', 'vite.cli.config.ts', '--logLevel', 'error'], {
    stdio: ['ignore', 2, 2],
  });
  if (code !== 0) process.exit(2);
}
process.exitCode = await run(process.execPath, [bundle, ...process.argv.slice(2)], {
  cwd: process.env.INIT_CWD ?? root,
});
