import { describe, expect, it } from 'vitest';
import { InMemoryBroker } from './adapters/in-memory.ts';
import type { TopicConfig } from './broker.ts';
import { Callees } from './callees.ts';
import { ServiceMemory } from './context.ts';
import { Gate } from './gate.ts';
import { processedInMemory } from './processed.ts';
import { drain } from './run.ts';
import { unheard } from './testing/unheard.ts';

const topic: TopicConfig = {
  name: 't',
  subject: 't',
  partitions: 1,
  ordered: false,
  onFull: 'drop-new',
  dedupWindowSeconds: 0,
  readers: [],
};

/** A service whose one worker puts work off for so long. */
const puttingOff = async (ms: number) => {
  const broker = new InMemoryBroker();
  const memory = new ServiceMemory(unheard.problem);
  const done: string[] = [];
  const queue = { topic, name: 'q', workers: new Gate(1), workerCount: 1, prefetch: 1 };
  await broker.consume(queue, async (delivery) => {
    memory.later(ms, async () => void done.push(delivery.text));
    await delivery.acknowledge();
  });
  await broker.publish({ topic, message: 'm', id: '1', lane: 0, text: 'put off', headers: {} });
  const host = {
    broker,
    callees: new Callees({}),
    ...unheard,
    processed: processedInMemory(),
    standInFactor: 1,
  };
  const service = { name: 's', healthPath: '/health', entrances: [], drain: () => memory.drain() };
  return { done, drain: (drainMs: number) => drain(host, [service], drainMs) };
};

describe('a graceful stop', () => {
  it('waits for what the last message in work has put off', async () => {
    const service = await puttingOff(20);
    await service.drain(10_000);
    expect(service.done).toEqual(['put off']);
  });

  it('does not wait longer than it is told for what was put off for an hour', async () => {
    const service = await puttingOff(3_600_000);
    await service.drain(10);
    expect(service.done).toEqual([]);
  });
});
