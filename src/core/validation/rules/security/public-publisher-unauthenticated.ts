/**
 * A source that the whole world can reach, and nobody is asked who they are. Only where the design says that it is public; what its
 * messages cause further on is the concern of rules about load. A rate limit and a schema at every way in keep the worst away: then
 * it may be meant so (a shop where anybody may look around) and is a warning.
 */
import { gathered } from '../../../lib/gathered.ts';
import type { Design } from '../../../model/design.ts';
import { type Entry, graphOf, type Outgoing } from '../../../model/graph/graph.ts';
import type { Node } from '../../../model/node.ts';
import { withNode } from '../../fixes/records.ts';
import type { Found, Rule } from '../../rule.ts';
import { nodeAt, nodeNames, say, unique } from '../../words.ts';

export const publicPublisherUnauthenticated: Rule = {
  id: 'public-publisher-unauthenticated',
  severity: 'error',
  title: { en: 'Open to anyone', zh: '任何人可写入' },
  summary: {
    en: 'A public source takes messages or requests in without asking who sends them.',
    zh: '公开的来源接收消息或请求时不验证发送者的身份。',
  },
  source:
    'OWASP API Security Top 10 2023: API2 Broken Authentication, API4 Unrestricted Resource Consumption; Spectral AsyncAPI rules: server-security',
  check: (design) =>
    gathered(graphOf(design).nodes, (entry) => {
      const ways = isOpen(entry[1]) ? waysIn(design, entry) : [];
      return ways.length > 0 ? [found(design, entry, ways)] : [];
    }),
};

const isOpen = (node: Node): boolean => node.kind !== 'topic' && node.exposure === 'public' && !node.authenticated;

/** What a publisher sends comes from outside; of a service only what it does not do because of messages. */
const waysIn = (design: Design, [id, { kind }]: Entry<Node>): readonly Entry<Outgoing>[] =>
  (graphOf(design).outgoing.get(id) ?? []).filter(([, { arrivals }]) => kind === 'publisher' || arrivals !== undefined);

const found = (design: Design, [id, { name }]: Entry<Node>, ways: readonly Entry<Outgoing>[]): Found => {
  const unlimited = ways.filter(([, { rateLimit }]) => rateLimit === undefined).length;
  const unchecked = ways.filter(([, link]) => !isChecked(design, link)).length;
  const targets = unique(ways.map(([, { to }]) => to));
  const values = { name, targets: nodeNames(design, targets), ways: ways.length, unlimited, unchecked };
  const isGuarded = unlimited === 0 && unchecked === 0;
  return {
    message: isGuarded
      ? say(
          'Anyone on the internet can send to {targets} through “{name}”; only a rate limit and a schema stand in the way.',
          '互联网上的任何人都能经“{name}”向{targets}发送，仅有限速和模式把关。',
          values,
        )
      : say(
          'Anyone on the internet can send to {targets} through “{name}”: of {ways} {ways:way|ways} in, {unlimited} {unlimited:has|have} no rate limit and {unchecked} no schema.',
          '互联网上的任何人都能经“{name}”向{targets}发送：{ways} 个入口中，{unlimited} 个没有限速，{unchecked} 个没有模式。',
          values,
        ),
    why: {
      en: 'Forged orders look like real ones, and one script can send more than all customers together.',
      zh: '伪造的消息与真实消息无法区分，一个脚本就能发出比所有客户更多的消息。',
    },
    howToFix: {
      en: 'Let callers prove who they are, limit their rate, and check what they send against a schema.',
      zh: '要求调用方证明身份，限制其速率，并按模式检查其发送的内容。',
    },
    ...(isGuarded && { severity: 'warning' }),
    nodes: [id, ...targets],
    links: ways.map(([link]) => link),
    pointer: nodeAt(id, 'authenticated'),
    fix: {
      title: say('Let callers of “{name}” prove who they are', '要求“{name}”的调用方证明身份', { name }),
      apply: (before) => {
        const node = before.nodes?.[id];
        return node && node.kind !== 'topic' && isOpen(node)
          ? withNode(before, id, { ...node, authenticated: true })
          : before;
      },
    },
  };
};

/** Requests have no schema in the design, so nothing can be missing there. */
const isChecked = (design: Design, link: Outgoing): boolean => {
  const payload = link.kind === 'publish' ? design.messages?.[link.message]?.payload : {};
  return payload !== undefined && payload !== true;
};
