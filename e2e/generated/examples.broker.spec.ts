// What shipped designs promise, and a thousand parcels, kept over each broker by one process per service. All projects share one installation.
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { BrokerName } from '../../src/core/model/broker.ts';
import type { Design } from '../../src/core/model/design.ts';
import { type Proof, proofEnvironment, proofs } from './example-proofs.ts';
import { eventually, example, exportTo, remove, start, temporaryFolder } from './exported-project.ts';
import { expectEveryParcelToEnd, parcelDesign } from './parcel-flow.ts';
import { compileAll, installForAll, linkPackages } from './project-batch.ts';
import { startKafka } from './servers/kafka.ts';
import { startMqtt } from './servers/mqtt.ts';
import { startNats } from './servers/nats.ts';
import { startRabbitMq } from './servers/rabbitmq.ts';
import { startRedis } from './servers/redis.ts';
import type { Server } from './servers/server.ts';

interface Stage {
  readonly broker: BrokerName;
  readonly name: string;
  readonly startServer: () => Promise<Pick<Server, 'environment' | 'stop'>>;
  readonly promises: readonly DesignPromise[];
}

interface DesignPromise {
  readonly id: string;
  readonly design: Design;
  /** Where the world comes in. */
  readonly service: string;
  readonly proof: Proof;
}

const parcels: DesignPromise = {
  id: 'parcels',
  design: parcelDesign,
  service: 'counter',
  proof: (entrance, { observations }) => expectEveryParcelToEnd(`${entrance}/counter/parcel-sent`, observations),
};
const all = [parcels, ...Object.entries(proofs).map(([id, promise]) => ({ id, design: example(id), ...promise }))];
const few = all.filter(({ id }) => ['parcels', 'shop-3', 'cart-3'].includes(id));

const stages: readonly Stage[] = [
  { broker: 'nats', name: 'NATS', startServer: startNats, promises: all },
  { broker: 'rabbitmq', name: 'RabbitMQ', startServer: startRabbitMq, promises: few },
  { broker: 'redis', name: 'Redis Streams', startServer: startRedis, promises: few },
  { broker: 'kafka', name: 'the librdkafka mock', startServer: startKafka, promises: few },
  { broker: 'mqtt', name: 'MQTT 5', startServer: startMqtt, promises: few },
];

let root: string;
const folderOf = (broker: string, id: string): string => `${broker}-${id}`;

test.beforeAll(async () => {
  root = temporaryFolder();
  const folders: string[] = [];
  for (const { broker, promises } of stages)
    for (const { id, design } of promises) {
      const folder = folderOf(broker, id);
      await exportTo(join(root, folder), design, broker);
      linkPackages(join(root, folder));
      folders.push(folder);
    }
  await installForAll(root, folders);
  await compileAll(root, folders);
});

test.afterAll(() => remove(root));

for (const { broker, name, startServer, promises } of stages)
  test.describe(name, () => {
    let server: Awaited<ReturnType<Stage['startServer']>>;

    test.beforeAll(async () => {
      server = await startServer();
    });

    test.afterAll(() => server.stop());

    for (const { id, design, service, proof } of promises)
      test(`${id} keeps its promise over ${name}, one process per service`, async () => {
        const environment = { ...proofEnvironment, BROKER: broker, ...server.environment };
        const system = start(join(root, folderOf(broker, id)), 'system/dist/src/start.js', environment);
        const isUp = (unit: string) => system.output.find((line) => line.includes(`${unit} is up on ${broker}`));
        const services = Object.entries(design.nodes ?? {}).filter(([, node]) => node.kind !== 'topic');
        for (const [unit] of services) await eventually(unit, () => isUp(unit));
        await proof(/http:\S+/.exec(isUp(service) ?? '')?.[0] ?? '', system);
        expect(await system.stop()).toBe(0);
      });
  });
