/** A real Redis server on a free port, with a log of its own that is on the disk before it answers. */
import { execFile, spawn } from 'node:child_process';
import { connect } from 'node:net';
import { promisify } from 'node:util';
import { eventually, freePort, temporaryFolder } from '../exported-project.ts';
import { processServer, type Server } from './server.ts';

export interface RedisServer extends Server {
  /** What `redis-cli` prints. */
  readonly cli: (...args: readonly string[]) => Promise<string>;
}

export const startRedis = async (): Promise<RedisServer> => {
  const port = await freePort();
  const store = temporaryFolder();
  const launch = async () => {
    const place = ['--bind', '127.0.0.1', '--port', String(port), '--dir', store];
    const durable = ['--appendonly', 'yes', '--appendfsync', 'always', '--save', ''];
    const child = spawn('redis-server', [...place, ...durable], { stdio: 'ignore' });
    await eventually('the Redis server', () => answers(port));
    return child;
  };
  const server = await processServer({ REDIS_URL: `redis://127.0.0.1:${port}` }, store, launch);
  return {
    ...server,
    cli: async (...args) => (await promisify(execFile)('redis-cli', ['-p', String(port), ...args])).stdout,
  };
};

/** While it reads its log it answers, but not with PONG. */
const answers = (port: number): Promise<true | undefined> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write('PING\r\n'));
    socket.once('data', (data) => {
      socket.destroy();
      resolve(data.toString().startsWith('+PONG') ? true : undefined);
    });
    socket.once('error', () => resolve(undefined));
  });
