/**
 * A partition that gets far more than its share. Only of ordered topics: elsewhere the partitions share one queue. `overload`
 * tells how fast the backlog of such a lane grows; this rule tells why more workers do not help.
 */

import { partitionShares } from '../../../distributions/keys/partition-shares.ts';
import type { Design } from '../../../model/design.ts';
import { type Entry, graphOf } from '../../../model/graph/graph.ts';
import type { Topic } from '../../../model/node.ts';
import type { Facts } from '../../facts.ts';
import { type Station, stationsOf } from '../../load/stations.ts';
import type { Found, Rule } from '../../rule.ts';
import { nodeAt, nodeName, nodeNames, percent, say } from '../../words.ts';

interface Limits extends Readonly<Record<string, number>> {
  readonly threshold: number;
  readonly skew: number;
}

export const hotPartition: Rule<Limits> = {
  id: 'hot-partition',
  severity: 'warning',
  title: { en: 'Hot partition', zh: '热点分区' },
  summary: {
    en: 'The keys of an ordered topic crowd on one partition. An error where its one worker cannot keep up, a hint where there is only skew.',
    zh: '有序主题的键集中在一个分区。若该分区的唯一工作者跟不上则为错误；仅倾斜则为提示。',
  },
  source:
    'Apache Kafka: a partition is read by one consumer of a group; queueing theory (each lane is a single server)',
  settings: {
    threshold: { default: 0.8, title: { en: 'Utilisation of the busiest lane, at most', zh: '最忙通道利用率上限' } },
    skew: { default: 2, title: { en: 'Times the even share, at most', zh: '均匀占比的倍数上限' } },
  },
  noFix: {
    en: 'A finer key, or salt in it, changes what stays in order: only people know whether that may be.',
    zh: '更细的键或加盐会改变保持顺序的范围：只有人知道是否允许。',
  },
  check: (design, facts, limits) => {
    const keyed = graphOf(design).topics.filter(([, topic]) => topic.ordered && topic.keyDistribution);
    if (keyed.length === 0) return [];
    const stations = stationsByTopic(design, facts);
    return keyed.flatMap((entry) => found(design, entry, stations.get(entry[0]) ?? [], limits) ?? []);
  },
};

/** Stations whose workers read this one topic alone. */
const stationsByTopic = (design: Design, facts: Facts): ReadonlyMap<string, readonly Station[]> => {
  const byTopic = new Map<string, Station[]>();
  for (const station of stationsOf(design, facts)) {
    const topics = new Set(station.links.map((id) => design.links?.[id]?.from ?? ''));
    const [topic = ''] = topics;
    if (topics.size > 1 || design.nodes?.[topic]?.kind !== 'topic') continue;
    const list = byTopic.get(topic);
    if (list) list.push(station);
    else byTopic.set(topic, [station]);
  }
  return byTopic;
};

interface Lane {
  readonly station: Station;
  readonly utilisation: number;
}

const found = (
  design: Design,
  [id, topic]: Entry<Topic>,
  stations: readonly Station[],
  { threshold, skew }: Limits,
): Found | undefined => {
  const shares = topic.ordered ? partitionShares(id, topic.keyDistribution, topic.partitions ?? 1, 1) : null;
  if (shares === null) return undefined;
  const share = Math.max(...shares);
  const times = share * shares.length;
  const lanes = stations.map((station) => ({ station, utilisation: busiest(station, shares) }));
  const lane = lanes.reduce<Lane | undefined>((a, b) => (a && a.utilisation >= b.utilisation ? a : b), undefined);
  const load = lane?.utilisation ?? 0;
  // Keys that lie well take no part in what even shares would not carry either.
  const isHot = load > threshold && share > 1.1 / shares.length;
  if (!lane || !(isHot || times > skew)) return undefined;
  return {
    message: say(
      'Partition {partition} of “{topic}” gets {share} of the messages, {times} times its share: the one worker of {node} that reads it is busy {busy} of the time.',
      '“{topic}”的分区 {partition} 收到 {share} 的消息，是均匀占比的 {times} 倍：{node}中读取它的唯一工作者利用率为 {busy}。',
      {
        partition: String(shares.indexOf(share)),
        topic: nodeName(design, id),
        share: percent(share),
        times,
        node: nodeNames(design, lane.station.nodes),
        busy: percent(load),
      },
    ),
    why: say(
      'A partition is read by one worker of a group at a time, so all workers together do no more than {most} times what one does.',
      '一个分区同一时刻只由组内一个工作者读取，因此所有工作者合计至多是单个的 {most} 倍。',
      { most: 1 / share },
    ),
    howToFix: {
      en: 'Choose a key with more values, split the busiest key, or give it a topic of its own.',
      zh: '选择取值更多的键，拆分最忙的键，或为其单独建主题。',
    },
    severity: load >= 1 ? 'error' : isHot ? 'warning' : 'info',
    nodes: [id, ...lane.station.nodes],
    links: lane.station.links,
    pointer: nodeAt(id, 'keyDistribution'),
  };
};

/** Share of the time that the worker with the busiest partitions is busy; a station that does not keep up is known by just that. */
const busiest = ({ servers, utilisation }: Station, shares: readonly number[]): number => {
  if (utilisation >= 1) return utilisation;
  const ofWorkers = new Array<number>(servers).fill(0);
  shares.forEach((share, lane) => {
    ofWorkers[lane % servers] = (ofWorkers[lane % servers] ?? 0) + share;
  });
  return utilisation * servers * Math.max(...ofWorkers);
};
