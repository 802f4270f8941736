/** Kafka refuses the name that a topic would have there. */
import type { Design } from '../../../model/design.ts';
import { brokerOf } from '../../../model/graph/broker-of.ts';
import { type Entry, graphOf } from '../../../model/graph/graph.ts';
import type { Topic } from '../../../model/node.ts';
import { withNode } from '../../fixes/records.ts';
import type { Found, Rule } from '../../rule.ts';
import { nodeAt, say } from '../../words.ts';

const longest = 249;

export const kafkaTopicName: Rule = {
  id: 'kafka-topic-name',
  severity: 'error',
  title: { en: 'No name for Kafka', zh: '不合 Kafka 的名称' },
  summary: {
    en: 'The address of a topic on Kafka has other characters than letters, digits, dot, underscore and hyphen, or more than 249.',
    zh: 'Kafka 主题的地址含有字母、数字、点、下划线、连字符以外的字符，或超过 249 个字符。',
  },
  source: 'Apache Kafka: org.apache.kafka.common.internals.Topic (legal characters, 249 at most, not “.” or “..”)',
  check: (design) =>
    graphOf(design)
      .topics.filter((entry) => isRefused(design, entry))
      .map(found),
};

/** Parameters are filled in when the system runs, so a place for one is no character of the name. */
const isRefused = (design: Design, [, topic]: Entry<Topic>): boolean => {
  if (brokerOf(design, topic) !== 'kafka' || topic.address === undefined) return false;
  const name = topic.address.replaceAll(/\{[^{}]*\}/g, 'x');
  return !/^[a-zA-Z0-9._-]+$/.test(name) || name.length > longest || /^\.{1,2}$/.test(name);
};

const found = ([id, topic]: Entry<Topic>): Found => {
  const address = topic.address ?? id;
  const legal = legalName(address) || id;
  return {
    message: say('Kafka refuses the topic name “{address}”.', 'Kafka 拒绝主题名“{address}”。', { address }),
    why: {
      en: 'The topic cannot be created, so the exported system does not start.',
      zh: '无法创建该主题，导出的系统无法启动。',
    },
    howToFix: say(
      'Use letters, digits, dots, underscores and hyphens, {longest} at most.',
      '仅用字母、数字、点、下划线和连字符，至多 {longest} 个字符。',
      { longest },
    ),
    nodes: [id],
    pointer: nodeAt(id, 'address'),
    fix: {
      title: say('Call it “{legal}”', '改名为“{legal}”', { legal }),
      apply: (before) => {
        const node = before.nodes?.[id];
        if (node?.kind !== 'topic' || !isRefused(before, [id, node])) return before;
        return withNode(before, id, { ...node, address: legal });
      },
    },
  };
};

const legalName = (address: string): string =>
  address
    .replaceAll(/[^a-zA-Z0-9._{}-]+/g, '-')
    .replaceAll(/^[.-]+|[.-]+$/g, '')
    .slice(0, longest);
