/**
 * One message that becomes many deliveries. That one topic makes a large share of all deliveries says something only where there
 * are many topics: in a small design the main one always does.
 */
import { rememberedWith } from '../../../lib/remembered.ts';
import type { Text } from '../../../lib/text.ts';
import type { Design } from '../../../model/design.ts';
import { type Entry, type Graph, graphOf, groupOf } from '../../../model/graph/graph.ts';
import type { Subscribe } from '../../../model/link.ts';
import type { Facts } from '../../facts.ts';
import type { Found, Rule } from '../../rule.ts';
import { nodeAt, nodeName, percent, say, unique } from '../../words.ts';

export const fanOutHotspot: Rule<{ groups: number; share: number; fewest: number; topics: number }> = {
  id: 'fan-out-hotspot',
  severity: 'warning',
  title: { en: 'Read by too many', zh: '读者过多' },
  summary: {
    en: 'Many consumer groups read one topic, or a few do and it makes a large share of all deliveries of a large design.',
    zh: '一个主题有很多消费组读取；或读取的组不多，但它占大型设计中全部投递的很大比例。',
  },
  source: 'Cerny et al., Catalog and detection techniques of microservice anti-patterns, JSS 2023: hub-like dependency',
  settings: {
    groups: { default: 8, title: { en: 'Groups on a topic, at most', zh: '主题的消费组数上限' } },
    share: { default: 0.3, title: { en: 'Share of all deliveries, at most', zh: '占全部投递的比例上限' } },
    fewest: { default: 3, title: { en: 'The share counts from so many groups', zh: '比例自几个消费组起计' } },
    topics: { default: 10, title: { en: 'The share counts with more topics than', zh: '主题数超过几个才计比例' } },
  },
  noFix: {
    en: 'Which reader could do without, or how to cut the topic, only people can say.',
    zh: '哪些读者可以不读、主题如何拆分，只有人能决定。',
  },
  check: (design, facts, settings) => {
    const { reading } = graphOf(design);
    const fewest = Math.min(settings.fewest, settings.groups + 1);
    const crowded = crowdedIn(reading, fewest);
    if (crowded.length === 0) return [];
    const all = reading.size > settings.topics ? allDeliveries(reading, facts) : 0;
    return crowded.flatMap(([topic, { groups, links }]) => {
      const share = all > 0 ? deliveriesOf(links, facts) / all : 0;
      if (groups > settings.groups) return [found(design, topic, byGroups(design, topic, groups, settings.groups))];
      if (groups < settings.fewest || share <= settings.share) return [];
      return [found(design, topic, byShare(design, topic, groups, share))];
    });
  },
};

/** Topics with so many links to readers, and their groups. An edit of a node leaves them as they were. */
const crowdedIn = rememberedWith((reading: Graph['reading'], fewest: number) =>
  [...reading]
    .filter(([, links]) => links.length >= fewest)
    .map(([topic, links]) => [topic, { links, groups: new Set(links.map(([, link]) => groupOf(link))).size }] as const),
);

/** Messages per second that are handed to the readers of one topic. */
const deliveriesOf = (links: readonly Entry<Subscribe>[], { subscriptions }: Facts): number => {
  let sum = 0;
  for (const [id] of links) sum += subscriptions[id]?.arrivalRatePerSecond ?? 0;
  return sum;
};

const allDeliveries = (reading: Graph['reading'], facts: Facts): number => {
  let sum = 0;
  for (const links of reading.values()) sum += deliveriesOf(links, facts);
  return sum;
};

const byGroups = (design: Design, topic: string, groups: number, most: number): Text =>
  say(
    'Each message of “{topic}” becomes {groups} deliveries; the advice is at most {most}.',
    '“{topic}”的每条消息变成 {groups} 次投递；建议不超过 {most} 次。',
    { topic: nodeName(design, topic), groups, most },
  );

const byShare = (design: Design, topic: string, groups: number, share: number): Text =>
  say(
    '“{topic}” with its {groups} groups makes {share} of all deliveries.',
    '“{topic}”及其 {groups} 个消费组占全部投递的 {share}。',
    { topic: nodeName(design, topic), groups, share: percent(share) },
  );

const found = (design: Design, topic: string, message: Text): Found => {
  const links = graphOf(design).reading.get(topic) ?? [];
  return {
    message,
    why: {
      en: 'Its broker sends all of that, and every change of these messages has to be agreed on with all who read them.',
      zh: '这些都由其消息代理发送，消息的每次改动都要与所有读者协商。',
    },
    howToFix: {
      en: 'Split the topic by subject, filter at the broker, or let readers of one team share a reading.',
      zh: '按主题内容拆分，在消息代理处过滤，或让同一团队的读者共用一次读取。',
    },
    nodes: [topic, ...unique(links.map(([, { to }]) => to))],
    links: links.map(([id]) => id),
    pointer: nodeAt(topic),
  };
};
