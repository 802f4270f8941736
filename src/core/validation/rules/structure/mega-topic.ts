/** A topic for many kinds of messages of which its readers throw most away. */

import { gathered } from '../../../lib/gathered.ts';
import { groupedBy } from '../../../lib/grouped.ts';
import type { Design } from '../../../model/design.ts';
import { accepts, type Entry, graphOf, groupOf } from '../../../model/graph/graph.ts';
import type { Subscribe } from '../../../model/link.ts';
import type { Topic } from '../../../model/node.ts';
import type { Facts } from '../../facts.ts';
import type { Found, Rule } from '../../rule.ts';
import { nodeAt, percent, say, unique } from '../../words.ts';

export const megaTopic: Rule<{ messages: number; taken: number }> = {
  id: 'mega-topic',
  severity: 'warning',
  title: { en: 'Topic for everything', zh: '包罗万象的主题' },
  summary: {
    en: 'A topic carries many kinds of messages, and the filters of its readers let through less than half on average.',
    zh: '主题承载多种消息，而各读者的过滤条件平均放行不到一半。',
  },
  source: 'Hohpe and Woolf, Enterprise Integration Patterns, 2003: Datatype Channel, Selective Consumer',
  settings: {
    messages: { default: 5, title: { en: 'Kinds of messages, at most', zh: '消息种类上限' } },
    taken: { default: 0.5, title: { en: 'Share that readers take, at least', zh: '读者接收比例下限' } },
  },
  noFix: {
    en: 'Whether to cut it by kind or by what it is about only people can say.',
    zh: '应按种类还是按内容拆分，只有人能决定。',
  },
  check: (design, facts, { messages, taken }) =>
    gathered(graphOf(design).topics, ([id, topic]) => {
      const { publishing, reading } = graphOf(design);
      const readers = reading.get(id) ?? [];
      const most = (topic.messages ?? publishing.get(id) ?? []).length;
      if (readers.length === 0 || most <= messages) return [];
      const kinds = carriedBy(design, id, topic);
      if (kinds.length <= messages) return [];
      const shares = [...groupedBy(readers, ([, link]) => groupOf(link)).values()].map((group) =>
        shareOf(facts, id, kinds, group),
      );
      const share = shares.reduce((sum, each) => sum + each, 0) / shares.length;
      return share < taken ? [found([id, topic], kinds, share, readers)] : [];
    }),
};

const carriedBy = (design: Design, id: string, topic: Topic): string[] =>
  unique(topic.messages ?? (graphOf(design).publishing.get(id) ?? []).map(([, { message }]) => message));

/** What a group takes of what is published: by rates where they are known, else by kinds. */
const shareOf = (facts: Facts, topic: string, kinds: readonly string[], group: readonly Entry<Subscribe>[]): number => {
  const all = Object.hasOwn(facts.topics, topic) ? facts.topics[topic]?.ratePerSecond : undefined;
  const rates = group.map(([id]) => facts.subscriptions[id]?.arrivalRatePerSecond ?? undefined);
  const some = rates.reduce<number>((sum, each) => sum + (each ?? 0), 0);
  if (all && rates.every((each) => each !== undefined)) return Math.min(1, some / all);
  return kinds.filter((kind) => group.some(([, link]) => accepts(link, kind))).length / kinds.length;
};

const found = (
  [id, { name }]: Entry<Topic>,
  kinds: readonly string[],
  share: number,
  readers: readonly Entry<Subscribe>[],
): Found => ({
  message: say(
    '“{name}” carries {count} kinds of messages, and its readers throw {share} of what they are sent away.',
    '“{name}”承载 {count} 种消息，其读者会丢弃收到内容的 {share}。',
    { name, count: kinds.length, share: percent(1 - share) },
  ),
  why: {
    en: 'The broker sends for nothing, readers pay for messages that they do not want, and one retention and one order must suit all.',
    zh: '消息代理白白发送，读者为不需要的消息付出代价，且所有消息只能共用同一种保留时间和顺序。',
  },
  howToFix: {
    en: 'Split it so that what is read together stands together: by kind, or by what the messages are about.',
    zh: '按种类或消息所关于的事物拆分，让一起读取的消息放在一起。',
  },
  nodes: [id, ...unique(readers.map(([, { to }]) => to))],
  links: readers.map(([link]) => link),
  messages: kinds,
  pointer: nodeAt(id, 'messages'),
});
