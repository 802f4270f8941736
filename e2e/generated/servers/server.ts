/** A real broker on a free port with a store of its own, started and ended by the tests. */
import type { ChildProcess } from 'node:child_process';

export interface Server {
  /** What a service's environment needs to find it. */
  readonly environment: Readonly<Record<string, string>>;
  /** Kills it as a crash would, and starts it again on the same port and store. */
  crashAndRestart(): Promise<void>;
  stop(): Promise<void>;
}

/** Resolves when the process is gone: its port is free again only then. */
export const end = (child: ChildProcess, signal: NodeJS.Signals): Promise<void> =>
  new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill(signal);
  });
