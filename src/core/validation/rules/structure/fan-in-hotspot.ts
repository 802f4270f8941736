/** A node that depends on nearly everything: it reads too many kinds of messages, or most ways between others lead through it. */
import { remembered } from '../../../lib/remembered.ts';
import type { Text } from '../../../lib/text.ts';
import type { Design } from '../../../model/design.ts';
import { type Entry, graphOf, type Incoming } from '../../../model/graph/graph.ts';
import { outlineOf } from '../../../model/graph/outline.ts';
import type { Found, Rule } from '../../rule.ts';
import { type Hub, hubsOf } from '../../ways/hubs.ts';
import { nodeAt, nodeName, percent, say } from '../../words.ts';

export const fanInHotspot: Rule<{ messages: number; betweenness: number; nodes: number }> = {
  id: 'fan-in-hotspot',
  severity: 'warning',
  title: { en: 'Reads nearly everything', zh: '几乎读取一切' },
  summary: {
    en: 'A service or subscriber reads more kinds of messages than one can keep in mind, or most ways between the others lead through it.',
    zh: '服务或订阅者读取的消息种类过多，难以掌握，或其他节点之间的大多数路径都经过它。',
  },
  source:
    'Taibi, Lenarduzzi and Pahl, Microservices anti-patterns: a taxonomy, arXiv 1908.04101: mega service; Freeman, A set of measures of centrality based on betweenness, 1977',
  settings: {
    messages: { default: 10, title: { en: 'Messages read, at most', zh: '读取消息种类上限' } },
    betweenness: { default: 0.5, title: { en: 'Ways through it, at most', zh: '经过它的路径比例上限' } },
    nodes: { default: 10, title: { en: 'Only with more nodes than', zh: '仅当节点数超过' } },
  },
  noFix: {
    en: 'How to split what it does only people can say.',
    zh: '如何拆分它的工作，只有人能决定。',
  },
  check: (design, _facts, { messages, betweenness, nodes }) => {
    const hubs = hubsOf(design, betweenness, nodes);
    const kinds = kindsRead(outlineOf(design));
    return [...graphOf(design).incoming].flatMap(([node, incoming]) => {
      const share = hubs.get(node);
      const count = kinds.get(node) ?? 0;
      if (count > messages) return [found(node, incoming, readsTooMuch(design, node, count, messages))];
      return share === undefined ? [] : [found(node, incoming, liesBetween(design, node, share))];
    });
  },
};

const readsTooMuch = (design: Design, node: string, count: number, most: number): Text =>
  say(
    '“{name}” reads {count} kinds of messages; the advice is at most {most}.',
    '“{name}”读取 {count} 种消息；建议不超过 {most} 种。',
    { name: nodeName(design, node), count, most },
  );

const liesBetween = (design: Design, node: string, { share, estimated }: Hub): Text =>
  say(
    '{share} of the ways between two other nodes lead through “{name}”.',
    '其他节点之间 {share} 的路径经过“{name}”。',
    {
      name: nodeName(design, node),
      share: estimated
        ? { en: `About ${percent(Math.round(share * 100) / 100)}`, zh: `约 ${percent(Math.round(share * 100) / 100)}` }
        : percent(share),
    },
  );

const found = (node: string, incoming: readonly Entry<Incoming>[], message: Text): Found => ({
  message,
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
});

/** By node, how many kinds of messages it reads. */
const kindsRead = remembered(
  (outline: Design): ReadonlyMap<string, number> =>
    new Map([...graphOf(outline).incoming].map(([node, incoming]) => [node, readBy(outline, incoming).size])),
);

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
