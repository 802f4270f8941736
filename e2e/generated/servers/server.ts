/** A real broker on a free port with a store of its own, started and ended by the tests. */
import type { ChildProcess } from 'node:child_process';
import { remove } from '../exported-project.ts';

export interface Server {
  /** What a service's environment needs to find it. */
  readonly environment: Readonly<Record<string, string>>;
  /** Kills it as a crash would. */
  crash(): Promise<void>;
  /** After a crash, on the same port and store. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** Resolves when the process is gone: its port is free again only then. */
export const end = (child: ChildProcess, signal: NodeJS.Signals): Promise<void> =>
  new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill(signal);
  });

/** A server that is one process, started by `launch` as often as it takes; `store` goes with it. */
export const processServer = async (
  environment: Server['environment'],
  store: string,
  launch: () => Promise<ChildProcess>,
): Promise<Server> => {
  let child = await launch();
  return {
    environment,
    crash: () => end(child, 'SIGKILL'),
    restart: async () => {
      child = await launch();
    },
    stop: async () => {
      await end(child, 'SIGTERM');
      remove(store);
    },
  };
};
