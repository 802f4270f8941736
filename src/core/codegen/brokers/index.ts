/** Brokers that a project can be exported for, in the order in which they are offered. */
import type { BrokerAdapter } from '../broker-adapter.ts';
import { inMemory } from './in-memory.ts';
import { kafka } from './kafka.ts';
import { mqtt } from './mqtt.ts';
import { nats } from './nats.ts';
import { rabbitmq } from './rabbitmq.ts';
import { redis } from './redis.ts';

export const brokers: readonly BrokerAdapter[] = [inMemory, kafka, mqtt, nats, rabbitmq, redis];
