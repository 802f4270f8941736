/** Idempotency: which messages a consumer works on and has worked off, so that a redelivery has no second effect. */
import { LineFile, linesIn } from './line-file.ts';

/** `busy`: another worker has it in hand and has not come to an end. */
export type Begun = 'new' | 'done' | 'busy';

/**
 * `begin` is asked before the handler and decides at once, so that of two workers with one message only one is told `new`;
 * `finish` is told after the handler. A crash between the effect of the handler and `finish` repeats the effect. Where that
 * matters, keep both in one transaction of your database: with a table `processed (consumer, message_id, done, begun_at)`
 * and its primary key on the first two columns, `begin` is `insert ... on conflict do nothing` (a row that is not done and
 * older than your longest work may be taken over), and the handler sets `done` in the transaction that holds its effect,
 * which leaves nothing for `finish` to do.
 */
export interface ProcessedMessages {
  begin(consumer: string, messageId: string): Promise<Begun>;
  finish(consumer: string, messageId: string): Promise<void>;
  /** Gives up what `begin` took; nothing happens to what is finished. */
  release(consumer: string, messageId: string): Promise<void>;
}

const defaultLimit = 100_000;

/** Remembers the latest messages as long as the process lives. */
export const processedInMemory = (limit = defaultLimit): ProcessedMessages =>
  processedIn(new Set(), limit, () => undefined);

/** Remembers the latest messages in a file, one line for each. One process per file. */
export const processedInFile = (file: string, limit = defaultLimit): ProcessedMessages => {
  const done = new Set(linesIn(file).slice(-limit));
  const lines = new LineFile(file, () => done);
  return processedIn(done, limit, (key) => lines.add(key));
};

/** What is in work is forgotten with the process that works on it: the broker gives such messages out again. */
const processedIn = (done: Set<string>, limit: number, note: (key: string) => void): ProcessedMessages => {
  const inWork = new Set<string>();
  return {
    begin: async (consumer, messageId) => {
      const key = keyOf(consumer, messageId);
      if (done.has(key)) return 'done';
      if (inWork.has(key)) return 'busy';
      inWork.add(key);
      return 'new';
    },
    finish: async (consumer, messageId) => {
      const key = keyOf(consumer, messageId);
      note(key);
      inWork.delete(key);
      remember(done, key, limit);
    },
    release: async (consumer, messageId) => {
      inWork.delete(keyOf(consumer, messageId));
    },
  };
};

const keyOf = (consumer: string, messageId: string): string => `${consumer} ${messageId}`;

const remember = (keys: Set<string>, key: string, limit: number): void => {
  keys.add(key);
  if (keys.size <= limit) return;
  const [oldest] = keys;
  if (oldest !== undefined) keys.delete(oldest);
};
