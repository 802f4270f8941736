// Compiles on every change and starts the system again: `npm run dev`.
import { spawn } from 'node:child_process';

const run = (...args) => spawn(process.execPath, args, { stdio: 'inherit' });
const compiler = run('node_modules/typescript/bin/tsc', '-b', '--watch', '--preserveWatchOutput');
const system = run('--watch', '--enable-source-maps', 'system/dist/src/start.js');

for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, () => {
    compiler.kill(signal);
    system.kill(signal);
  });
