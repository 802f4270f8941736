/** Readers that share a subscription of MQTT on a topic whose order is promised: each message goes to any of them. */
import type { Design } from '../../../model/design.ts';
import { type Entry, graphOf, groupOf } from '../../../model/graph/graph.ts';
import type { Subscribe } from '../../../model/link.ts';
import { mostReplicas } from '../../../model/replicas.ts';
import { topicsOn } from '../../brokers/on-broker.ts';
import { workerOf } from '../../load/reader.ts';
import type { Found, Rule } from '../../rule.ts';
import { linkAt, nodeName, nodeNames, say, unique } from '../../words.ts';

/** One member alone keeps the order of what it is sent. */
export const mqttNoGroupOrder: Rule = {
  id: 'mqtt-no-group-order',
  severity: 'warning',
  title: { en: 'Shared subscription on an ordered topic', zh: '有序主题上的共享订阅' },
  summary: {
    en: 'Several members share a subscription of MQTT on an ordered topic; MQTT has no partitions that would keep the order of a key.',
    zh: '多个成员共享有序主题的 MQTT 订阅；MQTT 没有可保持键顺序的分区。',
  },
  source: 'OASIS MQTT 5.0, sections 4.6 (message ordering) and 4.8.2 (shared subscriptions)',
  noFix: {
    en: 'By which keys the messages could be divided among topics, one reader each, only people know.',
    zh: '消息按哪些键分到各主题（每个主题一个读者），只有人知道。',
  },
  check: (design) =>
    topicsOn(design, 'mqtt')
      .filter(([, { ordered }]) => ordered)
      .flatMap(([id]) => sharingGroups(design, id))
      .flatMap((links) => {
        const members = links.reduce((sum, [, link]) => sum + membersOf(design, link), 0);
        return members > 1 ? [found(design, links, members)] : [];
      }),
};

type Links = readonly [Entry<Subscribe>, ...Entry<Subscribe>[]];

const sharingGroups = (design: Design, topic: string): readonly Links[] => {
  const groups = new Map<string, [Entry<Subscribe>, ...Entry<Subscribe>[]]>();
  for (const entry of graphOf(design).reading.get(topic) ?? []) {
    if (!entry[1].mqtt?.shared) continue;
    const group = groups.get(groupOf(entry[1]));
    if (group) group.push(entry);
    else groups.set(groupOf(entry[1]), [entry]);
  }
  return [...groups.values()];
};

/** Each replica is a client of its own. */
const membersOf = (design: Design, link: Subscribe): number => {
  return mostReplicas(workerOf(design, link));
};

const found = (design: Design, links: Links, members: number): Found => {
  const [[first, { from }]] = links;
  const nodes = unique(links.map(([, { to }]) => to));
  return {
    message: say(
      '{members} members of {nodes} share “{topic}”: messages of one key go to any of them, and its order is lost.',
      '{nodes}的 {members} 个成员共享“{topic}”：同一键的消息会发给任意成员，顺序丢失。',
      { members, nodes: nodeNames(design, nodes), topic: nodeName(design, from) },
    ),
    why: {
      en: 'MQTT keeps the order for one client only, and a shared subscription deals messages out one by one.',
      zh: 'MQTT 只对单个客户端保持顺序，而共享订阅逐条分发消息。',
    },
    howToFix: {
      en: 'Let one reader take all, or divide the messages by key among topics with one reader each.',
      zh: '只用一个读者，或按键把消息分到多个主题，每个主题一个读者。',
    },
    nodes: [...nodes, from],
    links: links.map(([id]) => id),
    pointer: linkAt(first, 'mqtt', 'shared'),
  };
};
