/** The log of a process: for people on the terminal, or for machines as one JSON object a line. */
import { type DestinationStream, type Level, pino } from 'pino';
import { consoleObserver } from './console.ts';
import type { Happening, Observation, Observer } from './observer.ts';
import type { Settings } from './settings.ts';

export interface Log {
  readonly observe: Observer;
  /** Something went wrong that no message tells of. */
  problem(what: string, error: unknown): void;
}

export const openLog = (
  { log, follow }: Pick<Settings, 'log' | 'follow'>,
  out: DestinationStream = process.stdout,
): Log => {
  if (log === 'json') return jsonLog(follower(follow), out);
  return {
    observe: log === 'quiet' ? () => undefined : consoleObserver(follower(follow)),
    problem: (what, error) => console.error(`${what}:`, error),
  };
};

const levels: Readonly<Record<Happening, Level>> = {
  published: 'info',
  handled: 'info',
  failed: 'warn',
  repeated: 'info',
  expired: 'warn',
  invalid: 'error',
  'dead-lettered': 'error',
  discarded: 'warn',
};

/** No line has the data of a message: what identifies a person stays out of the log by construction. */
const jsonLog = (isFollowed: (observation: Observation) => boolean, out: DestinationStream): Log => {
  const timestamp = () => `,"at":"${new Date().toISOString()}"`;
  const logger = pino({ base: null, timestamp, formatters: { level: (level) => ({ level }) } }, out);
  return {
    observe: (observation) => {
      if (isFollowed(observation)) logger[levels[observation.what]](observation);
    },
    problem: (what, error) => logger.error({ err: error }, what),
  };
};

/** The same flows in every process: the choice travels with the message. */
const follower = (follow: string): ((observation: Observation) => boolean) => {
  if (follow === 'all') return () => true;
  if (follow === 'sampled') return ({ sampled }) => sampled;
  return ({ correlationId }) => correlationId === follow;
};
