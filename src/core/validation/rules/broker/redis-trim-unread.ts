/** A Redis stream so short that entries are trimmed which nobody has read: its length < rate x outage. */
import { durationOf } from '../../../lib/figures.ts';
import type { Design } from '../../../model/design.ts';
import { acknowledgesFirst } from '../../../model/graph/deliveries.ts';
import { graphOf } from '../../../model/graph/graph.ts';
import { topicsOn } from '../../brokers/on-broker.ts';
import type { Facts } from '../../facts.ts';
import { generous } from '../../fixes/generous.ts';
import { onBroker } from '../../fixes/on-broker.ts';
import { onTopic } from '../../fixes/one-record.ts';
import { longestAbsence } from '../../load/outages.ts';
import type { Found, Rule } from '../../rule.ts';
import { nodeAt, nodeName, say } from '../../words.ts';

/**
 * Read in order, no entry waits longer than the outage itself, so that the time to catch up, which the catalogue adds, asks for
 * too much. An error where a scenario rehearses the outage; the one that a setting assumes is a warning.
 */
export const redisTrimUnread: Rule<{ outageHours: number }> = {
  id: 'redis-trim-unread',
  severity: 'error',
  title: { en: 'Trimmed before it is read', zh: '未读即被裁剪' },
  summary: {
    en: 'A Redis stream is shorter than what arrives while a reader is away.',
    zh: 'Redis 流的长度小于读者离线期间到达的消息数。',
  },
  source: 'Redis documentation: Streams, capped streams (MAXLEN); queueing theory: the backlog of an outage',
  settings: {
    outageHours: { default: 1, title: { en: 'Outage that is survived', zh: '须承受的停机时长' }, unit: 'h' },
  },
  check: (design, facts, { outageHours }) =>
    topicsOn(design, 'redis').flatMap(([id, { redis }]) => {
      const length = redis?.maxLength ?? Infinity;
      const need = longestNeed(design, facts, id, outageHours * 3600);
      return need && length < need.entries ? [found(design, id, length, need)] : [];
    }),
};

interface Need {
  readonly link: string;
  readonly reader: string;
  readonly entries: number;
  readonly rehearsed: number;
  readonly seconds: number;
}

/** Of the reader that is away the longest; the first one by id where several are. */
const longestNeed = (design: Design, facts: Facts, topic: string, usualSeconds: number): Need | undefined => {
  const rate = (Object.hasOwn(facts.topics, topic) && facts.topics[topic]?.ratePerSecond) || 0;
  const needs = (graphOf(design).reading.get(topic) ?? [])
    .filter(([, link]) => !acknowledgesFirst(design, link))
    .map((entry): Need => {
      const absence = longestAbsence(design, entry);
      const seconds = Math.max(absence, usualSeconds);
      return { link: entry[0], reader: entry[1].to, entries: rate * seconds, rehearsed: rate * absence, seconds };
    });
  return needs.reduce<Need | undefined>(
    (most, each) => (most && most.seconds >= each.seconds ? most : each),
    undefined,
  );
};

const found = (design: Design, id: string, length: number, need: Need): Found => {
  const maxLength = generous(need.entries);
  return {
    ...(need.rehearsed <= length && { severity: 'warning' }),
    message: say(
      '“{topic}” keeps {length} entries, and {entries} arrive while “{node}” is away for {outage}.',
      '“{topic}”只保留 {length} 条，而“{node}”离线 {outage} 期间会到达 {entries} 条。',
      {
        topic: nodeName(design, id),
        length: String(length),
        entries: String(Math.ceil(need.entries)),
        node: nodeName(design, need.reader),
        outage: durationOf(need.seconds * 1000),
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
    nodes: [id, need.reader],
    links: [need.link],
    pointer: nodeAt(id, 'redis', 'maxLength'),
    fix: {
      title: say('Keep {length} entries', '保留 {length} 条', { length: String(maxLength) }),
      apply: onTopic(id, (topic) =>
        (topic.redis?.maxLength ?? Infinity) < maxLength ? onBroker(topic, 'redis', { maxLength }) : undefined,
      ),
    },
  };
};
