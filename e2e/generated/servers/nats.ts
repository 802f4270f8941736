/** A real NATS server on a free port with a store of its own. */
import { spawn } from 'node:child_process';
import { connect } from 'node:net';
import { eventually, freePort, temporaryFolder } from '../exported-project.ts';
import { processServer, type Server } from './server.ts';

export const startNats = async (...options: readonly string[]): Promise<Server> => {
  const port = await freePort();
  const store = temporaryFolder();
  const launch = async () => {
    const child = spawn('nats-server', ['-a', '127.0.0.1', '-p', String(port), '-js', '-sd', store, ...options], {
      stdio: 'ignore',
    });
    await eventually('the NATS server', () => answers(port));
    return child;
  };
  return processServer({ NATS_URL: `nats://127.0.0.1:${port}` }, store, launch);
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
