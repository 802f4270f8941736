/** Messages that are written down before they are published, so that a crash between the two loses none. */
import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { OutgoingMessage } from './broker.ts';

/**
 * With a store in your database, `emit.x(data, { transaction })` hands the transaction of the handler to `add`: the message is
 * there if, and only if, the data is. All of an `OutgoingMessage` is plain data and may be kept as JSON.
 */
export interface OutboxStore {
  add(message: OutgoingMessage, transaction?: unknown): Promise<void>;
  remove(id: string): Promise<void>;
  /** What is committed and not removed, the oldest first. */
  waiting(): Promise<readonly OutgoingMessage[]>;
}

/** As long as the process lives. */
export const outboxInMemory = (): OutboxStore => storeIn(new Map(), () => undefined);

/** In a file, one line for each message that comes or goes; on start only what waits is left in it. One process per file. */
export const outboxInFile = (file: string): OutboxStore => {
  mkdirSync(dirname(file), { recursive: true });
  const waiting = new Map<string, OutgoingMessage>();
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n').slice(0, -1) : [];
  for (const line of lines) {
    const { add, remove } = JSON.parse(line) as Line;
    if (add) waiting.set(add.id, add);
    if (remove !== undefined) waiting.delete(remove);
  }
  writeFileSync(`${file}.next`, [...waiting.values()].map((add) => lineOf({ add })).join(''));
  renameSync(`${file}.next`, file);
  return storeIn(waiting, (line) => appendFileSync(file, lineOf(line)));
};

interface Line {
  readonly add?: OutgoingMessage;
  readonly remove?: string;
}

const lineOf = (line: Line): string => `${JSON.stringify(line)}\n`;

const storeIn = (waiting: Map<string, OutgoingMessage>, note: (line: Line) => void): OutboxStore => ({
  add: async (message) => {
    note({ add: message });
    waiting.set(message.id, message);
  },
  remove: async (id) => {
    note({ remove: id });
    waiting.delete(id);
  },
  waiting: async () => [...waiting.values()],
});
