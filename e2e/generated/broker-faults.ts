/** What every broker on the network outlives: its own kill, and that of a process that reads from it. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Broker, TopicConfig } from '../../src/core/codegen/templates/runtime/broker.ts';
import { collect, newQueue, newTopic, publish } from './broker-contract.ts';
import { eventually, remove, temporaryFolder } from './exported-project.ts';
import type { ConsumerTask } from './ledger-consumer.ts';
import { end, type Server } from './servers/server.ts';

/** The server must keep on disk what it has confirmed; `settleMs`: and so long after it was made, the queue itself. */
export const outlivesItsServer = (
  name: string,
  connect: () => Promise<Broker>,
  server: () => Server,
  settleMs = 0,
): void => {
  test(`${name}: a server killed under way loses nothing that it has confirmed, and publishing goes on`, async () => {
    const broker = await connect();
    const topic = newTopic();
    const taken = await collect(broker, newQueue(topic, 'survivor', { workerCount: 4 }));
    const confirmed: string[] = [];
    let [number, open] = [0, true];
    const publishing = Promise.all(
      Array.from({ length: 4 }, async () => {
        while (open) {
          const text = String(number++);
          await publishUntilConfirmed(broker, topic, text);
          confirmed.push(text);
        }
      }),
    );
    await new Promise((resolve) => setTimeout(resolve, settleMs));
    await eventually('a stream under way', () => confirmed.length > 200);
    await server().crashAndRestart();
    const after = confirmed.length;
    await eventually('publishing after the crash', () => confirmed.length > after + 200);
    open = false;
    await publishing;
    await eventually('all confirmed messages', () => new Set(taken).size >= confirmed.length);
    expect(confirmed.filter((text) => !taken.includes(text))).toEqual([]);
    await broker.stop(1_000);
    await broker.close();
  });
};

/** The same id until it is confirmed, as the outbox of a project does it. */
const publishUntilConfirmed = async (broker: Broker, topic: TopicConfig, text: string): Promise<void> => {
  const sent = () =>
    publish(broker, topic, text, 0, 'said', `${topic.name}-${text}`).then(
      () => true,
      () => false,
    );
  while (!(await sent()));
};

const messages = 1_000;

/** `adapter` is the file of the templates that `connects` is in, for a process of its own. */
export const outlivesItsConsumers = (
  name: string,
  { connect, adapter }: { readonly connect: () => Promise<Broker>; readonly adapter: ConsumerTask['adapter'] },
  environment: () => ConsumerTask['environment'],
): void => {
  test(`${name}: consumers killed in mid-stream lose none of ${messages} messages`, async () => {
    const folder = temporaryFolder();
    const [broker, topic] = [await connect(), newTopic({ readers: [{ queue: 'killed' }] })];
    const task = { adapter, environment: environment(), topic, queue: 'killed', ledger: join(folder, 'ledger.log') };
    const texts = Array.from({ length: messages }, (_, number) => String(number));
    const publishing = (async () => {
      for (const text of texts) await publishUntilConfirmed(broker, topic, text);
    })();
    let kills = 0;
    // Until a kill has fallen between the work and its acknowledgement, at least three times in all.
    while (kills < 3 || distinct(task).size === worked(task).length) {
      const before = worked(task).length;
      const consumer = startConsumer(task);
      await eventually('progress', () => worked(task).length >= before + 40);
      expect(distinct(task).size).toBeLessThan(messages);
      await end(consumer, 'SIGKILL');
      kills++;
    }
    await publishing;
    const last = startConsumer(task);
    const missing = () => {
      const there = distinct(task);
      return texts.filter((text) => !there.has(text));
    };
    await eventually('every message', () => missing().length === 0);
    await end(last, 'SIGTERM');
    await broker.close();
    remove(folder);
  });
};

export const worked = ({ ledger }: ConsumerTask): string[] =>
  (existsSync(ledger) ? readFileSync(ledger, 'utf8') : '').split('\n').slice(0, -1);

const distinct = (task: ConsumerTask): ReadonlySet<string> => new Set(worked(task));

export const startConsumer = (task: ConsumerTask) =>
  spawn(process.execPath, [join(import.meta.dirname, 'ledger-consumer.mjs'), JSON.stringify(task)], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
