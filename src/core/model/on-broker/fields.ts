/** The fields that one broker alone reads, for each record that has them. */
import type * as z from 'zod/mini';
import { optional, withField } from '../field.ts';
import { kafkaPublish, kafkaSubscribe, kafkaTopic } from './kafka.ts';
import { mqttPublish, mqttSubscribe, mqttTopic } from './mqtt.ts';
import { natsSubscribe, natsTopic } from './nats.ts';
import { rabbitmqSubscribe, rabbitmqTopic } from './rabbitmq.ts';
import { redisPublish, redisSubscribe, redisTopic } from './redis.ts';

/** Titled as the broker is called; the others ignore it. */
const section = <Schema extends z.ZodMiniType>(schema: Schema, name: string) =>
  optional(withField(schema, [name, name], [`Only used on ${name}.`, `仅用于 ${name}。`]));

export const brokerFieldsOfTopics = {
  nats: section(natsTopic, 'NATS JetStream'),
  kafka: section(kafkaTopic, 'Apache Kafka'),
  rabbitmq: section(rabbitmqTopic, 'RabbitMQ'),
  redis: section(redisTopic, 'Redis Streams'),
  mqtt: section(mqttTopic, 'MQTT'),
};

export const brokerFieldsOfPublications = {
  kafka: section(kafkaPublish, 'Apache Kafka'),
  redis: section(redisPublish, 'Redis Streams'),
  mqtt: section(mqttPublish, 'MQTT'),
};

export const brokerFieldsOfSubscriptions = {
  nats: section(natsSubscribe, 'NATS JetStream'),
  kafka: section(kafkaSubscribe, 'Apache Kafka'),
  rabbitmq: section(rabbitmqSubscribe, 'RabbitMQ'),
  redis: section(redisSubscribe, 'Redis Streams'),
  mqtt: section(mqttSubscribe, 'MQTT'),
};
