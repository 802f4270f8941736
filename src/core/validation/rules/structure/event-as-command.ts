/** An event by name that is an order to somebody: it has one reader, and is worded as one or waited for. */
import { inEach } from '../../../lib/in-each.ts';
import { remembered } from '../../../lib/remembered.ts';
import type { Design } from '../../../model/design.ts';
import type { Fix } from '../../../model/findings/finding.ts';
import { accepts, type Entry, graphOf, groupOf } from '../../../model/graph/graph.ts';
import { outlineOf } from '../../../model/graph/outline.ts';
import type { Publish, Subscribe } from '../../../model/link.ts';
import type { Message } from '../../../model/message.ts';
import { usesOf } from '../../contracts/carried.ts';
import { isExternal } from '../../contracts/requests.ts';
import { withMessage } from '../../fixes/records.ts';
import { isImperative } from '../../naming/imperative.ts';
import type { Found, Rule } from '../../rule.ts';
import { messageAt, nodeName, say, unique } from '../../words.ts';

export const eventAsCommand: Rule = {
  id: 'event-as-command',
  severity: 'info',
  title: { en: 'Event that is a command', zh: '实为命令的事件' },
  summary: {
    en: 'An event with a single reader is worded as an order, or its publisher waits for a reply.',
    zh: '只有一个读者的事件以命令口吻命名，或其发布者等待回复。',
  },
  source:
    'Hohpe and Woolf, Enterprise Integration Patterns, 2003: Command Message; Dudycz, What’s the difference between a command and an event?, 2020',
  check: (design) => {
    const asked = askedIn(outlineOf(design));
    const suspects = eventsIn(design.messages, undefined).filter(({ id, tells }) => tells || asked.has(id));
    return suspects.flatMap(({ id }) => {
      const links = usesOf(design).get(id)?.publishing ?? [];
      const reader = onlyReader(design, id, links);
      return reader === undefined ? [] : [found(design, id, links, reader, asked.has(id))];
    });
  },
};

const eventsIn = inEach(([id, message]: Entry<Message>) =>
  isEvent(message) ? [{ id, tells: isImperative(message.name) }] : [],
);

/** Messages for whose answer a publisher waits. */
const askedIn = remembered(
  (outline: Design): ReadonlySet<string> =>
    new Set(graphOf(outline).publications.flatMap(([, { message, request }]) => (request ? [message] : []))),
);

const isEvent = ({ kind }: Message): boolean => (kind ?? 'event') === 'event';

/** The subscriptions of the one group that gets it; who reads outside nobody knows. */
const onlyReader = (
  design: Design,
  message: string,
  links: readonly Entry<Publish>[],
): Entry<Subscribe> | undefined => {
  const topics = unique(links.map(([, { to }]) => to));
  if (topics.some((topic) => isExternal(design, topic))) return undefined;
  const readers = topics.flatMap((topic) =>
    (graphOf(design).reading.get(topic) ?? []).filter(([, link]) => accepts(link, message)),
  );
  const groups = new Set(readers.map(([, link]) => JSON.stringify([link.from, groupOf(link)])));
  return groups.size === 1 ? readers[0] : undefined;
};

const found = (
  design: Design,
  id: string,
  links: readonly Entry<Publish>[],
  [reading, { from, to }]: Entry<Subscribe>,
  waits: boolean,
): Found => {
  const publishers = unique(links.map(([, link]) => link.from));
  const values = {
    message: design.messages?.[id]?.name ?? id,
    reader: nodeName(design, to),
    publisher: nodeName(design, publishers[0] as string),
  };
  return {
    message: waits
      ? say(
          '“{publisher}” waits for what “{reader}”, the only reader, answers to “{message}”: that is a command.',
          '“{publisher}”等待唯一的读者“{reader}”对“{message}”的回复：这是命令。',
          values,
        )
      : say(
          '“{message}” tells “{reader}”, its only reader, what to do: that is a command.',
          '“{message}”告诉唯一的读者“{reader}”该做什么：这是命令。',
          values,
        ),
    why: {
      en: 'An event says what has happened and lets readers decide; called one, it hides that the publisher depends on the reader.',
      zh: '事件只说明发生了什么，由读者自行决定；称其为事件，会掩盖发布者对读者的依赖。',
    },
    howToFix: {
      en: 'Call it a command, or word it as what has happened and do not wait for the reader.',
      zh: '将其标为命令；或改述为已发生的事，且不等待读者。',
    },
    nodes: [to, from, ...publishers],
    links: [reading, ...links.map(([link]) => link)],
    messages: [id],
    pointer: messageAt(id, 'kind'),
    fix: callCommand(design, id),
  };
};

const callCommand = (design: Design, id: string): Fix => ({
  title: say('Make “{message}” a command', '将“{message}”改为命令', { message: design.messages?.[id]?.name ?? id }),
  apply: (before) => {
    const message = before.messages?.[id];
    return message && isEvent(message) ? withMessage(before, id, { ...message, kind: 'command' }) : before;
  },
});
