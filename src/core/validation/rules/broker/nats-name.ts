/** A stream or a consumer with a name that NATS refuses. */
import { gathered } from '../../../lib/gathered.ts';
import type { Design } from '../../../model/design.ts';
import { type Entry, graphOf, groupOf } from '../../../model/graph/graph.ts';
import type { Subscribe } from '../../../model/link.ts';
import type { Topic } from '../../../model/node.ts';
import { topicsOn } from '../../brokers/on-broker.ts';
import { onReader, onTopic } from '../../fixes/one-record.ts';
import { numbered } from '../../naming/numbered.ts';
import type { Found, Rule } from '../../rule.ts';
import { linkAt, nodeAt, nodeName, say, unique } from '../../words.ts';

/** Dots part the words of an address; the stream that is named after it has underscores there. */
export const natsName: Rule = {
  id: 'nats-name',
  severity: 'error',
  title: { en: 'No name for NATS', zh: '不合 NATS 的名称' },
  summary: {
    en: 'A topic or a group on NATS has spaces, slashes, wildcards or other characters in its name that streams and consumers cannot have.',
    zh: 'NATS 上主题或消费组的名称含有空格、斜线、通配符等流与消费者不允许的字符。',
  },
  source: 'NATS documentation: JetStream, naming streams, consumers and accounts; subject-based messaging',
  check: (design) => {
    const topics = topicsOn(design, 'nats');
    const taken = addressesOf(design);
    return gathered(topics, (entry) => [
      ...(isBadAddress(entry[1].address) ? [badAddress(entry, taken)] : []),
      ...badGroups(design, entry[0]),
    ]);
  },
};

const illegal = /[\s*>/\\\p{Cc}]+/u;
const allIllegal = new RegExp(illegal, 'gu');

/** Parameters are filled in when the system runs, so a place for one is no character of the name. */
const isBadAddress = (address: string | undefined): boolean => {
  const name = address?.replaceAll(/\{[^{}]*\}/g, 'x');
  return name !== undefined && (illegal.test(name) || name.split('.').includes(''));
};

const isBadGroup = (group: string | undefined): group is string =>
  group !== undefined && (group.includes('.') || illegal.test(group));

const addressesOf = (design: Design): ReadonlySet<string> =>
  new Set(topicsOn(design, 'nats').map(([id, { address }]) => address ?? id));

const badAddress = ([id, topic]: Entry<Topic>, taken: ReadonlySet<string>): Found => {
  const legal = legalAddress([id, topic], taken);
  return {
    ...words(topic.address ?? id),
    nodes: [id],
    pointer: nodeAt(id, 'address'),
    fix: {
      title: say('Call it “{legal}”', '改名为“{legal}”', { legal }),
      apply: onTopic(id, (topic, before) =>
        isBadAddress(topic.address) ? { ...topic, address: legalAddress([id, topic], addressesOf(before)) } : undefined,
      ),
    },
  };
};

const legalAddress = ([id, { address = id }]: Entry<Topic>, taken: ReadonlySet<string>): string =>
  numbered(addressFrom(address) || id, (name) => taken.has(name));

/** One finding for each group, whose members go by one name. */
const badGroups = (design: Design, topic: string): Found[] => {
  const reading = graphOf(design).reading.get(topic) ?? [];
  const names = unique(reading.flatMap(([, { group }]) => (isBadGroup(group) ? group : [])));
  return names.map((name) => badGroup(design, topic, name, reading));
};

const badGroup = (design: Design, topic: string, name: string, reading: readonly Entry<Subscribe>[]): Found => {
  const links = reading.filter(([, { group }]) => group === name);
  const [[first, { to }]] = links as [Entry<Subscribe>, ...Entry<Subscribe>[]];
  const legal = legalGroup(name, to, reading);
  return {
    ...words(name),
    nodes: unique([...links.map(([, link]) => link.to), topic]),
    links: links.map(([id]) => id),
    pointer: linkAt(first, 'group'),
    fix: {
      title: say('Call the group of “{node}” “{legal}”', '将“{node}”的消费组改名为“{legal}”', {
        node: nodeName(design, to),
        legal,
      }),
      apply: (before) => {
        const group = legalGroup(name, to, graphOf(before).reading.get(topic) ?? []);
        const renamed = (link: Subscribe) =>
          link.from === topic && link.group === name ? { ...link, group } : undefined;
        return links.reduce((whole, [id]) => onReader(id, renamed)(whole), before);
      },
    },
  };
};

/** Its members are not to join another group of the topic. */
const legalGroup = (name: string, node: string, reading: readonly Entry<Subscribe>[]): string => {
  const groups = new Set(reading.map(([, link]) => groupOf(link)));
  return numbered(wordFrom(name.replaceAll('.', '-')) || node, (group) => groups.has(group));
};

const words = (name: string): Pick<Found, 'message' | 'why' | 'howToFix'> => ({
  message: say('NATS refuses the name “{name}”.', 'NATS 拒绝名称“{name}”。', { name }),
  why: {
    en: 'A stream or a consumer cannot be called so: the exported code has to use another name than the one that is drawn.',
    zh: '流或消费者不能这样命名：导出的代码只能使用与设计不同的名称。',
  },
  howToFix: {
    en: 'Use letters, digits, underscores and hyphens, with single dots between the words of an address.',
    zh: '仅用字母、数字、下划线和连字符；地址的各段之间用单个点分隔。',
  },
});

const addressFrom = (address: string): string =>
  address
    .split(/[./\\]/)
    .map(wordFrom)
    .filter((word) => word !== '')
    .join('.');

const wordFrom = (word: string): string => word.replaceAll(allIllegal, '-').replaceAll(/^-+|-+$/g, '');
