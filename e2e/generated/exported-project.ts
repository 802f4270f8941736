/** An exported project in a temporary folder, and the processes that run from it. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { runnerImport } from 'vite';
import type { BrokerName } from '../../src/core/model/broker.ts';
import type { Design } from '../../src/core/model/design.ts';

const run = promisify(execFile);

/** What a service says of itself with LOG=json. */
export interface Observation {
  readonly what: string;
  readonly service: string;
  readonly topic: string;
  readonly type: string;
  readonly correlationId: string;
  readonly attempt?: number;
  readonly reason?: string;
}

/** Of all designs that ship. */
export const exampleIds: readonly string[] = readdirSync(new URL('../../public/examples', import.meta.url)).map(
  (file) => file.replace('.eventwright.json', ''),
);

/** A design as it ships: gallery, command line and these tests read the same file. */
export const example = (id: string): Design =>
  JSON.parse(readFileSync(new URL(`../../public/examples/${id}.eventwright.json`, import.meta.url), 'utf8')) as Design;

/** The exporter as the command line and the page have it; its templates are text only a bundler can import. */
const generator = async () => {
  const { module } =
    await runnerImport<typeof import('../../src/core/codegen/generate.ts')>('src/core/codegen/generate.ts');
  return module;
};

/** Writes the project; an existing folder gets the files over what is there. */
export const exportTo = async (folder: string, design: Design, broker: BrokerName = 'nats'): Promise<void> => {
  const { generateProject } = await generator();
  for (const file of generateProject(design, { broker }).files) writeInto(folder, file.path, file.text);
};

/** Writes one file of a project, with the folders that it lies in. */
export const writeInto = (folder: string, path: string, text: string): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};

export const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), 'eventwright-'));

export const remove = (folder: string): void => rmSync(folder, { recursive: true, force: true });

/** Exported and installed. */
export const installedProject = async (design: Design, broker: BrokerName = 'nats'): Promise<string> => {
  const folder = temporaryFolder();
  await exportTo(folder, design, broker);
  await install(folder);
  return folder;
};

export const install = (folder: string): Promise<string> =>
  npm(folder, 'install', '--no-audit', '--no-fund', '--prefer-offline');

/** Resolves with what was printed; rejects with it when the command fails. */
export const npm = async (folder: string, ...args: readonly string[]): Promise<string> => {
  try {
    const { stdout, stderr } = await run('npm', args, { cwd: folder, env: bareEnvironment(), maxBuffer: 2 ** 26 });
    return stdout + stderr;
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error(`npm ${args.join(' ')} failed:\n${stdout}\n${stderr}`);
  }
};

export interface Running {
  /** Where it listens, once it has said so. */
  readonly address: Promise<string>;
  readonly observations: readonly Observation[];
  readonly output: readonly string[];
  readonly exited: Promise<number | null>;
  /** SIGTERM to the process group, as a terminal or a container does; resolves when it has ended. */
  stop(): Promise<number | null>;
  kill(): void;
}

/** A failed test stops nothing itself; what it has started ends with the test process. */
const underWay = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of underWay) signal(child, 'SIGTERM');
});

/** To the child and all that it has started, as a terminal does at Ctrl+C. */
const signal = (child: ChildProcess, name: NodeJS.Signals): void => {
  if (child.pid !== undefined && underWay.has(child)) process.kill(-child.pid, name);
};

/** Runs a compiled file of the project with every flow told as JSON. */
export const start = (folder: string, main: string, environment: Readonly<Record<string, string>> = {}): Running =>
  launch(folder, process.execPath, [main], environment);

/** The whole system as its README says: `npm start`. */
export const npmStart = (folder: string, environment: Readonly<Record<string, string>> = {}): Running =>
  launch(folder, 'npm', ['start'], environment);

/** A program in a folder, with what it starts, until it is stopped. */
export const launch = (
  folder: string,
  program: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): Running => {
  const child = spawn(program, args, {
    cwd: folder,
    env: { ...bareEnvironment(), ...tokensAskedBy(folder), LOG: 'json', FOLLOW: 'all', ...environment },
    detached: true,
  });
  const observations: Observation[] = [];
  const output: string[] = [];
  // Its output closes when the last process that it has started is gone.
  const exited = new Promise<number | null>((resolve) => child.once('close', resolve));
  underWay.add(child);
  void exited.then(() => underWay.delete(child));
  const address = new Promise<string>((resolve, reject) => {
    const read = (line: string) => {
      output.push(line);
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(line);
      if (found) resolve(found[0]);
      const json = line.indexOf('{"level"');
      if (json >= 0) observations.push(JSON.parse(line.slice(json)) as Observation);
    };
    lines(child, read);
    void exited.then((code) => reject(new Error(`${args.join(' ')} ended with ${code}:\n${output.join('\n')}`)));
  });
  address.catch(() => undefined);
  const stop = () => {
    signal(child, 'SIGTERM');
    return exited;
  };
  return { address, observations, output, exited, stop, kill: () => signal(child, 'SIGKILL') };
};

/** What these tests show wherever a project asks callers who they are. */
const callerToken = 'shown-by-whoever-sends-in-the-tests';

/** The project says itself which variables hold such tokens. */
const tokensAskedBy = (folder: string): Record<string, string> => {
  const example = join(folder, '.env.example');
  const settings = existsSync(example) ? readFileSync(example, 'utf8') : '';
  return Object.fromEntries(
    Array.from(settings.matchAll(/^(\w+_CALLER_TOKENS)=/gm), ([, name = '']) => [name, callerToken]),
  );
};

const lines = (child: ChildProcess, read: (line: string) => void): void => {
  for (const stream of [child.stdout, child.stderr]) if (stream) createInterface({ input: stream }).on('line', read);
};

/** Nothing of the test runner's own settings. */
const bareEnvironment = (): NodeJS.ProcessEnv => {
  const { PATH, HOME, npm_config_cache } = process.env;
  return { PATH, HOME, ...(npm_config_cache === undefined ? {} : { npm_config_cache }) };
};

/** Asks again until it is so; the time only ends a test that would never end. */
export const eventually = async <Result>(
  what: string,
  ask: () => Result | undefined | Promise<Result | undefined>,
  patienceMs = 60_000,
): Promise<Result> => {
  for (const end = Date.now() + patienceMs; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 50))) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
  }
  throw new Error(`not seen in time: ${what}`);
};

export const freePort = async (): Promise<number> => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address !== 'object' || !address) throw new Error('no free port');
  return address.port;
};

/** Posts a message through an entrance; the status. */
export const post = async (url: string, data: unknown, correlationId: string, id?: string): Promise<number> => {
  const response = await send(url, data, { correlationId, ...(id !== undefined && { id }) });
  await response.arrayBuffer();
  return response.status;
};

/** What the world says about a message: the flow that it begins, and the id that makes a repetition no second message. */
interface Names {
  readonly correlationId?: string;
  readonly id?: string;
}

/** Asks through an entrance; status and answer. */
export const ask = async (url: string, data: unknown, names?: Names): Promise<{ status: number; answer: unknown }> => {
  const response = await send(url, data, names);
  return { status: response.status, answer: await response.json() };
};

const send = (url: string, data: unknown, { correlationId, id }: Names = {}): Promise<Response> => {
  const headers = {
    'content-type': 'application/json',
    authorization: `Bearer ${callerToken}`,
    ...(correlationId !== undefined && { 'x-correlation-id': correlationId }),
    ...(id !== undefined && { 'idempotency-key': id }),
  };
  return fetch(url, { method: 'POST', headers, body: JSON.stringify(data) });
};

export const exists = existsSync;
