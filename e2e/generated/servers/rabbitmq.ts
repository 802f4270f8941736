/** A real RabbitMQ server on free ports with a store, a name service and a cookie of its own. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { eventually, freePort, remove, temporaryFolder } from '../exported-project.ts';
import type { Server } from './server.ts';

/** Those in PATH change user and folder; these are what they call. */
const programs = '/usr/lib/rabbitmq/bin';

export interface RabbitMqServer extends Server {
  /** What `rabbitmqctl` prints. */
  readonly ctl: (...args: readonly string[]) => Promise<string>;
}

export const startRabbitMq = async (): Promise<RabbitMqServer> => {
  const [port, distributionPort, namesPort] = [await freePort(), await freePort(), await freePort()];
  const store = temporaryFolder();
  const environment = environmentOf(store, port, distributionPort, namesPort);
  // Ours from the start: the one that the server would start by itself stays behind and listens to everybody.
  const names = launch('epmd', ['-port', String(namesPort), '-address', '127.0.0.1'], environment);
  await eventually('the name service', () => answers(namesPort, ''));
  const start = async () => {
    const server = launch(`${programs}/rabbitmq-server`, [], environment);
    await eventually('the RabbitMQ server', () => answers(port, 'AMQP\0\0\x09\x01'));
    return server;
  };
  let server = await start();
  return {
    environment: { RABBITMQ_URL: `amqp://guest:guest@127.0.0.1:${port}` },
    ctl: async (...args) => (await promisify(execFile)(`${programs}/rabbitmqctl`, args, { env: environment })).stdout,
    crash: () => kill(server),
    restart: async () => {
      server = await start();
    },
    stop: async () => {
      await kill(server);
      await kill(names);
      remove(store);
    },
  };
};

const environmentOf = (store: string, port: number, distributionPort: number, namesPort: number) => {
  const plugins = join(store, 'plugins');
  writeFileSync(plugins, '[].');
  return {
    PATH: process.env.PATH,
    HOME: store,
    ERL_EPMD_PORT: String(namesPort),
    ERL_EPMD_ADDRESS: '127.0.0.1',
    RABBITMQ_NODENAME: 'eventwright@localhost',
    RABBITMQ_NODE_IP_ADDRESS: '127.0.0.1',
    RABBITMQ_NODE_PORT: String(port),
    RABBITMQ_DIST_PORT: String(distributionPort),
    RABBITMQ_MNESIA_BASE: join(store, 'data'),
    RABBITMQ_LOG_BASE: join(store, 'log'),
    RABBITMQ_PID_FILE: join(store, 'pid'),
    RABBITMQ_CONFIG_FILE: join(store, 'none'),
    RABBITMQ_ENABLED_PLUGINS_FILE: plugins,
    RABBITMQ_CONF_ENV_FILE: '/dev/null',
    RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS: '-kernel inet_dist_use_interface {127,0,0,1}',
  };
};

const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) signal(child);
});

/** A group of its own: the program is a script, and the server a child of it. */
const launch = (command: string, args: readonly string[], env: NodeJS.ProcessEnv): ChildProcess => {
  const child = spawn(command, args, { env, detached: true, stdio: ['ignore', 'pipe', 'ignore'] });
  child.stdout.resume();
  running.add(child);
  return child;
};

/** Its output closes when the last process of the group is gone: its ports are free again only then. */
const kill = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    child.once('close', () => resolve());
    running.delete(child);
    signal(child);
  });

const signal = (child: ChildProcess): void => {
  if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
};

/** With a greeting it must answer by a method frame; without one it must only listen. */
const answers = (port: number, greeting: string): Promise<true | undefined> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      if (greeting === '') done(true);
      else socket.write(greeting, 'latin1');
    });
    const done = (answer: true | undefined) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('data', ([kind]) => done(kind === 1 || undefined));
    socket.once('error', () => resolve(undefined));
  });
