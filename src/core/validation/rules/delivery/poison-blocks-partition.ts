/** A message that keeps failing holds its partition: nothing behind it is worked on until it is given up. */
import { meanMs } from '../../../distributions/law/moments.ts';
import { rememberedWith } from '../../../lib/remembered.ts';
import { figure } from '../../../lib/text.ts';
import type { Design } from '../../../model/design.ts';
import type { Fix } from '../../../model/findings/finding.ts';
import { type Critical, pathsOf } from '../../../model/graph/critical.ts';
import { unsoundShare } from '../../../model/graph/deliveries.ts';
import { type Entry, graphOf } from '../../../model/graph/graph.ts';
import type { Subscribe } from '../../../model/link.ts';
import type { Topic } from '../../../model/node.ts';
import type { Facts } from '../../facts.ts';
import { limitTries, usualTries } from '../../fixes/limit-tries.ts';
import { isFlowKnown } from '../../load/known-flow.ts';
import { isLaneBound } from '../../load/lanes.ts';
import { pausesOf, triesOf } from '../../load/retries.ts';
import type { Found, Rule } from '../../rule.ts';
import { linkAt, nodeName, percent, say } from '../../words.ts';

/** Tries that end some day are found only where the design says that some fail: pauses that nobody meets block nothing. */
export const poisonBlocksPartition: Rule<{ seconds: number }> = {
  id: 'poison-blocks-partition',
  severity: 'warning',
  title: { en: 'Blocked partition', zh: '分区被阻塞' },
  summary: {
    en: 'On a topic whose partitions are read one message at a time, a failing message is tried for ever, or longer than is promised.',
    zh: '分区逐条读取的主题上，失败的消息被无限重试，或重试时间超出承诺。',
  },
  source:
    'Spring for Apache Kafka: non-blocking retries; Hohpe and Woolf, Enterprise Integration Patterns, 2003: Dead Letter Channel',
  settings: {
    seconds: {
      default: 30,
      title: { en: 'A partition stands still, at most (without a goal)', zh: '分区停顿上限（没有目标时）' },
      unit: 's',
    },
  },
  check: (design, facts, { seconds }) => {
    const { topics, reading } = graphOf(design);
    const serial = topics
      .filter(([, topic]) => isLaneBound(design, topic))
      .flatMap(([id, topic]) => (reading.get(id) ?? []).filter(([, link]) => isSerial(topic, link)));
    if (serial.length === 0) return [];
    const goals = goalsOf(pathsOf(design), design.objectives);
    return serial.flatMap((entry) => found(design, facts, entry, goals.get(entry[0]) ?? seconds * 1000));
  },
};

/** By link: the tightest p99 among the objectives that hang on it, in ms. */
const goalsOf = rememberedWith(
  (paths: ReadonlyMap<string, Critical>, objectives: Design['objectives']): Map<string, number> => {
    const goals = new Map<string, number>();
    for (const [id, { links }] of paths) {
      const p99Ms = objectives?.[id]?.p99Ms;
      if (p99Ms !== undefined) for (const link of links) goals.set(link, Math.min(goals.get(link) ?? Infinity, p99Ms));
    }
    return goals;
  },
);

const isSerial = (topic: Topic, link: Subscribe): boolean =>
  topic.ordered === true || link.kafka?.groupKind !== 'share';

/** From the first try to the end of the last one, in ms. */
const blockedMs = (link: Subscribe, tries: number): number =>
  pausesOf(link.retry, tries) + tries * (link.work ? meanMs(link.work) : 0);

const found = (design: Design, facts: Facts, [id, link]: Entry<Subscribe>, limitMs: number): Found[] => {
  const tries = triesOf(design, link);
  const { poisonProbability = 0 } = link.failure ?? {};
  const blocked = tries === Infinity ? Infinity : blockedMs(link, tries);
  if (tries < 2 || (tries < Infinity && (unsoundShare(link) + poisonProbability === 0 || blocked <= limitMs)))
    return [];
  const topic = design.nodes?.[link.from];
  const partitions = (topic?.kind === 'topic' && topic.partitions) || 1;
  const values = {
    node: nodeName(design, link.to),
    topic: nodeName(design, link.from),
    share: percent(1 / partitions),
    tries,
    seconds: figure(blocked / 1000),
    limit: figure(limitMs / 1000),
  };
  return [
    {
      message:
        tries === Infinity
          ? say(
              'One bad message stops {share} of “{topic}” at “{node}” for ever.',
              '一条坏消息会让“{node}”永远停止处理“{topic}”的 {share}。',
              values,
            )
          : say(
              'One bad message stops {share} of “{topic}” at “{node}” for {seconds} s ({tries} tries; at most {limit} s are wanted).',
              '一条坏消息会让“{node}”停止处理“{topic}”的 {share} 达 {seconds} 秒（{tries} 次尝试；上限 {limit} 秒）。',
              values,
            ),
      why: {
        en: 'Messages of one partition are worked on in turn, so all that come after it wait for it.',
        zh: '同一分区的消息依次处理，其后的所有消息都要等它。',
      },
      howToFix: {
        en: 'Try a few times, then send it to a dead letter and go on.',
        zh: '尝试几次后转为死信，继续处理后续消息。',
      },
      nodes: [link.to, link.from],
      links: [id],
      pointer: linkAt(id, 'retry'),
      fix: isFlowKnown(facts, id) ? fewerTries(design, [id, link], Math.min(tries, usualTries), limitMs) : undefined,
    },
  ];
};

/** As many as end in time, one at least. */
const fewerTries = (design: Design, [id, link]: Entry<Subscribe>, most: number, limitMs: number): Fix => {
  let tries = most;
  while (tries > 1 && blockedMs(link, tries) > limitMs) tries -= 1;
  return limitTries(design, id, tries);
};
