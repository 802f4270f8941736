/** Autoscaling that cannot help: more replicas than partitions have work for, or a buffer that is full before the new ones are there. */
import { gathered } from '../../../lib/gathered.ts';
import type { Design } from '../../../model/design.ts';
import { type Entry, graphOf, isSubscribe } from '../../../model/graph/graph.ts';
import type { Subscribe } from '../../../model/link.ts';
import type { Worker } from '../../../model/node.ts';
import type { Facts } from '../../facts.ts';
import { moreRoom } from '../../fixes/more-room.ts';
import { withNode } from '../../fixes/records.ts';
import { isLaneBound } from '../../load/lanes.ts';
import { overflowOf } from '../../load/overflows.ts';
import { topicOf } from '../../load/reader.ts';
import type { Found, Rule } from '../../rule.ts';
import { nodeAt, nodeName, say } from '../../words.ts';

type Autoscale = NonNullable<Worker['autoscale']>;

export const autoscaleUseless: Rule = {
  id: 'autoscale-useless',
  severity: 'warning',
  title: { en: 'Autoscaling cannot help', zh: '自动伸缩无效' },
  summary: {
    en: 'It may start more replicas than the partitions have work for, or they come when the queue has run over already.',
    zh: '可启动的副本多于分区所能分配的工作，或新副本就绪时队列早已溢出。',
  },
  source: 'KEDA: Apache Kafka scaler (replicas not above partitions); queueing theory (fluid limit of a burst)',
  check: (design, facts) => {
    const graph = graphOf(design);
    return gathered(graph.workers, ([id, worker]) => {
      if (!worker.autoscale) return [];
      const reads = (graph.incoming.get(id) ?? []).flatMap((entry) => (isSubscribe(entry) ? [entry] : []));
      return [
        beyondPartitions(design, [id, worker], worker.autoscale, reads),
        ...reads.map((entry) => tooLate(design, facts, entry, worker.autoscale as Autoscale)),
      ].flatMap((each) => each ?? []);
    });
  },
};

/** Only where all that it reads is bound to partitions: any other work is a reason to have more replicas. */
const beyondPartitions = (
  design: Design,
  [id, worker]: Entry<Worker>,
  { max, min }: Autoscale,
  reads: readonly Entry<Subscribe>[],
): Found | undefined => {
  if (reads.length === 0 || reads.length < (graphOf(design).incoming.get(id)?.length ?? 0)) return undefined;
  const useful = reads.map(([, link]) => replicasOfUse(design, worker, link));
  const most = Math.max(...useful);
  const [, link] = reads[useful.indexOf(most)] as Entry<Subscribe>;
  if (max <= most) return undefined;
  const topic = topicOf(design, link);
  return {
    message: say(
      '“{node}” may grow to {max} replicas, but the partitions of “{topic}” ({partitions}) have work for {most}.',
      '“{node}”最多可扩到 {max} 个副本，但“{topic}”的 {partitions} 个分区只够 {most} 个副本工作。',
      {
        node: nodeName(design, id),
        topic: nodeName(design, link.from),
        max,
        most,
        partitions: topic.partitions ?? 1,
      },
    ),
    why: {
      en: 'A partition is read by one consumer of a group: the replicas beyond start, cost and do nothing.',
      zh: '一个分区只由组内一个消费者读取：多出的副本启动、花钱却无事可做。',
    },
    howToFix: {
      en: 'Give the topic more partitions, or lower the most replicas.',
      zh: '增加主题的分区，或降低最多副本数。',
    },
    nodes: [id, link.from],
    links: [reads[useful.indexOf(most)]?.[0] ?? ''],
    pointer: nodeAt(id, 'autoscale', 'max'),
    fix:
      most < min
        ? undefined
        : {
            title: say('Grow to {most} replicas at most', '最多扩到 {most} 个副本', { most }),
            apply: (before) => {
              const node = before.nodes?.[id];
              if ((node?.kind !== 'service' && node?.kind !== 'subscriber') || !node.autoscale) return before;
              if (node.autoscale.max <= most) return before;
              return withNode(before, id, { ...node, autoscale: { ...node.autoscale, max: most } });
            },
          },
  };
};

/** Infinity where partitions do not count. */
const replicasOfUse = (design: Design, worker: Worker, link: Subscribe): number => {
  const topic = topicOf(design, link);
  const bound = isLaneBound(design, topic) && link.kafka?.groupKind !== 'share';
  return bound ? Math.ceil((topic.partitions ?? 1) / (link.concurrency ?? worker.concurrency ?? 1)) : Infinity;
};

/** The burst fills the queue before the first new replica works. */
const tooLate = (
  design: Design,
  facts: Facts,
  entry: Entry<Subscribe>,
  { reactionSeconds }: Autoscale,
): Found | undefined => {
  const [id, { from, to }] = entry;
  const overflow = overflowOf(design, facts, entry);
  if (overflow?.cause !== 'burst') return undefined;
  const fullAfter = overflow.capacity / (overflow.perSecond - overflow.drainedPerSecond);
  if (fullAfter >= reactionSeconds) return undefined;
  return {
    message: say(
      'A burst of {rate}/s fills “{topic}” within {full} s, and a new replica of “{node}” takes {reaction} s.',
      '每秒 {rate} 条的突发在 {full} 秒内填满“{topic}”，而“{node}”的新副本需 {reaction} 秒。',
      {
        rate: overflow.perSecond,
        topic: nodeName(design, from),
        full: fullAfter,
        node: nodeName(design, to),
        reaction: reactionSeconds,
      },
    ),
    why: { en: 'When help arrives, the messages are lost already.', zh: '援手到达时消息已经丢失。' },
    howToFix: {
      en: 'Let the queue hold the burst, keep more replicas running, or scale ahead of known peaks.',
      zh: '让队列容纳突发、常备更多副本，或在已知高峰前扩容。',
    },
    nodes: [to, from],
    links: [id],
    pointer: nodeAt(to, 'autoscale', 'reactionSeconds'),
    fix: moreRoom(design, from, overflow.needed),
  };
};
