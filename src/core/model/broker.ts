/** The brokers that a design can name. */
import * as z from 'zod/mini';

export const brokerNames = ['in-memory', 'nats', 'kafka', 'rabbitmq', 'redis', 'mqtt'] as const;
export const broker = z.enum(brokerNames);

export type BrokerName = z.infer<typeof broker>;
