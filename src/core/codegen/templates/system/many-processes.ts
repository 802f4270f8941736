/** One process per service, and one for the load; their output appears here, each line with its name. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export interface ProcessToRun {
  readonly name: string;
  /** The variable that tells the others where it listens, if it is called. */
  readonly address?: string;
  /** Compiled entry file. */
  readonly main: URL;
}

/** Beyond the time for finishing what is in work. */
const graceMs = 10_000;

/**
 * Starts all; resolves when all have ended. A signal, or a process that ends by itself, ends the others: first those that
 * were named last (the load), then the rest. The exit code is 1 when a process ended by itself.
 */
export const runProcesses = async (
  processes: readonly ProcessToRun[],
  { httpPort, drainMs }: { readonly httpPort: number; readonly drainMs: number },
): Promise<void> => {
  const ports = await Promise.all(processes.map((_, index) => freePort(httpPort && httpPort + index)));
  const addresses = Object.fromEntries(
    processes.flatMap(({ address }, index) => (address ? [[address, `http://127.0.0.1:${ports[index]}`]] : [])),
  );
  const children = processes.map((process, index) => start(process, { ...addresses, HTTP_PORT: String(ports[index]) }));
  const widest = Math.max(...processes.map(({ name }) => name.length));
  for (const [index, child] of children.entries()) relay(child, (processes[index]?.name ?? '').padEnd(widest));
  const ended = children.map((child) => new Promise<void>((resolve) => child.once('exit', () => resolve())));
  const asked = await Promise.race([signal(), Promise.race(ended).then(() => false)]);
  if (!asked) process.exitCode = 1;
  for (const child of [...children].reverse()) if (child.exitCode === null) child.kill('SIGTERM');
  const timer = setTimeout(() => {
    for (const child of children) child.kill('SIGKILL');
  }, drainMs + graceMs);
  await Promise.all(ended);
  clearTimeout(timer);
};

/** The wanted port, or any that is free: who is called must be found where the others look. */
const freePort = (wanted: number): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error) => (wanted === 0 ? reject(error) : resolve(freePort(0))));
    server.listen(wanted, '127.0.0.1', () => {
      const bound = server.address();
      server.close(() => resolve(typeof bound === 'object' && bound ? bound.port : wanted));
    });
  });

const start = ({ main }: ProcessToRun, environment: NodeJS.ProcessEnv): ChildProcess =>
  spawn(process.execPath, ['--enable-source-maps', fileURLToPath(main)], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own: Ctrl+C reaches this process first, which then stops the others in order.
    detached: process.platform !== 'win32',
  });

const relay = (child: ChildProcess, label: string): void => {
  for (const [from, to] of [
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ] as const)
    if (from) createInterface({ input: from }).on('line', (line) => to.write(`${label}  ${line}\n`));
};

const signal = (): Promise<true> =>
  new Promise((resolve) => {
    // The last one is a closed terminal, of which the others hear nothing: they are in groups of their own.
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(name, () => resolve(true));
  });
