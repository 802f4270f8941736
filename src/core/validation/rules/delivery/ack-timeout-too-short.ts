/** Work takes longer than the broker waits for its acknowledgement, so that it is done twice. */

import { meanMs } from '../../../distributions/law/moments.ts';
import { gathered } from '../../../lib/gathered.ts';
import { figure } from '../../../lib/text.ts';
import type { Design } from '../../../model/design.ts';
import { brokerOfTopic } from '../../../model/graph/broker-of.ts';
import { type Entry, graphOf } from '../../../model/graph/graph.ts';
import type { Subscribe } from '../../../model/link.ts';
import type { Facts } from '../../facts.ts';
import { onBroker } from '../../fixes/on-broker.ts';
import { onReader } from '../../fixes/one-record.ts';
import { type Hold, heldLonger, holdMs, holdOf } from '../../load/held-messages.ts';
import { type Patience, patienceOf } from '../../load/patience.ts';
import type { Found, Rule } from '../../rule.ts';
import { linkAt, nodeName, percent, say } from '../../words.ts';

type Thresholds = { readonly lateShare: number };

/**
 * A share of 1 % is the 99th percentile of the catalogue. On Kafka, where a poll as a whole has a time limit, full polls only come
 * with a backlog: where the document's own limits are too short for the work, it is a warning.
 */
export const ackTimeoutTooShort: Rule<Thresholds> = {
  id: 'ack-timeout-too-short',
  severity: 'error',
  title: { en: 'Acknowledge timeout too short', zh: '确认超时过短' },
  summary: {
    en: 'Work on a message, prefetched ones before it and calls included, takes longer than the broker waits.',
    zh: '处理一条消息（含此前预取的消息与调用）的时间超过消息代理的等待。',
  },
  source:
    'NATS: consumers, AckWait; Apache Kafka: max.poll.interval.ms; RabbitMQ: consumer delivery acknowledgement timeout; Redis: XAUTOCLAIM',
  settings: { lateShare: { default: 0.01, title: { en: 'Share that is late, at most', zh: '迟到比例上限' } } },
  check: (design, facts, { lateShare }) =>
    gathered(graphOf(design).subscriptions, (entry) =>
      isTimed(design, entry[1]) ? [...slow(design, facts, entry, lateShare), ...slowPolls(design, entry)] : [],
    ),
};

/** In memory nobody waits for an acknowledgement unless the design says so. */
const isTimed = (design: Design, { ackTimeoutMs, from, work }: Subscribe): boolean =>
  work !== undefined && (ackTimeoutMs !== undefined || brokerOfTopic(design, from) !== 'in-memory');

const slow = (design: Design, facts: Facts, entry: Entry<Subscribe>, lateShare: number): Found[] => {
  const [patience] = patienceOf(design, entry);
  const hold = patience && holdOf(design, facts, entry);
  if (!patience || !hold) return [];
  const share = heldLonger(hold, patience.ms);
  return share > lateShare ? [found(design, entry, patience, hold, share, lateShare)] : [];
};

const found = (
  design: Design,
  [id, link]: Entry<Subscribe>,
  { ms, name, pointer, wait }: Patience,
  hold: Hold,
  share: number,
  lateShare: number,
): Found => {
  const enough = rounded(2 * holdMs(hold, lateShare));
  return {
    message: say(
      '“{node}” still holds {share} of the messages of “{topic}” when {name} of {ms} ms is over, so they are delivered again.',
      '{name}（{ms} 毫秒）到期时，“{node}”仍持有“{topic}”{share} 的消息，它们会被再次投递。',
      { node: nodeName(design, link.to), topic: nodeName(design, link.from), name, ms, share: percent(share) },
    ),
    ...words,
    nodes: [link.to, link.from],
    links: [id],
    pointer,
    fix:
      wait === undefined || enough === Infinity
        ? undefined
        : {
            title: say('Wait {enough} ms', '等待 {enough} 毫秒', { enough: figure(enough) }),
            apply: waiting(id, enough),
          },
  };
};

/** Every timeout that is shorter waits so long. */
const waiting = (id: string, ms: number) =>
  onReader(id, (link, design) => {
    const short = patienceOf(design, [id, link]).filter((each) => each.ms < ms && each.wait);
    return short.length === 0 ? undefined : short.reduce((now, { wait }) => wait?.(now, ms) ?? now, link);
  });

const words = {
  why: {
    en: 'The old work goes on while the new one begins: it is done twice, and the more there is to do, the more is done twice.',
    zh: '旧的处理仍在进行，新的又开始：同样的工作做两遍，负载越高重复越多。',
  },
  howToFix: {
    en: 'Let the broker wait longer, fetch fewer messages at a time, or make the work shorter.',
    zh: '延长消息代理的等待，减少一次预取的消息，或缩短处理时间。',
  },
} as const;

/** What is fetched by one poll has to be done before the next, or the reader is put out of its group. */
const slowPolls = (design: Design, [id, link]: Entry<Subscribe>): Found[] => {
  const { kafka = {}, work } = link;
  if (brokerOfTopic(design, link.from) !== 'kafka' || kafka.groupKind === 'share' || !work) return [];
  const { maxPollRecords = 500, maxPollIntervalMs = 300_000 } = kafka;
  const each = meanMs(work);
  if (!(maxPollRecords * each > maxPollIntervalMs)) return [];
  const isAssumed = kafka.maxPollRecords === undefined && kafka.maxPollIntervalMs === undefined;
  return [
    {
      message: say(
        'A full poll of “{node}” is {records} messages and {seconds} s of work, but Kafka waits {interval} s for the next one.',
        '“{node}”一次满额拉取 {records} 条消息，需处理 {seconds} 秒，而 Kafka 只等待 {interval} 秒。',
        {
          node: nodeName(design, link.to),
          records: maxPollRecords,
          seconds: (maxPollRecords * each) / 1000,
          interval: maxPollIntervalMs / 1000,
        },
      ),
      why: {
        en: 'The reader is put out of its group, which rebalances, and another one does all of the poll again.',
        zh: '读者被移出消费组并触发再均衡，另一个读者会重做整批消息。',
      },
      howToFix: words.howToFix,
      ...(isAssumed && { severity: 'warning' }),
      nodes: [link.to, link.from],
      links: [id],
      pointer: link.kafka ? linkAt(id, 'kafka', 'maxPollRecords') : linkAt(id, 'kafka'),
      fix: each > maxPollIntervalMs / 2 ? undefined : fewerRecords(id, Math.floor(maxPollIntervalMs / 2 / each)),
    },
  ];
};

const fewerRecords = (id: string, records: number): NonNullable<Found['fix']> => ({
  title: say('Take {records} messages per poll', '每次拉取 {records} 条消息', { records }),
  apply: onReader(id, (link) =>
    (link.kafka?.maxPollRecords ?? 500) <= records ? undefined : onBroker(link, 'kafka', { maxPollRecords: records }),
  ),
});

/** Two digits are enough for a time that somebody has to remember. */
const rounded = (ms: number): number => {
  if (!(ms < Number.MAX_SAFE_INTEGER)) return Infinity;
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(ms)) - 1);
  return Math.ceil(ms / unit) * unit;
};
