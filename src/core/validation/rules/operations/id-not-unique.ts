/** Two topics are one on their broker, or two messages have one name and one version. */
import { remembered } from '../../../lib/remembered.ts';
import { sortedEntries } from '../../../lib/sort.ts';
import type { Design } from '../../../model/design.ts';
import { brokerOf } from '../../../model/graph/broker-of.ts';
import { type Entry, graphOf } from '../../../model/graph/graph.ts';
import type { Message } from '../../../model/message.ts';
import type { Topic } from '../../../model/node.ts';
import { withMessage, withNode } from '../../fixes/records.ts';
import { inSentence } from '../../naming/addresses.ts';
import type { Found, Rule } from '../../rule.ts';
import { messageAt, nodeAt, say } from '../../words.ts';

/** Ids are unique by the format; what brokers and readers go by are addresses and names. */
export const idNotUnique: Rule = {
  id: 'id-not-unique',
  severity: 'error',
  title: { en: 'Two things of one name', zh: '重名' },
  summary: {
    en: 'Two topics on one broker have the same address, or two messages the same name and version.',
    zh: '同一消息代理上两个主题地址相同，或两个消息名称与版本相同。',
  },
  source: 'Spectral AsyncAPI rules: operation, message and channel uniqueness',
  check: (design) => [
    ...sameAddresses(design).map((pair) => twoTopics(design, pair)),
    ...(design.messages ? sameMessages(design.messages) : []).map((pair) => twoMessages(design, pair)),
  ],
};

interface Pair<Record> {
  readonly first: Entry<Record>;
  readonly second: Entry<Record>;
}

/** Each record that has the key of one before it, with that one. */
const later = <Record>(entries: readonly Entry<Record>[], keyOf: (entry: Entry<Record>) => string): Pair<Record>[] => {
  const firsts = new Map<string, Entry<Record>>();
  return entries.flatMap((second) => {
    const key = keyOf(second);
    const first = firsts.get(key);
    if (first) return [{ first, second }];
    firsts.set(key, second);
    return [];
  });
};

/** Without an address of its own each topic goes by its id. */
const sameAddresses = (design: Design): readonly Pair<Topic>[] => {
  const { topics } = graphOf(design);
  return topics.some(([, { address }]) => address !== undefined)
    ? later(topics, (entry) => topicKey(design, entry))
    : [];
};

const sameMessages = remembered((messages: NonNullable<Design['messages']>) =>
  later(sortedEntries(messages), ([, message]) => messageKey(message)),
);

const topicKey = (design: Design, [id, topic]: Entry<Topic>): string =>
  `${brokerOf(design, topic)} ${topic.address ?? id}`;

const messageKey = remembered(({ name, version }: Message): string => JSON.stringify([name, version ?? '']));

const numbered = (word: string, between: string, taken: (word: string) => boolean): string => {
  let number = 2;
  while (taken(`${word}${between}${number}`)) number++;
  return `${word}${between}${number}`;
};

const twoTopics = (design: Design, { first, second: [id, topic] }: Pair<Topic>): Found => {
  const address = topic.address ?? id;
  const taken = new Set(graphOf(design).topics.map((entry) => topicKey(design, entry)));
  const other = numbered(address, '-', (word) => taken.has(topicKey(design, [id, { ...topic, address: word }])));
  const values = {
    one: first[1].name,
    two: topic.name,
    address: inSentence(address),
    other: inSentence(other),
  };
  return {
    message: say(
      '“{one}” and “{two}” are one topic on the broker: “{address}”.',
      '“{one}”与“{two}”在消息代理上是同一主题：“{address}”。',
      values,
    ),
    why: {
      en: 'What is published to one arrives at the readers of both.',
      zh: '发布到其中一个的消息会到达两者的读者。',
    },
    howToFix: {
      en: 'Give one of them another address, or make them one topic.',
      zh: '为其中一个换地址，或合并为一个主题。',
    },
    nodes: [id, first[0]],
    pointer: nodeAt(id, 'address'),
    fix: {
      title: say('Give “{two}” the address “{other}”', '将“{two}”的地址改为“{other}”', values),
      apply: (before) => {
        const [node, one] = [before.nodes?.[id], before.nodes?.[first[0]]];
        if (node?.kind !== 'topic' || one?.kind !== 'topic') return before;
        if (topicKey(before, [id, node]) !== topicKey(before, [first[0], one])) return before;
        return withNode(before, id, { ...node, address: other });
      },
    },
  };
};

const twoMessages = (design: Design, { first, second: [id, message] }: Pair<Message>): Found => {
  const taken = new Set(Object.values(design.messages ?? {}).map(messageKey));
  const other = numbered(message.name, ' ', (name) => taken.has(messageKey({ ...message, name })));
  const values = { name: message.name, other };
  return {
    message: say('Two messages are called “{name}”.', '有两个消息都叫“{name}”。', values),
    why: {
      en: 'Readers go by the name: they cannot tell which of the two they have before them.',
      zh: '读者按名称识别：无法分辨收到的是哪一个。',
    },
    howToFix: {
      en: 'Give one of them another name or version, or make them one.',
      zh: '为其中一个换名称或版本，或合并为一个。',
    },
    messages: [id, first[0]],
    pointer: messageAt(id, 'name'),
    fix: {
      title: say('Call the second one “{other}”', '将第二个改名为“{other}”', values),
      apply: (before) => {
        const [two, one] = [before.messages?.[id], before.messages?.[first[0]]];
        if (!two || !one || messageKey(two) !== messageKey(one)) return before;
        return withMessage(before, id, { ...two, name: other });
      },
    },
  };
};
