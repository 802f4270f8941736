/** All reasons why an acknowledged message of a topic may be lost, by the broker that the topic lives on. */
import type { Design } from '../../model/design.ts';
import { brokerOf } from '../../model/graph/broker-of.ts';
import { copiesOnKafka, fewCopies } from './copies.ts';
import { forgetfulOnMqtt, forgetfulOnRabbitmq } from './forgetful-queue.ts';
import { lateOnNats, lateOnRedis } from './late-on-disk.ts';
import type { Thresholds, Weakness } from './weakness.ts';

/** Of a topic in memory none: nothing lasts there. */
export const weaknessesOf = (design: Design, id: string, thresholds: Thresholds): Weakness[] => {
  const topic = design.nodes?.[id];
  if (topic?.kind !== 'topic') return [];
  switch (brokerOf(design, topic)) {
    case 'in-memory':
      return [];
    case 'kafka':
      return copiesOnKafka(design, id, topic, thresholds);
    case 'nats':
      return [...fewCopies(id, topic, thresholds), ...lateOnNats(id, topic, thresholds)];
    case 'redis':
      return [...fewCopies(id, topic, thresholds), ...lateOnRedis(id, topic, thresholds)];
    case 'rabbitmq':
      return [...forgetfulOnRabbitmq(id, topic), ...fewCopies(id, topic, thresholds)];
    case 'mqtt':
      return forgetfulOnMqtt(id, topic);
  }
};
