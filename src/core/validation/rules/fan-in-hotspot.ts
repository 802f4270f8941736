/** A node that reads so many kinds of messages that it depends on nearly everything. */
import type { Design } from '../../model/design.ts';
import { type Entry, graphOf, type Incoming } from '../../model/graph.ts';
import type { Rule } from '../rule.ts';
import { nodeAt, nodeName, say } from '../words.ts';

export const fanInHotspot: Rule<{ messages: number }> = {
  id: 'fan-in-hotspot',
  severity: 'warning',
  title: { en: 'Reads nearly everything', zh: '几乎读取一切' },
  summary: {
    en: 'A service or subscriber reads more kinds of messages than one can keep in mind.',
    zh: '服务或订阅者读取的消息种类过多，难以掌握。',
  },
  source: 'Taibi, Lenarduzzi and Pahl, Microservices anti-patterns: a taxonomy, arXiv 1908.04101: mega service',
  settings: { messages: 10 },
  check: (design, _facts, { messages }) =>
    [...graphOf(design).incoming].flatMap(([node, incoming]) => {
      const read = readBy(design, incoming);
      if (read.size <= messages) return [];
      const values = { name: nodeName(design, node), count: read.size, most: messages };
      return [
        {
          message: say(
            '“{name}” reads {count} kinds of messages; the advice is at most {most}.',
            '“{name}”读取 {count} 种消息；建议不超过 {most} 种。',
            values,
          ),
          why: {
            en: 'Every change of any of them may break it, all teams must wait for it, and its load is the sum of all.',
            zh: '其中任何一种改动都可能破坏它，所有团队都要等它，它的负载是全部之和。',
          },
          howToFix: {
            en: 'Split it by subject, or let it read a few summary messages instead of everything.',
            zh: '按主题拆分它，或让它只读取少量汇总消息。',
          },
          nodes: [node],
          links: incoming.filter(([, { kind }]) => kind === 'subscribe').map(([id]) => id),
          pointer: nodeAt(node),
        },
      ];
    }),
};

const readBy = (design: Design, incoming: readonly Entry<Incoming>[]): ReadonlySet<string> =>
  new Set(
    incoming.flatMap(([, link]) => {
      if (link.kind !== 'subscribe') return [];
      const topic = design.nodes?.[link.from];
      const listed = topic?.kind === 'topic' ? topic.messages : undefined;
      const published = () => (graphOf(design).publishing.get(link.from) ?? []).map(([, { message }]) => message);
      return link.filter ?? listed ?? published();
    }),
  );
