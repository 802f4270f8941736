/** What each kind of fault can hit. */
import type { Text } from '../lib/text.ts';
import type { Design } from '../model/design.ts';
import type { Link } from '../model/link.ts';
import type { Node } from '../model/node.ts';
import type { FaultKind } from '../model/scenario.ts';

/** The kinds of nodes and links that it makes sense to aim at; the rate of all sources needs no target. */
export const canHit = (design: Design, kind: FaultKind, target: string | undefined): boolean => {
  if (target === undefined || target === '') return kind === 'rate' && target === undefined;
  const node = own(design.nodes, target);
  if (node !== undefined) return hitsNode(design, kind, node, target);
  const link = own(design.links, target);
  return link !== undefined && hitsLink(kind, link);
};

const hitsNode = (design: Design, kind: FaultKind, node: Node, id: string): boolean => {
  if (kind === 'rate') return Object.values(design.links ?? {}).some((link) => link.from === id && arrives(link));
  if (kind === 'broker-down') return node.kind === 'topic';
  if (kind === 'duplicates') return node.kind !== 'publisher';
  if (node.kind === 'topic' || kind === 'link-cut') return false;
  // A publisher has no workers that could freeze, fail or be one fewer.
  return kind === 'node-down' || node.kind !== 'publisher';
};

const hitsLink = (kind: FaultKind, link: Link): boolean => {
  if (kind === 'link-cut') return true;
  if (kind === 'rate') return arrives(link);
  if (kind === 'duplicates') return link.kind === 'subscribe';
  return (kind === 'stall' || kind === 'slow' || kind === 'failure' || kind === 'poison') && link.kind !== 'publish';
};

const arrives = (link: Link): boolean => link.kind !== 'subscribe' && link.arrivals !== undefined;

const own = <Value>(map: Readonly<Record<string, Value>> | undefined, key: string): Value | undefined =>
  map !== undefined && Object.hasOwn(map, key) ? map[key] : undefined;

const workers: Text = {
  en: 'Name a service or subscriber, or a subscribe or call link.',
  zh: '请填写服务、订阅者，或订阅、调用连线。',
};

/** What to write as the target of a fault of each kind. */
export const canHitTexts: Readonly<Record<FaultKind, Text>> = {
  'node-down': { en: 'Name a publisher, service or subscriber.', zh: '请填写发布者、服务或订阅者。' },
  'replica-down': { en: 'Name a service or subscriber.', zh: '请填写服务或订阅者。' },
  'broker-down': { en: 'Name the topic that cannot be reached.', zh: '请填写无法访问的主题。' },
  stall: {
    en: 'Name a service or subscriber, or a subscribe or call link. A publisher has no workers: for a while without its messages take the fault node-down.',
    zh: '请填写服务、订阅者，或订阅、调用连线。发布者没有工作者：若要它在一段时间内不发布消息，请用故障 node-down。',
  },
  slow: workers,
  failure: workers,
  poison: workers,
  duplicates: {
    en: 'Name a topic, a service or subscriber, or a subscribe link.',
    zh: '请填写主题、服务、订阅者，或订阅连线。',
  },
  'link-cut': { en: 'Name a publish, subscribe or call link.', zh: '请填写发布、订阅或调用连线。' },
  rate: {
    en: 'Name a link with arrivals of its own or a node that has one, or leave the target out: all sources.',
    zh: '请填写自带到达过程的连线或拥有此类连线的节点，或留空：全部来源。',
  },
};
