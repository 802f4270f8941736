/** As many consumers as partitions, without taking a worker that works away. */
import type { Design } from '../../model/design.ts';
import type { Fix } from '../../model/findings/finding.ts';
import { graphOf } from '../../model/graph/graph.ts';
import type { Topic, Worker } from '../../model/node.ts';
import { nodeName, say } from '../words.ts';
import { withLink, withNode } from './records.ts';

interface Group {
  readonly consumers: number;
  /** The only link of the group, if there is only one. */
  readonly link: string | undefined;
  readonly node: string;
}

/** On an ordered topic the consumers shrink, since more partitions would need keys; on any other the partitions grow. */
export const fewerConsumers = (design: Design, topicId: string, group: Group): Fix | undefined => {
  const topic = design.nodes?.[topicId] as Topic;
  if (topic.ordered !== true) return morePartitions(design, topicId, group.consumers);
  const onlyTask = (graphOf(design).incoming.get(group.node)?.length ?? 0) === 1;
  const worker = design.nodes?.[group.node] as Worker;
  if (worker.autoscale) return undefined;
  const partitions = topic.partitions ?? 1;
  const most = worker.replicas ?? 1;
  const replicas = onlyTask ? largestDivisor(partitions, most) : partitions % most === 0 ? most : undefined;
  if (group.link === undefined || replicas === undefined) return undefined;
  const target = { link: group.link, node: group.node, replicas, concurrency: partitions / replicas };
  return {
    title: say(
      'Run {replicas} × {concurrency} consumers, one per partition',
      '运行 {replicas} × {concurrency} 个消费者，每分区一个',
      { replicas, concurrency: target.concurrency },
    ),
    apply: (before) => resized(before, target),
  };
};

const morePartitions = (design: Design, id: string, consumers: number): Fix => ({
  title: say('Give “{topic}” {consumers} partitions', '将“{topic}”的分区数设为 {consumers}', {
    topic: nodeName(design, id),
    consumers,
  }),
  apply: (before) => {
    const topic = before.nodes?.[id];
    if (topic?.kind !== 'topic' || topic.ordered || (topic.partitions ?? 1) >= consumers) return before;
    return withNode(before, id, { ...topic, partitions: consumers });
  },
});

const largestDivisor = (of: number, most: number): number => {
  for (let each = Math.min(of, most); each > 1; each--) if (of % each === 0) return each;
  return 1;
};

const resized = (
  design: Design,
  target: { link: string; node: string; replicas: number; concurrency: number },
): Design => {
  const link = design.links?.[target.link];
  const worker = design.nodes?.[target.node];
  if (link?.kind !== 'subscribe' || (worker?.kind !== 'service' && worker?.kind !== 'subscriber')) return design;
  const { replicas, concurrency } = target;
  const isThere = (worker.replicas ?? 1) * (link.concurrency ?? worker.concurrency ?? 1) <= replicas * concurrency;
  if (isThere) return design;
  const shrunk = withNode(design, target.node, {
    ...worker,
    replicas,
    ...(worker.sharedWorkers && { concurrency }),
  });
  return worker.sharedWorkers ? shrunk : withLink(shrunk, target.link, { ...link, concurrency });
};
