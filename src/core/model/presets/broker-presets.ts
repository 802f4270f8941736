/** What each broker does by default. */
import type { Broker } from '../graph/broker-of.ts';
import { inMemory } from './in-memory.ts';
import { kafka } from './kafka.ts';
import { mqtt } from './mqtt.ts';
import { nats } from './nats.ts';
import type { BrokerPresets } from './preset.ts';
import { rabbitmq } from './rabbitmq.ts';
import { redis } from './redis.ts';

export const brokerPresets: Readonly<Record<Broker, BrokerPresets>> = {
  'in-memory': inMemory,
  nats,
  kafka,
  rabbitmq,
  redis,
  mqtt,
};
