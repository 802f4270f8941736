/** Messages that are written down before they are published, so that a crash between the two loses none. */
import type { OutgoingMessage } from './broker.ts';
import { LineFile, linesIn } from './line-file.ts';

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

/** In a file, one line for each message that comes or goes; now and then only what waits is left in it. One process per file. */
export const outboxInFile = (file: string): OutboxStore => {
  const waiting = new Map<string, OutgoingMessage>();
  for (const line of linesIn(file)) {
    const { add, remove } = JSON.parse(line) as Line;
    if (add) waiting.set(add.id, add);
    if (remove !== undefined) waiting.delete(remove);
  }
  const lines = new LineFile(file, () => [...waiting.values()].map((add) => JSON.stringify({ add } satisfies Line)));
  return storeIn(waiting, (line) => lines.add(JSON.stringify(line)));
};

interface Line {
  readonly add?: OutgoingMessage;
  readonly remove?: string;
}

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
