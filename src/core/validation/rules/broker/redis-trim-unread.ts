/** A Redis stream so short that entries are trimmed which nobody has read: its length < rate x (outage + time to catch up). */
import { durationOf } from '../../../lib/figures.ts';
import type { Design } from '../../../model/design.ts';
import { type Entry, graphOf } from '../../../model/graph/graph.ts';
import type { Subscribe } from '../../../model/link.ts';
import type { Topic } from '../../../model/node.ts';
import type { Facts } from '../../facts.ts';
import { generous } from '../../fixes/generous.ts';
import { onBroker } from '../../fixes/on-broker.ts';
import { onTopic } from '../../fixes/one-record.ts';
import { topicsOn } from '../../on-broker.ts';
import { longestAbsence } from '../../outages.ts';
import { stationFacts } from '../../reader.ts';
import type { Found, Rule } from '../../rule.ts';
import { nodeAt, nodeName, say } from '../../words.ts';

/**
 * An error where a scenario takes the reader away for so long. Without one the outage is only assumed, and what is lost in it
 * a warning. A reader that never catches up is `overload`.
 */
export const redisTrimUnread: Rule<{ outageSeconds: number }> = {
  id: 'redis-trim-unread',
  severity: 'error',
  title: { en: 'Trimmed before it is read', zh: '未读即被裁剪' },
  summary: {
    en: 'A Redis stream is shorter than what arrives while a reader is away and catches up.',
    zh: 'Redis 流的长度小于读者离线及追赶期间到达的消息数。',
  },
  source: 'Redis documentation: Streams, capped streams (MAXLEN); queueing: backlog of an outage',
  settings: {
    outageSeconds: { default: 300, title: { en: 'Outage to survive', zh: '应能承受的中断' }, unit: 's' },
  },
  check: (design, facts, { outageSeconds }) =>
    topicsOn(design, 'redis').flatMap((entry) => {
      const needs = longestNeed(design, facts, entry[0], outageSeconds);
      return needs && (entry[1].redis?.maxLength ?? Infinity) < needs.entries ? [found(design, entry, needs)] : [];
    }),
};

interface Need {
  readonly reader: string;
  readonly link: string;
  readonly entries: number;
  readonly seconds: number;
  readonly isRehearsed: boolean;
}

const longestNeed = (design: Design, facts: Facts, topic: string, outageSeconds: number): Need | undefined => {
  const rate = (Object.hasOwn(facts.topics, topic) && facts.topics[topic]?.ratePerSecond) || 0;
  const needs = (graphOf(design).reading.get(topic) ?? []).flatMap((entry) =>
    needOf(design, facts, entry, rate, outageSeconds),
  );
  return needs.reduce<Need | undefined>(
    (most, each) => (most && most.entries >= each.entries ? most : each),
    undefined,
  );
};

/** The backlog of an outage D is gone after D x utilisation / (1 - utilisation) more. */
const needOf = (
  design: Design,
  facts: Facts,
  entry: Entry<Subscribe>,
  rate: number,
  outageSeconds: number,
): readonly Need[] => {
  const [link, { to: reader }] = entry;
  const utilisation = stationFacts(facts, link)?.utilisation ?? null;
  if (utilisation === null || utilisation >= 1) return [];
  const rehearsed = longestAbsence(design, entry);
  const seconds = rehearsed ?? outageSeconds;
  const entries = (rate * seconds) / (1 - utilisation);
  return [{ reader, link, entries, seconds, isRehearsed: rehearsed !== undefined }];
};

const found = (design: Design, [id, { redis }]: Entry<Topic>, needs: Need): Found => {
  const maxLength = generous(needs.entries);
  return {
    ...(!needs.isRehearsed && { severity: 'warning' }),
    message: say(
      '“{topic}” keeps {length} entries, and {needed} pile up while “{node}” is away for {outage} and catches up.',
      '“{topic}”只保留 {length} 条，而“{node}”离线 {outage} 并追赶期间会堆积 {needed} 条。',
      {
        topic: nodeName(design, id),
        length: String(redis?.maxLength),
        needed: String(Math.ceil(needs.entries)),
        node: nodeName(design, needs.reader),
        outage: durationOf(needs.seconds * 1000),
      },
    ),
    why: {
      en: 'Redis trims the oldest entries whether they were read or not: the reader comes back and they are gone.',
      zh: 'Redis 不论是否已读都裁剪最旧的条目：读者恢复时它们已不存在。',
    },
    howToFix: {
      en: 'Keep a longer stream, or trim by what all groups have acknowledged (MINID).',
      zh: '增大流的长度，或按所有消费组已确认的位置裁剪（MINID）。',
    },
    nodes: [id, needs.reader],
    links: [needs.link],
    pointer: nodeAt(id, 'redis', 'maxLength'),
    fix: {
      title: say('Keep {length} entries', '保留 {length} 条', { length: String(maxLength) }),
      apply: onTopic(id, (topic) =>
        (topic.redis?.maxLength ?? Infinity) < maxLength ? onBroker(topic, 'redis', { maxLength }) : undefined,
      ),
    },
  };
};
