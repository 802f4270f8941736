/** A node that nothing is connected to. */
import { remembered } from '../../../lib/remembered.ts';
import type { Design } from '../../../model/design.ts';
import { graphOf } from '../../../model/graph/graph.ts';
import { outlineOf } from '../../../model/graph/outline.ts';
import { without } from '../../fixes/records.ts';
import type { Rule } from '../../rule.ts';
import { nodeAt, say } from '../../words.ts';

export const isolatedNode: Rule = {
  id: 'isolated-node',
  severity: 'warning',
  title: { en: 'Not connected', zh: '未连接' },
  summary: {
    en: 'A node has no link, and nothing else sends dead letters or replies to it.',
    zh: '节点没有任何连线，也没有死信或回复发往它。',
  },
  source: 'Graph theory: a vertex of degree 0',
  check: (design) => {
    const connected = connectedNodes(design);
    return graphOf(design)
      .nodes.filter(([id]) => !connected.has(id))
      .map(([id, { name }]) => ({
        message: say('“{name}” is not connected to anything.', '“{name}”没有与任何东西相连。', { name }),
        why: {
          en: 'It takes no part in the system: no message reaches it and none leaves it.',
          zh: '它不参与系统：没有消息到达，也没有消息发出。',
        },
        howToFix: { en: 'Connect it or delete it.', zh: '请连接它或删除它。' },
        nodes: [id],
        pointer: nodeAt(id),
        fix: {
          title: say('Delete “{name}”', '删除“{name}”', { name }),
          apply: (before: Design) =>
            before.nodes?.[id] && !connectedNodes(before).has(id) ? without(before, 'nodes', id) : before,
        },
      }));
  },
};

const connectedNodes = (design: Design): ReadonlySet<string> => connectedIn(outlineOf(design));

const connectedIn = remembered((design: Design): ReadonlySet<string> => {
  const { deadLetters, links } = graphOf(design);
  const ends = links.flatMap(([, link]) => [
    link.from,
    link.to,
    ...(link.kind === 'publish' && link.request ? [link.request.replyTo] : []),
  ]);
  return new Set([...ends, ...deadLetters.keys()]);
});
