/**
 * A service that saves and publishes in two steps. Queries and replies are exempt (whoever asked asks again), so is what is
 * published because the work failed, and what a source `database` publishes: that is read from the store's own log of changes.
 */
import { gathered } from '../../../lib/gathered.ts';
import { listed } from '../../../lib/text.ts';
import type { Design } from '../../../model/design.ts';
import type { Fix } from '../../../model/findings/finding.ts';
import { type Entry, graphOf } from '../../../model/graph/graph.ts';
import type { Publish } from '../../../model/link.ts';
import { withLink } from '../../fixes/records.ts';
import type { Found, Rule } from '../../rule.ts';
import { linkAt, nodeName, nodeNames, say, unique } from '../../words.ts';

export const dualWrite: Rule = {
  id: 'dual-write',
  severity: 'warning',
  title: { en: 'Saved and published in two steps', zh: '保存与发布分两步' },
  summary: {
    en: 'A service writes a datastore and publishes messages without an outbox.',
    zh: '服务写入数据存储并发布消息，却没有使用发件箱。',
  },
  source: 'Richardson, Microservices Patterns, 2018: Transactional outbox',
  silentInDraft: true,
  check: (design) =>
    gathered(graphOf(design).workers, ([id, worker]) => {
      const links = torn(design, id, worker);
      return links.length > 0 ? [found(design, id, links)] : [];
    }),
};

/** Publications that a crash may cut off from what was saved. */
const torn = (design: Design, id: string, node = design.nodes?.[id]): Entry<Publish>[] => {
  if (node?.kind !== 'service' || node.external || !node.stores?.length) return [];
  return (graphOf(design).outgoing.get(id) ?? []).flatMap(([link, each]) => {
    if (each.kind !== 'publish' || each.outbox) return [];
    const kind = design.messages?.[each.message]?.kind ?? 'event';
    if (kind === 'query' || kind === 'reply' || (each.after?.outcome ?? 'processed') !== 'processed') return [];
    return node.source === 'database' && !each.after ? [] : [[link, each] as const];
  });
};

const found = (design: Design, id: string, links: readonly Entry<Publish>[]): Found => {
  const node = design.nodes?.[id];
  const stores = node?.kind === 'service' ? (node.stores ?? []) : [];
  const topics = unique(links.map(([, { to }]) => to));
  return {
    message: say(
      '“{node}” writes {stores} and publishes to {topics} in two steps.',
      '“{node}”写入 {stores} 与发布到 {topics} 是两个步骤。',
      {
        node: nodeName(design, id),
        stores: listed(stores.map((store) => `“${store}”`)),
        topics: nodeNames(design, topics),
      },
    ),
    why: {
      en: 'A crash between the two loses the message, or sends one about what was never saved.',
      zh: '两步之间崩溃会丢失消息，或发出关于从未保存之事的消息。',
    },
    howToFix: {
      en: 'Save the message in one transaction with the data, and publish it from there (outbox).',
      zh: '将消息与数据在同一事务中保存，再从那里发布（发件箱）。',
    },
    nodes: [id, ...topics],
    links: links.map(([link]) => link),
    pointer: linkAt((links[0] as Entry<Publish>)[0], 'outbox'),
    fix: outbox(design, id),
  };
};

const outbox = (design: Design, id: string): Fix => ({
  title: say('Publish from an outbox of “{node}”', '从“{node}”的发件箱发布', { node: nodeName(design, id) }),
  apply: (before) =>
    torn(before, id).reduce((whole, [link, each]) => withLink(whole, link, { ...each, outbox: true }), before),
});
