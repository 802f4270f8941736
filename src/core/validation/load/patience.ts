/** How long each broker waits for an acknowledgement before it gives the message to somebody else, and what makes it wait longer. */
import type { Text } from '../../lib/text.ts';
import type { Design } from '../../model/design.ts';
import { brokerOfTopic } from '../../model/graph/broker-of.ts';
import { acknowledgesFirst } from '../../model/graph/deliveries.ts';
import type { Entry } from '../../model/graph/graph.ts';
import type { Subscribe } from '../../model/link.ts';
import { onBroker } from '../fixes/on-broker.ts';
import { linkAt, say } from '../words.ts';

export interface Patience {
  readonly ms: number;
  readonly pointer: string;
  /** Completes “after …”. */
  readonly name: Text;
  /** The link with more patience; absent where it is the broker's own setting. */
  readonly wait?: (link: Subscribe, ms: number) => Subscribe;
}

/** RabbitMQ: consumer_timeout. */
const rabbitmqMs = 1_800_000;

/** All that hold for a subscription, the shortest first. */
export const patienceOf = (design: Design, [id, link]: Entry<Subscribe>): readonly Patience[] => {
  if (acknowledgesFirst(design, link)) return [];
  const broker = brokerOfTopic(design, link.from);
  const all: Patience[] = [];
  if (broker === 'nats' && link.nats?.backoffMs) all.push(ofBackoff(id, link.nats.backoffMs));
  else if (link.ackTimeoutMs !== undefined)
    all.push({
      ms: link.ackTimeoutMs,
      pointer: linkAt(id, 'ackTimeoutMs'),
      name: say('its acknowledge timeout', '确认超时'),
      wait: (before, ackTimeoutMs) => ({ ...before, ackTimeoutMs }),
    });
  if (broker === 'redis' && link.redis?.claims !== false && link.redis?.claimIdleMs !== undefined)
    all.push({
      ms: link.redis.claimIdleMs,
      pointer: linkAt(id, 'redis', 'claimIdleMs'),
      name: say('the time to take over', '接管等待时间'),
      wait: (before, claimIdleMs) => onBroker(before, 'redis', { claimIdleMs }),
    });
  if (broker === 'rabbitmq')
    all.push({
      ms: rabbitmqMs,
      pointer: linkAt(id, 'work'),
      name: say('RabbitMQ’s consumer timeout', 'RabbitMQ 的消费者超时'),
    });
  return all.sort((one, other) => one.ms - other.ms);
};

/** On NATS a list of timeouts takes the place of the acknowledge timeout. */
const ofBackoff = (id: string, backoffMs: readonly number[]): Patience => ({
  ms: Math.min(...backoffMs),
  pointer: linkAt(id, 'nats', 'backoffMs'),
  name: say('the shortest acknowledge timeout of its list', '确认超时序列中最短的一个'),
  wait: (link, ms) => onBroker(link, 'nats', { backoffMs: backoffMs.map((each) => Math.max(each, ms)) }),
});
