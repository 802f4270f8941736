/**
 * One copy of what a promised flow cannot do without. Only flows that an objective speaks of are looked at: of the others nobody
 * has said that they must not stop, and by default everything runs once. An in-memory broker cannot be doubled, nor can a source;
 * Redis and MQTT are replicated as a whole and not by topic.
 */
import { listed } from '../../../lib/text.ts';
import type { Design } from '../../../model/design.ts';
import type { Fix } from '../../../model/findings/finding.ts';
import { brokerOf } from '../../../model/graph/broker-of.ts';
import type { Node, Topic, Worker } from '../../../model/node.ts';
import { fewestReplicas } from '../../../model/replicas.ts';
import { withNode } from '../../fixes/records.ts';
import type { Found, Rule } from '../../rule.ts';
import { narrowsOf } from '../../ways/flows.ts';
import { nodeAt, nodeName, say } from '../../words.ts';

export const singlePointOfFailure: Rule = {
  id: 'single-point-of-failure',
  severity: 'error',
  title: { en: 'Single point of failure', zh: '单点故障' },
  summary: {
    en: 'Every way of a flow with an objective leads through a service with one replica and no standby, or a topic with one copy.',
    zh: '带目标的流程的所有路径都经过只有一个副本且无备用的服务，或只有一份副本的主题。',
  },
  source: 'Graph theory: articulation points; Apache Kafka documentation: replication factor, min.insync.replicas',
  silentInDraft: true,
  check: (design) =>
    [...narrowsOf(design)].flatMap(([id, objectives]) => {
      const node = design.nodes?.[id];
      return node !== undefined && isAlone(design, node) ? [found(design, id, node, objectives)] : [];
    }),
};

const isAlone = (design: Design, node: Node): boolean => {
  if (node.kind === 'publisher' || node.external) return false;
  if (node.kind === 'topic') return replicates.has(brokerOf(design, node)) && (node.replication ?? 1) === 1;
  return fewestReplicas(node) === 1 && (node.standby ?? 0) === 0;
};

const replicates: ReadonlySet<string> = new Set(['kafka', 'nats', 'rabbitmq']);

const found = (design: Design, id: string, node: Node, objectives: readonly string[]): Found => {
  const values = {
    name: node.name,
    count: objectives.length,
    flows: listed(objectives.map((each) => `“${flowName(design, each)}”`)),
  };
  return {
    message:
      node.kind === 'topic'
        ? say(
            '“{name}” has one copy: if its broker stops, {count} {count:flow stops|flows stop}: {flows}.',
            '“{name}”只有一份副本：其消息代理停机时，{count} 个流程随之停止：{flows}。',
            values,
          )
        : say(
            '“{name}” runs once: if it stops, {count} {count:flow stops|flows stop}: {flows}.',
            '“{name}”只运行一份：它停机时，{count} 个流程随之停止：{flows}。',
            values,
          ),
    why: {
      en: 'Machines fail and versions change, and each time what was promised is broken until somebody has mended it.',
      zh: '机器会故障，版本会更换；每次都会违背承诺，直到有人修复。',
    },
    howToFix:
      node.kind === 'topic'
        ? { en: 'Keep three copies on different brokers.', zh: '在不同的消息代理上保留三份副本。' }
        : { en: 'Run two replicas or more, or keep one on standby.', zh: '运行两个以上副本，或保留一个备用副本。' },
    nodes: [id],
    pointer: nodeAt(id, node.kind === 'topic' ? 'replication' : 'replicas'),
    fix: node.kind === 'topic' ? copies(design, id) : node.kind === 'publisher' ? undefined : standby(design, id),
  };
};

const flowName = (design: Design, objective: string): string => design.objectives?.[objective]?.name ?? objective;

const threeCopies = 3;

/** On Kafka two of them have to have a message before it counts as published. */
const copies = (design: Design, id: string): Fix => ({
  title: say('Keep {threeCopies} copies of “{name}”', '为“{name}”保留 {threeCopies} 份副本', {
    threeCopies,
    name: nodeName(design, id),
  }),
  apply: (before) => {
    const node = before.nodes?.[id];
    if (node?.kind !== 'topic' || !isAlone(before, node)) return before;
    return withNode(before, id, { ...node, replication: threeCopies, ...inSync(before, node) });
  },
});

const inSync = (design: Design, topic: Topic): Pick<Topic, 'kafka'> =>
  brokerOf(design, topic) === 'kafka' && topic.kafka?.minInSyncReplicas === undefined
    ? { kafka: { ...topic.kafka, minInSyncReplicas: 2 } }
    : {};

/** A standby works only when it must, so that order, load and partitions stay as they are. */
const standby = (design: Design, id: string): Fix => ({
  title: say('Keep a standby of “{name}”', '为“{name}”保留一个备用副本', { name: nodeName(design, id) }),
  apply: (before) => {
    const node = before.nodes?.[id];
    const isWorker = node?.kind === 'service' || node?.kind === 'subscriber';
    return isWorker && isAlone(before, node) ? withNode(before, id, { ...node, standby: 1 } satisfies Worker) : before;
  },
});
