/**
 * A node may write to topics that it never publishes to. One is enough, unlike with reading: what it writes there by mistake all readers
 * take for true. A service that hands on dead letters uses the right to write them.
 */
import { gathered } from '../../../lib/gathered.ts';
import type { Design } from '../../../model/design.ts';
import { graphOf } from '../../../model/graph/graph.ts';
import { narrowRights } from '../../fixes/narrow-rights.ts';
import { type Surplus, surplusOf } from '../../protection/rights.ts';
import type { Found, Rule } from '../../rule.ts';
import { nodeAt, nodeName, nodeNames, say } from '../../words.ts';

export const overBroadPublish: Rule = {
  id: 'over-broad-publish',
  severity: 'warning',
  title: { en: 'May write too much', zh: '写入权限过宽' },
  summary: {
    en: 'A node may write to topics that it does not publish to.',
    zh: '节点可写入其并不发布的主题。',
  },
  source:
    'Principle of least privilege: Saltzer and Schroeder, The Protection of Information in Computer Systems, 1975; NATS documentation: Authorization',
  check: (design) =>
    gathered(graphOf(design).nodes, ([id, node]) => {
      if (node.kind === 'topic' || !node.access?.mayWrite) return [];
      const surplus = surplusOf(design, id, 'mayWrite');
      return surplus.unused.length > 0 ? [found(design, id, surplus)] : [];
    }),
};

const found = (design: Design, id: string, { granted, unused }: Surplus): Found => ({
  message: say(
    '“{node}” may write to {granted} {granted:topic|topics} and never publishes to {unused} of them: {topics}.',
    '“{node}”可写 {granted} 个主题，其中 {unused} 个从不发布：{topics}。',
    {
      node: nodeName(design, id),
      granted: granted.length,
      unused: unused.length,
      topics: nodeNames(design, unused),
    },
  ),
  why: {
    en: 'Whoever takes it over, or a mistake in it, can send messages there that all readers take for true.',
    zh: '一旦它被攻破或出错，就能向那里发送所有读者都会信以为真的消息。',
  },
  howToFix: { en: 'Let it write only to the topics that it publishes to.', zh: '仅允许其写入所发布的主题。' },
  nodes: [id],
  pointer: nodeAt(id, 'access', 'mayWrite'),
  fix: narrowRights(design, id, 'mayWrite'),
});
