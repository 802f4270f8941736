/** What brokers do by themselves with a message whose deliveries are used up, where the design has not decided it. */
import type { Design } from '../../model/design.ts';
import { type Broker, brokerOfTopic } from '../../model/graph/broker-of.ts';
import { acknowledgesFirst, deliveriesOf, exhaustedShare } from '../../model/graph/deliveries.ts';
import type { Subscribe } from '../../model/link.ts';
import { isOff } from '../presets.ts';

/** Nobody has said where they go, and the broker learns that the work has failed. */
const isOpen = (design: Design, link: Subscribe): boolean =>
  link.deadLetter === undefined && !acknowledgesFirst(design, link);

/** Failure must be in the design: a plain link in a sketch says nothing about it yet. */
export const staysOnNats = (design: Design, link: Subscribe): boolean =>
  isOpen(design, link) && (link.retry !== undefined || exhaustedShare(link) > 0) && deliveriesOf(link) > 0;

/** As on NATS; Redis itself ends no deliveries, so that it does not matter whether the design does. */
export const staysOnRedis = (design: Design, link: Subscribe): boolean => {
  const { probability = 0, poisonProbability = 0, crashProbability = 0 } = link.failure ?? {};
  const fails = link.retry !== undefined || probability + poisonProbability + crashProbability > 0;
  return isOpen(design, link) && fails;
};

/** A share group of Kafka gives up after a number of deliveries, whether the design speaks of it or not. */
export const isArchivedByKafka = (design: Design, link: Subscribe): boolean =>
  isOpen(design, link) && link.kafka?.groupKind === 'share';

const rules: { readonly [Name in Broker]?: readonly [string, (design: Design, link: Subscribe) => boolean] } = {
  nats: ['nats-maxdeliver-stays', staysOnNats],
  redis: ['redis-no-dlq', staysOnRedis],
  kafka: ['kafka-share-dlq', isArchivedByKafka],
};

/** A rule of the broker's own says what becomes of such messages, and more than can be said of all brokers. */
export const isToldByBroker = (design: Design, link: Subscribe): boolean => {
  const broker = brokerOfTopic(design, link.from);
  const [rule, tells] = (broker && rules[broker]) ?? [];
  return rule !== undefined && tells !== undefined && !isOff(design, rule) && tells(design, link);
};
