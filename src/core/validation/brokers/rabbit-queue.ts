/** What a topic of RabbitMQ is there: one queue for each group, all of one kind (RabbitMQ documentation: quorum queues, dead letter exchanges). */
import type { Design } from '../../model/design.ts';
import { acknowledgesFirst, deadLetterTopic } from '../../model/graph/deliveries.ts';
import { type Entry, graphOf } from '../../model/graph/graph.ts';
import type { Subscribe } from '../../model/link.ts';
import type { Topic } from '../../model/node.ts';
import { onBroker } from '../fixes/on-broker.ts';

export const isClassic = ({ rabbitmq }: Topic): boolean => rabbitmq?.queue === 'classic';

export const handsOverSafely = ({ rabbitmq }: Topic): boolean => rabbitmq?.deadLetterStrategy === 'at-least-once';

/** A queue that makes room by dropping its oldest message cannot promise to keep a dead letter until it has arrived. */
export const dropsOldest = ({ rabbitmq }: Topic): boolean => (rabbitmq?.overflow ?? 'drop-head') === 'drop-head';

/** Readers of the topic whose dead letters go to another one. */
export const withDeadLetters = (design: Design, topic: string): readonly Entry<Subscribe>[] =>
  (graphOf(design).reading.get(topic) ?? []).filter(
    ([, link]) => deadLetterTopic(link) !== undefined && !acknowledgesFirst(design, link),
  );

/** Replicated and durable, without what only classic queues can do. */
export const asQuorum = (topic: Topic): Topic =>
  onBroker(topic, 'rabbitmq', {
    queue: undefined,
    durable: undefined,
    ...(topic.rabbitmq?.overflow === 'reject-publish-dlx' && { overflow: 'reject-publish' }),
  });

/** Dead letters leave the queue when the other one has them. */
export const withSafeDeadLetters = (topic: Topic): Topic =>
  onBroker(asQuorum(topic), 'rabbitmq', { deadLetterStrategy: 'at-least-once', overflow: 'reject-publish' });
