/** Idempotency: which messages a consumer has worked off, so that a redelivery has no second effect. */
import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * `has` is asked before the handler, `record` is told after it. A crash between the handler and `record` repeats the
 * effect: where that matters, write effect and message id in one transaction of your database and let `has` look there.
 */
export interface ProcessedMessages {
  has(consumer: string, messageId: string): Promise<boolean>;
  record(consumer: string, messageId: string): Promise<void>;
}

const defaultLimit = 100_000;

/** Remembers the latest messages as long as the process lives. */
export const processedInMemory = (limit = defaultLimit): ProcessedMessages => {
  const keys = new Set<string>();
  return {
    has: async (consumer, messageId) => keys.has(`${consumer} ${messageId}`),
    record: async (consumer, messageId) => remember(keys, `${consumer} ${messageId}`, limit),
  };
};

/** Remembers in a file, one line per message; on start the file is cut to the latest `limit` lines. */
export const processedInFile = (file: string, limit = defaultLimit): ProcessedMessages => {
  mkdirSync(dirname(file), { recursive: true });
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n').slice(0, -1) : [];
  const keys = new Set(lines.slice(-limit));
  writeFileSync(`${file}.next`, [...keys, ''].join('\n'));
  renameSync(`${file}.next`, file);
  return {
    has: async (consumer, messageId) => keys.has(`${consumer} ${messageId}`),
    record: async (consumer, messageId) => {
      const key = `${consumer} ${messageId}`;
      appendFileSync(file, `${key}\n`);
      remember(keys, key, limit);
    },
  };
};

const remember = (keys: Set<string>, key: string, limit: number): void => {
  keys.add(key);
  if (keys.size <= limit) return;
  const [oldest] = keys;
  if (oldest !== undefined) keys.delete(oldest);
};
