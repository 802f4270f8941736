/** A real NATS server on a free port with a store of its own; `NATS_SERVER` says where the program is. */
import { type ChildProcess, spawn } from 'node:child_process';
import { connect } from 'node:net';
import { eventually, freePort, remove, temporaryFolder } from './exported-project.ts';

export interface NatsServer {
  readonly url: string;
  /** Kills it as a crash would, and starts it again on the same port and store. */
  crashAndRestart(): Promise<void>;
  stop(): Promise<void>;
}

const program = process.env.NATS_SERVER ?? 'nats-server';

export const startNats = async (): Promise<NatsServer> => {
  const port = await freePort();
  const store = temporaryFolder();
  const launch = async () => {
    const child = spawn(program, ['-a', '127.0.0.1', '-p', String(port), '-js', '-sd', store], { stdio: 'ignore' });
    await eventually('the NATS server', () => answers(port));
    return child;
  };
  let child = await launch();
  return {
    url: `nats://127.0.0.1:${port}`,
    crashAndRestart: async () => {
      await end(child, 'SIGKILL');
      child = await launch();
    },
    stop: async () => {
      await end(child, 'SIGTERM');
      remove(store);
    },
  };
};

const end = (child: ChildProcess, signal: NodeJS.Signals): Promise<void> =>
  new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill(signal);
  });

/** The server speaks first: `INFO {...}`. */
const answers = (port: number): Promise<true | undefined> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('data', (data) => {
      socket.destroy();
      resolve(data.toString().startsWith('INFO') ? true : undefined);
    });
    socket.once('error', () => resolve(undefined));
  });
