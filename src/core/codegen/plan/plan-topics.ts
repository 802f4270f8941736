/** Topics with their subjects on the broker and the messages that may arrive on each. */
import { sortedEntries } from '../../lib/sort.ts';
import type { Design } from '../../model/design.ts';
import { deadLetterTopic } from '../../model/graph/deliveries.ts';
import type { Subscribe } from '../../model/link.ts';
import type { Topic } from '../../model/node.ts';
import { camel, NameMap } from '../names.ts';
import type { TopicPlan } from './link-plan.ts';
import type { MessagePlan } from './message-plan.ts';

export const planTopics = (
  design: Design,
  system: string,
  messages: ReadonlyMap<string, MessagePlan>,
  termsOf: (topic: Topic) => Pick<TopicPlan, 'terms'>,
): ReadonlyMap<string, TopicPlan> => {
  const arriving = arrivingMessages(design);
  const streams = new NameMap('-topic');
  const keys = new NameMap('Topic');
  const plans = topicsOf(design).map(([id, topic]): [string, TopicPlan] => {
    const wanted = subjectFrom(topic.address ?? '') || `${system}.${id}`;
    const known = [...(arriving.get(id) ?? [])].sort().flatMap((message) => messages.get(message) ?? []);
    const plan = planTopic(id, topic, keys.claim(camel(id)), unique(wanted, streams), known);
    return [id, { ...plan, ...termsOf(topic) }];
  });
  return new Map(plans);
};

const planTopic = (
  id: string,
  topic: Topic,
  key: string,
  subject: string,
  messages: readonly MessagePlan[],
): TopicPlan => ({
  id,
  key,
  name: id,
  subject,
  partitions: topic.partitions ?? 1,
  ordered: topic.ordered ?? false,
  ...(topic.capacity !== undefined && { capacity: topic.capacity }),
  onFull: topic.onFull ?? 'drop-new',
  ...(topic.retentionSeconds !== undefined && { retentionSeconds: topic.retentionSeconds }),
  dedupWindowSeconds: topic.dedupWindowSeconds ?? 0,
  external: topic.external ?? false,
  carriesTrace: topic.carriesTrace ?? true,
  isBare: topic.envelope === 'none',
  messages,
});

/** Brokers name a stream by its subject without dots: unique in that form, too. */
const unique = (subject: string, streams: NameMap): string =>
  subject + streams.claim(subject.replaceAll('.', '_')).slice(subject.length);

/** Tokens of letters, digits, `_` and `-`, with dots between them: safe as a subject on every broker. */
export const subjectFrom = (address: string): string =>
  address
    .replaceAll('/', '.')
    .replace(/[^A-Za-z0-9_.-]+/g, '-')
    .split('.')
    .map((token) => token.replace(/^-+|-+$/g, ''))
    .filter((token) => token !== '')
    .join('.')
    .slice(0, 150);

/** Declared messages; else what is published there, and what subscriptions set aside there. */
const arrivingMessages = (design: Design): ReadonlyMap<string, ReadonlySet<string>> => {
  const arriving = new Map(topicsOf(design).map(([id, topic]) => [id, new Set(topic.messages)]));
  const open = new Set(topicsOf(design).flatMap(([id, topic]) => (topic.messages ? [] : [id])));
  const links = Object.values(design.links ?? {});
  for (const link of links) if (link.kind === 'publish' && open.has(link.to)) arriving.get(link.to)?.add(link.message);
  const letters = links.filter(
    (link): link is Subscribe => link.kind === 'subscribe' && open.has(deadLetterTopic(link) ?? ''),
  );
  // Dead letters of dead letters: repeated until nothing new arrives anywhere.
  while (letters.map((link) => passOn(arriving, link)).some(Boolean));
  return arriving;
};

/** What a subscription reads may end among its dead letters; true when something is new there. */
const passOn = (arriving: ReadonlyMap<string, Set<string>>, link: Subscribe): boolean => {
  const letters = arriving.get(deadLetterTopic(link) ?? '');
  const before = letters?.size;
  for (const message of link.filter ?? arriving.get(link.from) ?? []) letters?.add(message);
  return letters?.size !== before;
};

const topicsOf = (design: Design): [string, Topic][] =>
  sortedEntries(design.nodes).filter((entry): entry is [string, Topic] => entry[1].kind === 'topic');
