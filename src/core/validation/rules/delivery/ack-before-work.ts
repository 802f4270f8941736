/** A reader acknowledges before its work is done, on a topic that is meant to deliver at least once. */
import { figure, type Text } from '../../../lib/text.ts';
import type { Design } from '../../../model/design.ts';
import { type Entry, graphOf } from '../../../model/graph/graph.ts';
import type { Subscribe } from '../../../model/link.ts';
import { earlyAcknowledgements, type LossPoint } from '../../durability/loss-points.ts';
import type { Facts } from '../../facts.ts';
import { stationFacts, topicOf, workerOf } from '../../load/reader.ts';
import type { Found, Rule } from '../../rule.ts';
import { promised, promisesArrival } from '../../ways/promises.ts';
import { nodeName, say } from '../../words.ts';

/**
 * An error where somebody says that messages must arrive: the topic by its own words, or an objective of whose path the link is.
 * Elsewhere at least once is only what the document assumes, so it is a warning.
 */
export const ackBeforeWork: Rule = {
  id: 'ack-before-work',
  severity: 'error',
  title: { en: 'Acknowledged too early', zh: '过早确认' },
  summary: {
    en: 'Messages are acknowledged before the work on them is done, or by the clock, though the topic is not at most once.',
    zh: '消息在处理完成前或按定时确认，而主题并非至多一次。',
  },
  source: 'RabbitMQ: consumer acknowledgements; Apache Kafka: consumer configuration enable.auto.commit',
  check: (design, facts) => {
    const links = graphOf(design).subscriptions;
    const early = links.filter((entry) => pointsOf(design, entry).length > 0);
    if (early.length === 0) return [];
    const paths = promised(design, promisesArrival).flatMap(({ subscriptions }) => subscriptions.map(([id]) => id));
    const promises = new Set(paths);
    return early.map((entry) => found(design, facts, entry, promises.has(entry[0])));
  },
};

const pointsOf = (design: Design, entry: Entry<Subscribe>): LossPoint[] => {
  const points = earlyAcknowledgements(design, entry);
  if (points.length === 0) return points;
  const { guarantee } = topicOf(design, entry[1]);
  if (guarantee === 'at-most-once') return [];
  // QoS 0 without a word is `mqtt-qos0-critical`: measurements are often read with it on purpose.
  return guarantee === 'at-least-once' ? points : points.filter(({ pointer }) => !pointer.endsWith('/qos'));
};

const found = (design: Design, facts: Facts, entry: Entry<Subscribe>, isPromised: boolean): Found => {
  const [id, link] = entry;
  const points = pointsOf(design, entry);
  const first = points[0] as LossPoint;
  const stated = topicOf(design, link).guarantee !== undefined;
  return {
    message: messageOf(design, facts, entry),
    why: {
      en: 'The broker has forgotten these messages when the crash comes, so nobody delivers them again.',
      zh: '崩溃时消息代理已忘记这些消息，不会再次投递。',
    },
    howToFix: {
      en: 'Acknowledge after the work, or let the topic be at most once if loss is meant.',
      zh: '在处理后确认；若允许丢失，将主题设为至多一次。',
    },
    ...(!stated && !isPromised && { severity: 'warning' }),
    nodes: [link.to, link.from],
    links: [id],
    pointer: first.pointer,
    fix: points.every(({ mend }) => mend)
      ? {
          title: say('Acknowledge after the work', '处理后再确认'),
          apply: (before) => {
            const reader = before.links?.[id];
            if (reader?.kind !== 'subscribe') return before;
            return pointsOf(before, [id, reader]).reduce((whole, { mend }) => mend?.(whole) ?? whole, before);
          },
        }
      : undefined,
  };
};

const messageOf = (design: Design, facts: Facts, [id, link]: Entry<Subscribe>): Text => {
  const names = { node: nodeName(design, link.to), topic: nodeName(design, link.from) };
  const clock = link.acknowledge === 'before-work' ? undefined : link.kafka?.autoCommitMs;
  const rate = stationFacts(facts, id)?.arrivalRatePerSecond;
  if (clock !== undefined)
    return say(
      '“{node}” commits every {clock} ms, done or not: a crash loses up to {count} messages of “{topic}”.',
      '“{node}”每 {clock} 毫秒提交一次，不论是否处理完：一次崩溃至多丢失“{topic}”的 {count} 条消息。',
      {
        ...names,
        clock,
        count: rate ? figure(Math.ceil((rate * clock) / 1000)) : figure(link.kafka?.maxPollRecords ?? 500),
      },
    );
  return say(
    '“{node}” acknowledges before the work: a crash loses up to {count} {count:message|messages} of “{topic}”.',
    '“{node}”在处理前确认：一次崩溃至多丢失“{topic}”的 {count} 条消息。',
    { ...names, count: inHand(design, link) },
  );
};

/** Messages that one replica holds. */
const inHand = (design: Design, link: Subscribe): number =>
  (link.concurrency ?? workerOf(design, link).concurrency ?? 1) * (link.prefetch ?? 1);
