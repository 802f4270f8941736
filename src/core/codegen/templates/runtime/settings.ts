/** What a process reads from its environment, and from `.env` where that lies in the working folder. */
import { existsSync } from 'node:fs';
import { CannotStart } from './cannot-start.ts';

export interface Settings {
  readonly broker: string;
  /** The network that may come in; this machine only, unless something in front of it asks who is there. */
  readonly httpHost: string;
  readonly httpPort: number;
  readonly drainMs: number;
  readonly standInFactor: number;
  readonly loadFactor: number;
  /** Whether this process publishes by the clock. */
  readonly schedules: boolean;
  readonly log: 'pretty' | 'json' | 'quiet';
  /** Which flows the log shows whole: `sampled`, `all`, or the one with this correlation id. */
  readonly follow: string;
  /** Where processed message ids are kept; empty: in memory only. */
  readonly processedDir: string;
  readonly replicas?: number;
  /** All of it, for the adapter of the broker and the addresses of services. */
  readonly environment: NodeJS.ProcessEnv;
}

/** Throws `CannotStart` with the variable's name when a value makes no sense. */
export const readSettings = (environment: NodeJS.ProcessEnv = process.env): Settings => {
  const replicas = numberOf(environment, 'REPLICAS', 0);
  return {
    broker: environment.BROKER ?? 'in-memory',
    httpHost: environment.HTTP_HOST || '127.0.0.1',
    httpPort: numberOf(environment, 'HTTP_PORT', 4100),
    drainMs: numberOf(environment, 'DRAIN_MS', 10_000),
    standInFactor: numberOf(environment, 'STAND_IN_FACTOR', 1),
    loadFactor: numberOf(environment, 'LOAD_FACTOR', 1),
    schedules: oneOf(environment, 'SCHEDULES', ['on', 'off']) === 'on',
    log: oneOf(environment, 'LOG', ['pretty', 'json', 'quiet']),
    follow: environment.FOLLOW ?? 'sampled',
    processedDir: environment.PROCESSED_DIR ?? '',
    ...(replicas > 0 && { replicas }),
    environment,
  };
};

/** Variables that are set already win over the file. */
export const loadEnvFile = (): void => {
  if (existsSync('.env')) process.loadEnvFile('.env');
};

/** Throws `CannotStart` where it is set and is no number, or a negative one. */
export const numberOf = (environment: NodeJS.ProcessEnv, name: string, otherwise: number): number => {
  const text = environment[name];
  if (text === undefined || text === '') return otherwise;
  const value = Number(text);
  if (Number.isFinite(value) && value >= 0) return value;
  throw new CannotStart(`${name} is "${text}"; it must be a number, 0 or more.`);
};

/** The address of a server; as `addressesOf`, for who can only have one. */
export const addressOf = (environment: NodeJS.ProcessEnv, name: string, otherwise: string): URL =>
  checkedAddress(name, environment[name] || otherwise, otherwise);

/** Several servers with commas between; `otherwise` is the usual one and says how an address begins. Throws `CannotStart`. */
export const addressesOf = (
  environment: NodeJS.ProcessEnv,
  name: string,
  otherwise: string,
  secured = withTls(otherwise),
): URL[] => (environment[name] || otherwise).split(',').map((text) => checkedAddress(name, text, otherwise, secured));

const withTls = (address: string): string => new URL(address).protocol.replace(':', 's:');

/** What is refused is not repeated: there may be a password in it. */
const checkedAddress = (name: string, text: string, otherwise: string, secured = withTls(otherwise)): URL => {
  const { protocol } = new URL(otherwise);
  const url = URL.canParse(text.trim()) ? new URL(text.trim()) : undefined;
  if (url && [protocol, secured].includes(url.protocol)) return url;
  throw new CannotStart(`${name} must be an address like ${otherwise}, or one that begins with ${secured}//.`);
};

const oneOf = <Choice extends string>(
  environment: NodeJS.ProcessEnv,
  name: string,
  choices: readonly [Choice, ...Choice[]],
): Choice => {
  const text = environment[name] ?? choices[0];
  const choice = choices.find((candidate) => candidate === text);
  if (choice) return choice;
  throw new CannotStart(`${name} is "${text}"; it must be one of ${choices.join(', ')}.`);
};
