/** As many workers as bring a station down to a comfortable load, and the partitions that they need to be of use. */
import type { Design } from '../../model/design.ts';
import type { Fix } from '../../model/findings/finding.ts';
import type { Topic, Worker } from '../../model/node.ts';
import { mostReplicas, withMostReplicas } from '../../model/replicas.ts';
import { isLaneBound } from '../load/lanes.ts';
import type { Station } from '../load/stations.ts';
import { nodeName, say } from '../words.ts';
import { withNode } from './records.ts';

/** Utilisation that leaves room for bursts. */
const comfortable = 0.7;

/** At most this busy afterwards. None where more workers would not help: keys that crowd on one partition, or an ordered topic that has no key to split by. */
export const moreWorkers = (design: Design, station: Station, target = comfortable): Fix | undefined => {
  const node = station.nodes[0] as string;
  const worker = design.nodes?.[node] as Worker;
  const link = design.links?.[station.links[0] as string];
  if (link?.kind === 'subscribe' && drops(design, link.from)) return undefined;
  const needed = Math.ceil((station.utilisation * station.servers) / target - 1e-9);
  // Endless attempts are more than any number of workers can do.
  if (needed === Infinity) return undefined;
  const perReplica = (link?.kind === 'subscribe' ? link.concurrency : undefined) ?? worker.concurrency ?? 1;
  const lanes = link?.kind === 'subscribe' ? laneTopic(design, link.from) : undefined;
  if (lanes?.ordered && (worker.sharedWorkers || lanes.keyDistribution || (lanes.partitions ?? 1) === 1))
    return undefined;
  const current = mostReplicas(worker);
  const others = Math.max(0, station.servers - current * perReplica);
  const replicas = Math.max(current, Math.ceil((needed - others) / perReplica));
  const partitions = lanes ? Math.max(lanes.partitions ?? 1, others + replicas * perReplica) : undefined;
  const topic = link?.kind === 'subscribe' ? link.from : undefined;
  return {
    title: worker.autoscale
      ? say('Let “{name}” grow to {replicas} replicas', '让“{name}”最多扩到 {replicas} 个副本', {
          name: nodeName(design, node),
          replicas,
        })
      : say('Run “{name}” with {replicas} replicas', '将“{name}”的副本数设为 {replicas}', {
          name: nodeName(design, node),
          replicas,
        }),
    apply: (before) => withPartitions(withReplicas(before, node, replicas), topic, partitions),
  };
};

/** A queue that drops what finds no room hides how much work is really offered. */
const drops = (design: Design, id: string): boolean => {
  const topic = design.nodes?.[id];
  return topic?.kind === 'topic' && topic.capacity !== undefined && topic.onFull !== 'block';
};

const laneTopic = (design: Design, id: string): Topic | undefined => {
  const topic = design.nodes?.[id];
  return topic?.kind === 'topic' && isLaneBound(design, topic) ? topic : undefined;
};

const withReplicas = (design: Design, id: string, replicas: number): Design => {
  const node = design.nodes?.[id];
  if (node?.kind !== 'service' && node?.kind !== 'subscriber') return design;
  if (mostReplicas(node) >= replicas) return design;
  return withNode(design, id, withMostReplicas(node, replicas));
};

const withPartitions = (design: Design, id: string | undefined, partitions: number | undefined): Design => {
  const node = id === undefined ? undefined : design.nodes?.[id];
  if (id === undefined || node?.kind !== 'topic' || partitions === undefined) return design;
  return (node.partitions ?? 1) >= partitions ? design : withNode(design, id, { ...node, partitions });
};
