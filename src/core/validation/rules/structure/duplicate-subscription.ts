/** One node reads one topic twice in the same group: which link gets a message is chance. */
import { gathered } from '../../../lib/gathered.ts';
import { groupedBy } from '../../../lib/grouped.ts';
import { remembered } from '../../../lib/remembered.ts';
import type { Design } from '../../../model/design.ts';
import { type Entry, type Graph, graphOf, groupOf } from '../../../model/graph/graph.ts';
import type { Subscribe } from '../../../model/link.ts';
import { mergeSubscriptions } from '../../fixes/merge-subscriptions.ts';
import type { Found, Rule } from '../../rule.ts';
import { linkAt, nodeName, say } from '../../words.ts';

export const duplicateSubscription: Rule = {
  id: 'duplicate-subscription',
  severity: 'warning',
  title: { en: 'Duplicate subscription', zh: '重复订阅' },
  summary: {
    en: 'Two links of one node read the same messages of one topic in one group.',
    zh: '同一节点的两条连线在同一组中读取同一主题的相同消息。',
  },
  source: 'MQTT 5.0, section 3.3.4 (overlapping subscriptions); NATS queue groups',
  check: (design) => overlapsIn(graphOf(design).reading).map((links) => found(design, links)),
};

/** An edit of a node leaves who reads what as it was. */
const overlapsIn = remembered((reading: Graph['reading']) =>
  gathered(reading.values(), (readers) => (hasTwice(readers) ? overlapping(readers) : [])),
);

/** Is there a node with more than one of these links? Of most topics there is none. */
const hasTwice = (readers: readonly Entry<Subscribe>[]): boolean =>
  readers.length > 1 && new Set(readers.map(([, { to }]) => to)).size < readers.length;

/** Sets of links of one node and group of which each accepts a message that another one accepts, too. */
const overlapping = (readers: readonly Entry<Subscribe>[]): Entry<Subscribe>[][] =>
  [...groupedBy(readers, ([, link]) => JSON.stringify([link.to, groupOf(link)])).values()]
    .map((links) => links.filter(([id, link]) => links.some(([other, each]) => other !== id && meet(link, each))))
    .filter((links) => links.length > 1);

const meet = (a: Subscribe, b: Subscribe): boolean =>
  !a.filter || !b.filter || a.filter.some((message) => b.filter?.includes(message));

const found = (design: Design, links: readonly Entry<Subscribe>[]): Found => {
  const [id, first] = links[0] as Entry<Subscribe>;
  const values = {
    node: nodeName(design, first.to),
    topic: nodeName(design, first.from),
    count: links.length,
    group: groupOf(first),
  };
  return {
    message: say(
      '“{node}” reads “{topic}” through {count} links of the group “{group}” whose messages overlap.',
      '“{node}”通过组“{group}”的 {count} 条连线读取“{topic}”，且消息有重叠。',
      values,
    ),
    why: {
      en: 'Members of a group compete: each message goes to one of the links by chance, so what is done with it is chance, too.',
      zh: '组内成员相互竞争：每条消息随机落到其中一条连线，处理方式也就随机。',
    },
    howToFix: {
      en: 'Merge the links, give them filters that do not overlap, or different groups if each shall get every message.',
      zh: '合并连线，或设置互不重叠的过滤条件；若每条都要收到全部消息，则使用不同的组。',
    },
    nodes: [first.to, first.from],
    links: links.map(([link]) => link),
    pointer: linkAt(id),
    fix: mergeSubscriptions(
      design,
      links.map(([link]) => link),
    ),
  };
};
