// Whole exported projects, one process per service: services and servers are stopped and killed in the middle of 1,000 parcels.
// The Kafka mock keeps everything in memory, and Mosquitto is not promised to outlive its kill: there only services are killed.
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { BrokerName } from '../../src/core/model/broker.ts';
import { eventually, exportTo, remove, temporaryFolder } from './exported-project.ts';
import { expectEachEffectOnce, expectNothingRepeated, expectSecondTries, expectTries } from './fault-expectations.ts';
import { faultDesign, parcels, readers, workers, writeHandlers } from './fault-parcels.ts';
import { FaultSystem, type Reader } from './fault-system.ts';
import { Senders } from './parcel-senders.ts';
import { compileAll, installForAll, linkPackages } from './project-batch.ts';
import { startKafka } from './servers/kafka.ts';
import { startMqtt } from './servers/mqtt.ts';
import { startNats } from './servers/nats.ts';
import { startRabbitMq } from './servers/rabbitmq.ts';
import { startRedis } from './servers/redis.ts';
import type { Server } from './servers/server.ts';

interface Stage<Own> {
  readonly broker: BrokerName;
  readonly name: string;
  readonly startServer: () => Promise<Own>;
  /** How soon it is noticed that a process is gone; who lives must not be taken for dead on a busy machine. */
  readonly patience?: Readonly<Record<string, string>>;
  /** Each process counts its own tries. */
  readonly countsOverProcesses?: false;
  /** RabbitMQ writes its list of quorum queues so much later: killed before, it waits for ever for one that is new. */
  readonly settleMs?: number;
}

const durable: readonly Stage<Server>[] = [
  { broker: 'nats', name: 'NATS', startServer: startNats, patience: { NATS_ACK_WAIT_MS: '2000' } },
  { broker: 'rabbitmq', name: 'RabbitMQ', startServer: startRabbitMq, settleMs: 6_000 },
  { broker: 'redis', name: 'Redis Streams', startServer: startRedis, patience: { REDIS_ACK_WAIT_MS: '2000' } },
];
const stages: readonly Stage<Pick<Server, 'environment' | 'stop'>>[] = [
  ...durable,
  {
    ...{ broker: 'kafka', name: 'the librdkafka mock', startServer: startKafka },
    patience: { KAFKA_SESSION_TIMEOUT_MS: '6000' },
  },
  { broker: 'mqtt', name: 'MQTT 5', startServer: startMqtt, countsOverProcesses: false },
];

let root: string;

test.beforeAll(async () => {
  root = temporaryFolder();
  const folders = stages.map(({ broker }) => broker);
  for (const broker of folders) {
    await exportTo(join(root, broker), faultDesign, broker);
    writeHandlers(join(root, broker));
    linkPackages(join(root, broker));
  }
  await installForAll(root, folders);
  await compileAll(root, folders);
});

test.afterAll(() => remove(root));

/** On a server of its own; what is proven is followed by a stop of everything. */
const withSystem = async <Own extends Pick<Server, 'environment' | 'stop'>>(
  { broker, startServer, patience }: Stage<Own>,
  prove: (system: FaultSystem, server: Own) => Promise<void>,
): Promise<void> => {
  const [server, folder] = [await startServer(), temporaryFolder()];
  const environment = { BROKER: broker, ...server.environment, ...patience };
  try {
    const system = new FaultSystem(join(root, broker), folder, environment);
    await system.startAll();
    await prove(system, server);
    expect(await system.stopAll()).toEqual([0, 0, 0, 0, 0]);
  } finally {
    await server.stop();
  }
  remove(folder);
};

/** In the middle of the stream: every worker has a parcel in hand, others wait, and the service has not had them all. */
const catchInWork = async (
  system: FaultSystem,
  service: Reader,
  senders: Senders,
  { after, more }: { readonly after: number; readonly more: number },
): Promise<void> => {
  await eventually(`${after} parcels at ${service}`, () => system.ledgerOf(service).letGo.length >= after);
  system.hold(service);
  senders.send(more);
  await system.fill(service, () => come(system, service, senders).size);
  expect(system.ledgerOf(service).begun.length).toBeLessThan(parcels);
};

/** What is published for a service, or has been. */
const come = (system: FaultSystem, service: Reader, senders: Senders): ReadonlySet<number> =>
  new Set(service === 'sorting' ? Object.values(senders.accepted).flat() : system.ledgerOf('sorting').letGo);

/** Resolves with the parcels that it has worked on until its stop, when those that waited are worked off as well. */
const restartGracefully = async (
  system: FaultSystem,
  service: Reader,
  senders: Senders,
): Promise<ReadonlySet<number>> => {
  const waiting = come(system, service, senders);
  expect(await system.stop(service, () => system.release(service))).toBe(0);
  const workedOff = new Set(system.ledgerOf(service).letGo);
  await system.start(service);
  await eventually(`at ${service} what came before its stop`, () => {
    const ended = new Set(system.ledgerOf(service).letGo);
    return [...waiting].every((number) => ended.has(number));
  });
  return workedOff;
};

const killAndStart = async (system: FaultSystem, service: Reader): Promise<void> => {
  await system.kill(service);
  system.release(service);
  await system.start(service);
};

for (const stage of stages)
  test(`over ${stage.name} services stopped in mid-stream repeat nothing, and killed ones lose nothing`, () =>
    withSystem(stage, async (system) => {
      const { countsOverProcesses = true } = stage;
      const [senders, more] = [new Senders(system, parcels / 5), parcels / 5];
      await catchInWork(system, 'sorting', senders, { after: 100, more });
      const sorted = await restartGracefully(system, 'sorting', senders);
      await catchInWork(system, 'delivery', senders, { after: 150, more });
      const delivered = await restartGracefully(system, 'delivery', senders);
      for (const service of readers) expectNothingRepeated(system, service);
      await expectTries(system, countsOverProcesses);
      await catchInWork(system, 'sorting', senders, { after: 500, more });
      const inHand = system.inHand('sorting');
      await killAndStart(system, 'sorting');
      await catchInWork(system, 'delivery', senders, { after: 600, more });
      await killAndStart(system, 'delivery');
      await senders.done;
      await expectEachEffectOnce(system);
      expect(inHand).toHaveLength(workers);
      await expectSecondTries(system, 'sorting', inHand, countsOverProcesses);
      await eventually('what the killed process had in hand', () => system.repeated('delivery').length > 0);
      expectNothingRepeated(system, 'sorting', sorted);
      expectNothingRepeated(system, 'delivery', delivered);
    }));

for (const stage of durable)
  test(`over ${stage.name} a server killed in mid-stream loses nothing that was accepted, and while it is away only outboxes accept`, () =>
    withSystem(stage, async (system, server) => {
      await new Promise((resolve) => setTimeout(resolve, stage.settleMs ?? 0));
      const senders = new Senders(system, 300);
      const { counter, branch } = senders.accepted;
      await catchInWork(system, 'delivery', senders, { after: 200, more: 100 });
      await catchInWork(system, 'sorting', senders, { after: 200, more: 400 });
      const written = branch.length;
      await server.crash();
      senders.send(200);
      system.release('delivery');
      system.release('sorting');
      await eventually('a refusal', () => senders.refusals.length > 0);
      const confirmed = counter.length;
      await eventually('parcels in the outbox', () => branch.length > written + 20);
      await system.kill('branch');
      expect(counter.length).toBe(confirmed);
      await server.restart();
      await system.start('branch');
      await senders.done;
      await expectEachEffectOnce(system);
      const refused = senders.refusals.filter(({ entrance }) => entrance === 'counter');
      expect(refused.filter(({ status, text }) => status !== 503 || !text.includes('has not confirmed'))).toEqual([]);
      // It is away itself for a while, and otherwise refuses nobody.
      expect(senders.refusals.filter(({ entrance, status }) => entrance === 'branch' && status !== undefined)).toEqual(
        [],
      );
    }));
