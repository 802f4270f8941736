/** A group on Kafka starts anew at the wrong end: its place is forgotten after a pause, or it begins with the newest message. */
import { figure } from '../../../lib/text.ts';
import type { Design } from '../../../model/design.ts';
import { brokerOf } from '../../../model/graph/broker-of.ts';
import { type Entry, graphOf } from '../../../model/graph/graph.ts';
import type { Subscribe } from '../../../model/link.ts';
import type { Facts } from '../../facts.ts';
import { onBroker } from '../../fixes/on-broker.ts';
import { onReader } from '../../fixes/one-record.ts';
import { rehearsedSeconds } from '../../load/outages.ts';
import { stationFacts, topicOf } from '../../load/reader.ts';
import type { Found, Rule } from '../../rule.ts';
import { timeOf } from '../../time-words.ts';
import { promised, promisesArrival } from '../../ways/promises.ts';
import { linkAt, nodeName, say } from '../../words.ts';

type Thresholds = { readonly outageHours: number };

/**
 * To begin with the newest message is right for a reader that only wants the present, so it is told only where messages must arrive:
 * the topic says so itself, or an objective does.
 */
export const offsetGone: Rule<Thresholds> = {
  id: 'offset-gone',
  severity: 'warning',
  title: { en: 'Place in the log lost', zh: '消费位点丢失' },
  summary: {
    en: 'Kafka forgets the place of a group sooner than an outage ends, or a new group skips what is there already.',
    zh: 'Kafka 在停机结束前就忘记消费组的位点，或新组跳过已有的消息。',
  },
  source: 'Apache Kafka: offsets.retention.minutes; consumer configuration auto.offset.reset',
  settings: {
    outageHours: { default: 1, title: { en: 'Outage that is survived', zh: '须承受的停机时长' }, unit: 'h' },
  },
  check: (design, facts, { outageHours }) => {
    const { topics, reading } = graphOf(design);
    const groups = topics
      .filter(([, topic]) => brokerOf(design, topic) === 'kafka' && topic.guarantee !== 'at-most-once')
      .flatMap(([id]) => (reading.get(id) ?? []).filter(([, link]) => link.kafka?.groupKind !== 'share'));
    if (groups.length === 0) return [];
    const rehearsed = rehearsedSeconds(design);
    const paths = promised(design, promisesArrival).flatMap(({ subscriptions }) => subscriptions.map(([id]) => id));
    const promises = new Set(paths);
    return groups.flatMap((entry) => {
      const [id, link] = entry;
      const outage = Math.max(outageHours * 3600, rehearsed.get(id) ?? 0, rehearsed.get(link.to) ?? 0);
      return [
        ...forgotten(design, facts, entry, outage),
        ...(promises.has(id) || topicOf(design, link).guarantee !== undefined ? skipping(design, entry) : []),
      ];
    });
  },
};

/** A week, as Kafka has it. */
const usualSeconds = 604_800;

const forgotten = (design: Design, facts: Facts, [id, link]: Entry<Subscribe>, outage: number): Found[] => {
  const { offsetRetentionSeconds: kept = usualSeconds, offsetReset } = link.kafka ?? {};
  if (outage <= kept) return [];
  const rate = stationFacts(facts, id)?.arrivalRatePerSecond ?? 0;
  const values = {
    node: nodeName(design, link.to),
    topic: nodeName(design, link.from),
    outage: timeOf(outage),
    kept: timeOf(kept),
    count:
      rate > 0
        ? say('{count} messages', ' {count} 条消息', { count: figure(rate * outage) })
        : say('all messages', '全部消息'),
  };
  const enough = 2 * outage;
  return [
    {
      message:
        offsetReset === 'latest'
          ? say(
              'After {outage} down Kafka has forgotten the place of “{node}” (kept for {kept}): it goes on with the newest message and skips {count} of “{topic}”.',
              '停机 {outage} 后 Kafka 已忘记“{node}”的位点（保留 {kept}）：它从最新消息继续，跳过“{topic}”停机期间的{count}。',
              values,
            )
          : say(
              'After {outage} down Kafka has forgotten the place of “{node}” (kept for {kept}): it reads all that “{topic}” keeps again.',
              '停机 {outage} 后 Kafka 已忘记“{node}”的位点（保留 {kept}）：它会重新读取“{topic}”保留的全部消息。',
              values,
            ),
      why: {
        en: 'Nothing fails and nothing is logged as an error: messages are left out, or the work of weeks is done again.',
        zh: '没有失败也没有错误日志：消息被遗漏，或数周的工作被重做。',
      },
      howToFix: {
        en: 'Let Kafka remember offsets for longer than any outage or planned pause.',
        zh: '让 Kafka 保留位点的时间长于任何停机或计划的暂停。',
      },
      nodes: [link.to, link.from],
      links: [id],
      pointer: link.kafka ? linkAt(id, 'kafka', 'offsetRetentionSeconds') : linkAt(id, 'kafka'),
      fix: {
        title: say('Remember offsets for {time}', '位点保留 {time}', { time: timeOf(enough) }),
        apply: onReader(id, (now) =>
          (now.kafka?.offsetRetentionSeconds ?? usualSeconds) >= enough
            ? undefined
            : onBroker(now, 'kafka', { offsetRetentionSeconds: enough }),
        ),
      },
    },
  ];
};

const skipping = (design: Design, [id, link]: Entry<Subscribe>): Found[] => {
  if (link.kafka?.offsetReset !== 'latest') return [];
  return [
    {
      message: say(
        'A new group of “{node}” begins with the newest message: what is in “{topic}” by then is skipped, though it must arrive.',
        '“{node}”的新消费组从最新消息开始：“{topic}”中已有的消息被跳过，而它们必须送达。',
        { node: nodeName(design, link.to), topic: nodeName(design, link.from) },
      ),
      why: {
        en: 'What is published between the first deployment and the first poll, or while its place is lost, is never read.',
        zh: '首次部署到首次拉取之间，或位点丢失期间发布的消息永远不会被读取。',
      },
      howToFix: { en: 'Begin with the oldest message.', zh: '从最旧的消息开始。' },
      nodes: [link.to, link.from],
      links: [id],
      pointer: linkAt(id, 'kafka', 'offsetReset'),
      fix: {
        title: say('Begin with the oldest message', '从最旧的消息开始'),
        apply: onReader(id, (now) =>
          now.kafka?.offsetReset === 'latest' ? onBroker(now, 'kafka', { offsetReset: undefined }) : undefined,
        ),
      },
    },
  ];
};
