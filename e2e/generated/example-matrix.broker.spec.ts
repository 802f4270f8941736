// Each shipped design, and parcels with poison among them, exported for each broker: in order, tested, and a thousand messages through
// it with the counts at every service that the design says. On a real broker each service is a process. All projects share one
// installation. MATRIX=whole runs all of them; without it, all on NATS and a few on the others.
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { BrokerName } from '../../src/core/model/broker.ts';
import type { Design } from '../../src/core/model/design.ts';
import { testAll } from './batch-tests.ts';
import { expectCounts, standingInEnvironment } from './expected-counts.ts';
import {
  eventually,
  example,
  exampleIds,
  exportTo,
  type Running,
  remove,
  start,
  temporaryFolder,
} from './exported-project.ts';
import { parcelDesign } from './parcel-design.ts';
import { compileAll, installForAll, linkPackages, lintAll } from './project-batch.ts';
import { startKafka } from './servers/kafka.ts';
import { startMqtt } from './servers/mqtt.ts';
import { startNats } from './servers/nats.ts';
import { startRabbitMq } from './servers/rabbitmq.ts';
import { startRedis } from './servers/redis.ts';
import type { Server } from './servers/server.ts';

const messages = 1_000;
const isWhole = process.env.MATRIX === 'whole';

const designs: Readonly<Record<string, Design>> = {
  parcels: parcelDesign,
  ...Object.fromEntries(exampleIds.map((id) => [id, example(id)])),
};
const all = Object.keys(designs);
const few = isWhole ? all : ['parcels', 'shop-3', 'cart-3'];

interface Stage {
  readonly broker: BrokerName;
  readonly name: string;
  readonly startServer: () => Promise<Pick<Server, 'environment' | 'stop'>>;
  readonly ids: readonly string[];
}

const noServer = async () => ({ environment: {}, stop: async () => undefined });

const stages: readonly Stage[] = [
  // In memory each example runs in `examples.spec.ts`, installed for itself.
  { broker: 'in-memory', name: 'memory', startServer: noServer, ids: isWhole ? all : ['parcels'] },
  { broker: 'nats', name: 'NATS', startServer: startNats, ids: all },
  { broker: 'rabbitmq', name: 'RabbitMQ', startServer: startRabbitMq, ids: few },
  { broker: 'redis', name: 'Redis Streams', startServer: startRedis, ids: few },
  { broker: 'kafka', name: 'the librdkafka mock', startServer: startKafka, ids: few },
  { broker: 'mqtt', name: 'MQTT 5', startServer: startMqtt, ids: few },
];

let root: string;
const folderOf = (broker: string, id: string): string => `${broker}-${id}`;

test.beforeAll(async () => {
  test.setTimeout(isWhole ? 900_000 : 300_000);
  root = temporaryFolder();
  const folders: string[] = [];
  for (const { broker, ids } of stages)
    for (const id of ids) {
      const folder = folderOf(broker, id);
      await exportTo(join(root, folder), designs[id] as Design, broker);
      linkPackages(join(root, folder));
      folders.push(folder);
    }
  await installForAll(root, folders);
  await compileAll(root, folders);
});

test.afterAll(() => remove(root));

for (const { broker, name, startServer, ids } of stages)
  for (const id of ids)
    test(`${id} in order, tested, and with ${messages} messages over ${name}`, async () => {
      const design = designs[id] as Design;
      const folder = folderOf(broker, id);
      await lintAll(root, [folder]);
      const { passed, failed } = await testAll(root, [folder]);
      expect(failed).toEqual([]);
      expect(passed).toBeGreaterThan(0);
      // Several of the designs are shops that have drawn the same addresses: on one server they would read each other's messages.
      const server = await startServer();
      try {
        const environment = { ...standingInEnvironment, BROKER: broker, ...server.environment };
        const system = start(join(root, folder), 'system/dist/src/start.js', environment);
        const counts = await expectCounts(design, messages, system, await addresses(design, broker, system));
        if (isWhole) console.log(id, broker, JSON.stringify(counts));
      } finally {
        await server.stop();
      }
    });

/** Where each service listens, once all of them are up. */
const addresses = async (design: Design, broker: string, system: Running): Promise<(service: string) => string> => {
  if (broker === 'in-memory') {
    const address = await system.address;
    return () => address;
  }
  const found = new Map<string, string>();
  for (const [unit, { kind }] of Object.entries(design.nodes ?? {})) {
    if (kind === 'topic') continue;
    const line = await eventually(unit, () =>
      system.output.find((said) => said.includes(`${unit} is up on ${broker}`)),
    );
    found.set(unit, /http:\S+/.exec(line)?.[0] ?? '');
  }
  return (service) => found.get(service) ?? '';
};
