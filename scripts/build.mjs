// @ts-check
// `npm run build`: the designer as a static site in dist/, and the command line in dist-cli/.
import { ensureDependencies } from './setup/dependencies.mjs';
import { runTool } from './setup/run.mjs';

await ensureDependencies();
for (const config of ['vite.config.ts', 'vite.cli.config.ts']) {
  const code = await runTool('vite', ['build', '--config', config]);
  if (code !== 0) process.exit(code);
}
