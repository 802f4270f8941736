/** A topic forgets messages sooner than a reader that was down can come back to read them. */
import { gathered } from '../../../lib/gathered.ts';
import { figure, type Text } from '../../../lib/text.ts';
import type { Design } from '../../../model/design.ts';
import { brokerOf } from '../../../model/graph/broker-of.ts';
import { acknowledgesFirst, deliveriesOf, unsoundShare } from '../../../model/graph/deliveries.ts';
import { type Entry, graphOf } from '../../../model/graph/graph.ts';
import type { Subscribe } from '../../../model/link.ts';
import type { Topic } from '../../../model/node.ts';
import type { Facts } from '../../facts.ts';
import { onTopic } from '../../fixes/one-record.ts';
import { rehearsedSeconds } from '../../load/outages.ts';
import { stationFacts } from '../../load/reader.ts';
import { worthSeconds } from '../../load/worth.ts';
import type { Found, Rule } from '../../rule.ts';
import { timeOf } from '../../time-words.ts';
import { nodeAt, nodeName, say } from '../../words.ts';

type Thresholds = { readonly outageHours: number };

/**
 * The catalogue asks for outage + time to catch up. First come, first served, no message waits longer than the outage itself: the
 * oldest one is read first, and from then on they get younger. Only what fails while the backlog is there goes to its end and waits
 * for all of it, so that the longer time is asked for (as a warning) where attempts fail and are tried again. An outage that a
 * scenario rehearses counts where it is longer. Messages that are worth nothing by then (deadline, timeout of a request) may go.
 */
export const retentionTooShort: Rule<Thresholds> = {
  id: 'retention-too-short',
  severity: 'error',
  title: { en: 'Retention too short', zh: '保留时间过短' },
  summary: {
    en: 'Messages of a topic are gone before a reader that was down for so long, or that a scenario takes down, can read them.',
    zh: '读者停机这么久（或场景所演练的停机）之后，主题中的消息未读即已过期。',
  },
  source:
    'Apache Kafka: topic configuration retention.ms; queueing theory: the backlog of an outage is read oldest first',
  settings: {
    outageHours: { default: 1, title: { en: 'Outage that is survived', zh: '须承受的停机时长' }, unit: 'h' },
  },
  check: (design, facts, { outageHours }) => {
    const topics = graphOf(design).topics.filter(([, topic]) => forgets(design, topic));
    const rehearsed = topics.length > 0 ? rehearsedSeconds(design) : new Map<string, number>();
    return gathered(topics, (entry) =>
      found(design, entry, gapsOf(design, facts, entry, rehearsed, outageHours * 3600)),
    );
  },
};

/** What is compacted keeps the last message of each key, and what is at most once may be lost. */
const forgets = (design: Design, topic: Topic): boolean =>
  topic.retentionSeconds !== undefined &&
  topic.guarantee !== 'at-most-once' &&
  !(brokerOf(design, topic) === 'kafka' && topic.kafka?.cleanup === 'compact');

interface Gap {
  readonly entry: Entry<Subscribe>;
  readonly outageSeconds: number;
  /** Until the backlog of the outage is gone; Infinity where it never goes. */
  readonly drainSeconds: number;
  /** Where it is known how many come. */
  readonly lost: number;
}

/** Readers that lose something, the worst one first. */
const gapsOf = (
  design: Design,
  facts: Facts,
  [id, { ordered, retentionSeconds = Infinity }]: Entry<Topic>,
  rehearsed: ReadonlyMap<string, number>,
  usualSeconds: number,
): Gap[] =>
  (graphOf(design).reading.get(id) ?? [])
    .flatMap((entry): Gap[] => {
      const [link, reader] = entry;
      const { arrivalRatePerSecond, utilisation } = stationFacts(facts, link) ?? {};
      const outageSeconds = Math.max(usualSeconds, rehearsed.get(link) ?? 0, rehearsed.get(reader.to) ?? 0);
      const load = utilisation ?? 0;
      const drainSeconds = load < 1 ? (outageSeconds * load) / (1 - load) : Infinity;
      const needed = outageSeconds + (goesToTheEnd(design, reader, ordered) && load < 1 ? drainSeconds : 0);
      if (retentionSeconds >= Math.min(needed, worthSeconds(design, entry))) return [];
      const lost = (arrivalRatePerSecond ?? 0) * Math.max(0, outageSeconds - retentionSeconds);
      return [{ entry, outageSeconds, drainSeconds, lost }];
    })
    .toSorted((one, other) => other.outageSeconds - one.outageSeconds || other.lost - one.lost);

/** Does what fails wait behind all that came meanwhile? On an ordered topic it keeps its place. */
const goesToTheEnd = (design: Design, link: Subscribe, ordered = false): boolean => {
  const { poisonProbability = 0 } = link.failure ?? {};
  return (
    !ordered &&
    !acknowledgesFirst(design, link) &&
    deliveriesOf(link) !== 1 &&
    unsoundShare(link) + poisonProbability > 0
  );
};

const found = (design: Design, [id, topic]: Entry<Topic>, gaps: readonly Gap[]): Found[] => {
  const [worst] = gaps;
  if (!worst) return [];
  const drain = Math.max(...gaps.map(({ drainSeconds }) => (drainSeconds < Infinity ? drainSeconds : 0)));
  const enough = Math.ceil(2 * (Math.max(...gaps.map(({ outageSeconds }) => outageSeconds)) + drain));
  return [
    {
      message: messageOf(design, id, topic, worst),
      why: {
        en: 'They are lost without an error, and only whoever misses their effect will notice.',
        zh: '它们会无声地丢失，只有发现结果缺失的人才会注意到。',
      },
      howToFix: {
        en: 'Keep messages at least twice as long as an outage and the time to catch up; or say by a deadline how long they are worth reading.',
        zh: '保留时间至少为停机加追赶时间的两倍；或用截止时间说明消息多久内有价值。',
      },
      ...((topic.retentionSeconds ?? Infinity) >= worst.outageSeconds && { severity: 'warning' }),
      nodes: [id, ...new Set(gaps.map(({ entry }) => entry[1].to))],
      links: gaps.map(({ entry }) => entry[0]),
      pointer: nodeAt(id, 'retentionSeconds'),
      fix: {
        title: say('Keep messages for {time}', '保留消息 {time}', { time: timeOf(enough) }),
        apply: onTopic(id, (before) =>
          (before.retentionSeconds ?? Infinity) >= enough ? undefined : { ...before, retentionSeconds: enough },
        ),
      },
    },
  ];
};

const messageOf = (design: Design, id: string, { retentionSeconds = 0 }: Topic, gap: Gap): Text => {
  const values = {
    node: nodeName(design, gap.entry[1].to),
    topic: nodeName(design, id),
    outage: timeOf(gap.outageSeconds),
    kept: timeOf(retentionSeconds),
    lost: figure(Math.ceil(gap.lost)),
    drain: timeOf(gap.drainSeconds),
  };
  if (retentionSeconds < gap.outageSeconds)
    return gap.lost > 0
      ? say(
          'After {outage} down, {lost} messages are gone before “{node}” reads them: “{topic}” keeps them for {kept}.',
          '停机 {outage} 后，有 {lost} 条消息在“{node}”读取前消失：“{topic}”只保留 {kept}。',
          values,
        )
      : say(
          'After {outage} down, what is older than {kept} is gone before “{node}” reads it: “{topic}” keeps it no longer.',
          '停机 {outage} 后，早于 {kept} 的消息在“{node}”读取前已消失：“{topic}”不再保留。',
          values,
        );
  return say(
    'After {outage} down “{node}” takes {drain} to catch up; what fails meanwhile waits for all of it, and “{topic}” keeps messages for {kept}.',
    '停机 {outage} 后“{node}”需 {drain} 追赶；其间失败的消息要等到最后，而“{topic}”只保留 {kept}。',
    values,
  );
};
