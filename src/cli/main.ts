/** The terminal's entry: gives the command line the process it runs in. */
import { availableParallelism } from 'node:os';
import { runCommandLine } from './run.ts';

const readInput = async (): Promise<Uint8Array> => {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
};

process.on('SIGINT', () => process.exit(130));
// Whoever reads the results may stop reading (`| head`); that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));

process.exitCode = await runCommandLine(process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  isWatched: process.stderr.isTTY === true,
  isColoured: process.stdout.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb',
  readInput,
  folder: process.cwd(),
  workerFile: new URL('./worker.js', import.meta.url),
  cores: availableParallelism(),
  nowMs: () => performance.now(),
});
