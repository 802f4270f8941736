/** Queues and sessions that do not outlive their broker or connection (RabbitMQ: queues; mosquitto.conf: persistence). */
import type { Text } from '../../lib/text.ts';
import type { Topic } from '../../model/node.ts';
import { onBroker } from '../fixes/on-broker.ts';
import { onTopic } from '../fixes/one-record.ts';
import { nodeAt, say } from '../words.ts';
import type { Weakness } from './weakness.ts';

type Queue = NonNullable<Topic['rabbitmq']>;

/** A classic queue is on one broker, however many copies are drawn. */
export const forgetfulOnRabbitmq = (id: string, { rabbitmq = {} }: Topic): Weakness[] => [
  ...when(rabbitmq.queue === 'classic', id, 'queue', say('a classic queue is on one broker', '经典队列只在一个节点上'))
    // What a quorum queue does not know has to be decided anew.
    .map(({ mend, ...rest }) => (isPlain(rabbitmq) && mend ? { ...rest, mend } : rest)),
  ...when(rabbitmq.durable === false, id, 'durable', say('a restart takes the queue away', '重启后队列消失')),
  ...when(
    rabbitmq.exclusive === true,
    id,
    'exclusive',
    say('the queue is gone with its connection', '连接断开后队列消失'),
  ),
];

const isPlain = ({ overflow, deadLetterStrategy }: Queue): boolean =>
  overflow === undefined && deadLetterStrategy === undefined;

const when = (holds: boolean, id: string, field: 'queue' | 'durable' | 'exclusive', reason: Text): Weakness[] => {
  const mend = onTopic(id, (topic) => onBroker(topic, 'rabbitmq', { [field]: undefined }));
  return holds ? [{ reason, pointer: nodeAt(id, 'rabbitmq', field), mend }] : [];
};

export const forgetfulOnMqtt = (id: string, { mqtt }: Topic): Weakness[] => {
  const mend = onTopic(id, (topic) => onBroker(topic, 'mqtt', { persistent: undefined }));
  const reason = say('the broker keeps it in memory only', '消息代理只将其存于内存');
  return mqtt?.persistent === false ? [{ reason, pointer: nodeAt(id, 'mqtt', 'persistent'), mend }] : [];
};
