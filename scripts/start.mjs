// @ts-check
// `npm start`: installs what is missing, then serves the designer and prints its address.
import { ensureDependencies } from './setup/dependencies.mjs';
import { runTool } from './setup/run.mjs';

await ensureDependencies();
process.exitCode = await runTool('vite', process.argv.slice(2));
