/** The brokers that a design can name. */
import * as z from 'zod/mini';
import { titled } from './field.ts';

export const brokerNames = ['in-memory', 'nats', 'kafka', 'rabbitmq', 'redis', 'mqtt'] as const;
export type BrokerName = (typeof brokerNames)[number];

export const broker = titled(z.enum(brokerNames), {
  'in-memory': ['In memory', '内存'],
  nats: ['NATS JetStream', 'NATS JetStream'],
  kafka: ['Apache Kafka', 'Apache Kafka'],
  rabbitmq: ['RabbitMQ', 'RabbitMQ'],
  redis: ['Redis Streams', 'Redis Streams'],
  mqtt: ['MQTT', 'MQTT'],
});
