/**
 * A topic that is published to and read by nobody. Dead-letter topics may wait unread, and what a publisher asked for comes back to
 * callers outside, whose reading nobody draws.
 */
import { gathered } from '../../../lib/gathered.ts';
import type { Design } from '../../../model/design.ts';
import { graphOf } from '../../../model/graph/graph.ts';
import { addSubscriber } from '../../fixes/add-subscriber.ts';
import type { Rule } from '../../rule.ts';
import { nodeAt, nodeName, nodeNames, say, unique } from '../../words.ts';

export const topicNoSubscriber: Rule = {
  id: 'topic-no-subscriber',
  severity: 'warning',
  title: { en: 'Nobody reads the topic', zh: '主题无人读取' },
  summary: {
    en: 'Messages are published to a topic that nobody subscribes to. External and dead-letter topics are exempt.',
    zh: '消息发布到了无人订阅的主题。外部主题和死信主题除外。',
  },
  source: 'AsyncAPI Spectral ruleset: unused channels and components',
  check: (design) => {
    const graph = graphOf(design);
    const replies = repliesOutside(design);
    return gathered(graph.topics, ([id, topic]) => {
      const writers = graph.publishing.get(id) ?? [];
      if (writers.length === 0 || topic.external || graph.reading.has(id) || replies.has(id)) return [];
      const nodes = unique(writers.map(([, link]) => link.from));
      return [
        {
          message: say(
            'Nobody reads “{topic}”, to which {writers} publishes.',
            '“{topic}”无人读取，而 {writers} 在向它发布。',
            {
              topic: nodeName(design, id),
              writers: nodeNames(design, nodes),
            },
          ),
          why: {
            en: 'The messages cost work and storage and have no effect; or a reader has been forgotten.',
            zh: '这些消息耗费处理与存储却毫无作用；或者遗漏了某个读者。',
          },
          howToFix: {
            en: 'Subscribe a service to it, mark it as external if others read it, or delete it.',
            zh: '让某个服务订阅它；若由外部读取则标为外部；否则删除。',
          },
          nodes: [id, ...nodes],
          links: writers.map(([link]) => link),
          pointer: nodeAt(id),
          fix: addSubscriber(design, id),
        },
      ];
    });
  },
};

const repliesOutside = (design: Design): ReadonlySet<string> =>
  new Set(
    gathered(graphOf(design).publications, ([, { from, request }]) =>
      request && design.nodes?.[from]?.kind === 'publisher' ? [request.replyTo] : [],
    ),
  );
