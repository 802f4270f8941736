/** A real NATS server on a free port with a store of its own. */
import { spawn } from 'node:child_process';
import { connect } from 'node:net';
import { eventually, freePort, remove, temporaryFolder } from '../exported-project.ts';
import { end, type Server } from './server.ts';

const program = 'nats-server';

export const startNats = async (): Promise<Server> => {
  const port = await freePort();
  const store = temporaryFolder();
  const launch = async () => {
    const child = spawn(program, ['-a', '127.0.0.1', '-p', String(port), '-js', '-sd', store], { stdio: 'ignore' });
    await eventually('the NATS server', () => answers(port));
    return child;
  };
  let child = await launch();
  return {
    environment: { NATS_URL: `nats://127.0.0.1:${port}` },
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
