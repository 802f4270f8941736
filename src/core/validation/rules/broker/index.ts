/** Every rule about brokers, sorted by id. */
import type { Rule } from '../../rule.ts';
import { kafkaTopicName } from './kafka-topic-name.ts';

export const brokerRules: readonly Rule[] = [kafkaTopicName];
