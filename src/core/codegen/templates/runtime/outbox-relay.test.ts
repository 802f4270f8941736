import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { OutgoingMessage, TopicConfig } from './broker.ts';
import { OutboxRelay } from './outbox-relay.ts';
import { type OutboxStore, outboxInFile, outboxInMemory } from './outbox-store.ts';

const folder = mkdtempSync(join(tmpdir(), 'outbox-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const topic = {
  name: 't',
  subject: 't',
  partitions: 1,
  ordered: false,
  onFull: 'block',
  dedupWindowSeconds: 0,
} as const;
const message = (id: string): OutgoingMessage => ({
  topic: { ...topic, readers: [] } satisfies TopicConfig,
  message: 'said',
  id,
  lane: 0,
  text: `{"id":"${id}"}`,
  headers: {},
});

/** A relay whose broker refuses the first `refusals` messages. */
const relayOf = (store: OutboxStore, refusals = 0) => {
  const seen: string[] = [];
  const problems: string[] = [];
  let left = refusals;
  const publish = async ({ id }: OutgoingMessage) => {
    if (left-- > 0) throw new Error('away');
    seen.push(id);
  };
  return { relay: new OutboxRelay({ store, publish, problem: (what) => problems.push(what) }), seen, problems };
};

describe('the outbox', () => {
  it('publishes in the order of writing, and again until the broker has it', async () => {
    const store = outboxInMemory();
    const { relay, seen, problems } = relayOf(store, 2);
    const told: string[] = [];
    for (const id of ['a', 'b', 'c']) await relay.add(message(id), undefined, () => told.push(id));
    await relay.drain();
    expect(seen).toEqual(['a', 'b', 'c']);
    expect(told).toEqual(seen);
    expect(problems).toHaveLength(2);
    expect(await store.waiting()).toEqual([]);
  });

  it('publishes after a restart what was written down before a crash, with all that belongs to it', async () => {
    const file = join(folder, 'deep', 'order.outbox');
    const before = outboxInFile(file);
    for (const id of ['a', 'b', 'c']) await before.add(message(id));
    await before.remove('a');
    const { relay, seen } = relayOf(outboxInFile(file));
    relay.look();
    await relay.drain();
    expect(seen).toEqual(['b', 'c']);
    expect(await outboxInFile(file).waiting()).toEqual([]);
    expect(readFileSync(file, 'utf8')).toBe('');
    await outboxInFile(file).add(message('d'));
    expect(await outboxInFile(file).waiting()).toEqual([message('d')]);
  });

  it('sees what a transaction has committed later, and forgets what could not be written down', async () => {
    const committed: OutgoingMessage[] = [];
    const begun = new Map<unknown, OutgoingMessage>();
    const store: OutboxStore = {
      add: async (added, transaction) => {
        if (transaction === undefined) throw new Error('no transaction');
        begun.set(transaction, added);
      },
      remove: async (id) => void committed.splice(0, committed.length, ...committed.filter((each) => each.id !== id)),
      waiting: async () => [...committed],
    };
    const { relay, seen } = relayOf(store);
    await expect(relay.add(message('lost'), undefined, () => undefined)).rejects.toThrow('no transaction');
    const published = new Promise<void>((resolve) => {
      void relay.add(message('a'), 'tx', resolve);
    });
    await relay.drain();
    expect(seen).toEqual([]);
    committed.push(...begun.values());
    await published;
    expect(seen).toEqual(['a']);
  });
});
