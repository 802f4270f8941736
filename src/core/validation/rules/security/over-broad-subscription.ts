/**
 * A node may read far more than it does. One topic too many in the same domain is how wildcards are; more than half of what it may read,
 * or a topic of another domain, is a right that nobody meant to give.
 */
import { gathered } from '../../../lib/gathered.ts';
import type { Design } from '../../../model/design.ts';
import { graphOf } from '../../../model/graph/graph.ts';
import { narrowRights } from '../../fixes/narrow-rights.ts';
import { surplusOf } from '../../protection/rights.ts';
import type { Found, Rule } from '../../rule.ts';
import { domainOf } from '../../ways/domains.ts';
import { nodeAt, nodeName, nodeNames, percent, say } from '../../words.ts';

export const overBroadSubscription: Rule<{ usedShare: number }> = {
  id: 'over-broad-subscription',
  severity: 'warning',
  title: { en: 'May read too much', zh: '读取权限过宽' },
  summary: {
    en: 'A node may read topics of another domain that it does not subscribe to, or subscribes to less than half of what it may read.',
    zh: '节点可读其他领域中并未订阅的主题，或其订阅不到可读主题的一半。',
  },
  source:
    'Principle of least privilege: Saltzer and Schroeder, The Protection of Information in Computer Systems, 1975; NATS documentation: Authorization',
  settings: {
    usedShare: {
      default: 0.5,
      title: { en: 'Share of the topics it may read that it reads, at least', zh: '可读主题中实际读取的占比，至少' },
    },
  },
  check: (design, _facts, { usedShare }) =>
    gathered(graphOf(design).nodes, ([id, node]) => {
      if (node.kind === 'topic' || !node.access?.mayRead) return [];
      const { granted, unused } = surplusOf(design, id, 'mayRead');
      const foreign = unused.filter((topic) => isForeign(design, id, topic));
      const share = 1 - unused.length / Math.max(1, granted.length);
      return foreign.length > 0 || share < usedShare ? [found(design, { id, granted, unused, foreign, share })] : [];
    }),
};

const isForeign = (design: Design, node: string, topic: string): boolean => {
  const [own, other] = [domainOf(design, node), domainOf(design, topic)];
  return own !== undefined && other !== undefined && own !== other;
};

interface Wide {
  readonly id: string;
  readonly granted: readonly string[];
  readonly unused: readonly string[];
  readonly foreign: readonly string[];
  readonly share: number;
}

const found = (design: Design, { id, granted, unused, foreign, share }: Wide): Found => {
  const values = {
    node: nodeName(design, id),
    granted: granted.length,
    used: granted.length - unused.length,
    share: percent(share),
    topics: nodeNames(design, foreign.length > 0 ? foreign : unused),
  };
  return {
    message:
      foreign.length > 0
        ? say(
            '“{node}” may read {granted} {granted:topic|topics} and subscribes to {used}; of other domains it does not need {topics}.',
            '“{node}”可读 {granted} 个主题，订阅了 {used} 个；其他领域的{topics}并不需要。',
            values,
          )
        : say(
            '“{node}” may read {granted} {granted:topic|topics} and subscribes to {share}: it does not need {topics}.',
            '“{node}”可读 {granted} 个主题，只订阅了 {share}：并不需要{topics}。',
            values,
          ),
    why: {
      en: 'Whoever takes it over, or a mistake in it, reads all that it may read.',
      zh: '一旦它被攻破或出错，凡其可读的内容都会泄露。',
    },
    howToFix: { en: 'Let it read only the topics that it subscribes to.', zh: '仅允许其读取所订阅的主题。' },
    nodes: [id],
    pointer: nodeAt(id, 'access', 'mayRead'),
    fix: narrowRights(design, id, 'mayRead'),
  };
};
