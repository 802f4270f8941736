/**
 * Readers wait at a topic where nothing is ever published. An external topic is filled by others; where only readers that others
 * run wait, it is a warning. A topic of nearly the same name that somebody publishes to is most likely what was meant.
 */
import { gathered } from '../../../lib/gathered.ts';
import { graphOf } from '../../../model/graph/graph.ts';
import { isExternal } from '../../contracts/requests.ts';
import { addPublisher } from '../../fixes/add-publisher.ts';
import { usedNamesake } from '../../naming/namesakes.ts';
import type { Rule } from '../../rule.ts';
import { nodeAt, nodeName, nodeNames, say, unique } from '../../words.ts';

export const topicNoPublisher: Rule = {
  id: 'topic-no-publisher',
  severity: 'error',
  title: { en: 'Nobody publishes to the topic', zh: '主题无人发布' },
  summary: {
    en: 'A topic has readers, but nothing publishes to it and no dead letters go there. External topics are exempt.',
    zh: '主题有读者，却没有任何发布者，也没有死信进入。外部主题除外。',
  },
  source: 'Hohpe and Woolf, Enterprise Integration Patterns, 2003: Publish-Subscribe Channel',
  check: (design) => {
    const graph = graphOf(design);
    return gathered(graph.topics, ([id, topic]) => {
      const readers = graph.reading.get(id) ?? [];
      if (readers.length === 0 || topic.external || graph.publishing.has(id) || graph.deadLetters.has(id)) return [];
      const nodes = unique(readers.map(([, link]) => link.to));
      const meant = usedNamesake(design, id);
      return [
        {
          ...(nodes.every((node) => isExternal(design, node)) && { severity: 'warning' as const }),
          message: say(
            'Nobody publishes to “{topic}”; {readers} will wait for ever.',
            '没有人向“{topic}”发布；{readers} 将永远等待。',
            {
              topic: nodeName(design, id),
              readers: nodeNames(design, nodes),
            },
          ),
          why: {
            en: 'Its readers never do anything, and whatever should start them is missing from the design.',
            zh: '它的读者永远不会工作，说明设计中缺少本应触发它们的部分。',
          },
          howToFix: meant === undefined ? advice : orMeant(nodeName(design, meant)),
          nodes: [id, ...nodes],
          links: readers.map(([link]) => link),
          pointer: nodeAt(id),
          fix: addPublisher(design, id),
        },
      ];
    });
  },
};

const advice = {
  en: 'Draw a link from a publisher or service to the topic, mark the topic as external, or delete it.',
  zh: '从发布者或服务画一条到该主题的连线，或将主题标为外部，或删除它。',
};

const orMeant = (name: string) =>
  say(
    `Did you mean “{name}”, which somebody publishes to? Else: ${advice.en}`,
    `您是否想用有人发布的“{name}”？否则：${advice.zh}`,
    { name },
  );
