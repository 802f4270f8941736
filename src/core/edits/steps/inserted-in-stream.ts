/** A node in the middle of a publication or a subscription: topics and services take turns, so one more of the other comes along. */
import { ok, type Result } from '../../lib/result.ts';
import type { Text } from '../../lib/text.ts';
import type { Design } from '../../model/design.ts';
import type { Publish, Subscribe } from '../../model/link.ts';
import type { Topic } from '../../model/node.ts';
import { connect, connectionId } from '../connect.ts';
import { messagesOn } from './led-elsewhere.ts';
import { contextBetween, spotBetween, withNewNode } from './new-node.ts';
import { recordAt, withRecord } from './records.ts';

/** The service and the topic that now stand in the way, whichever of them was asked for. */
interface Pair {
  readonly design: Design;
  readonly service: string;
  readonly topic: string;
}

/** Source -> topic -> service -> old topic. The publication keeps its id, its message and what makes it happen. */
export const insertedInPublish = (design: Design, id: string, link: Publish, node: string): Result<Design, Text> => {
  const isTopic = recordAt(design, 'nodes', node)?.kind === 'topic';
  const pair = completed(design, node, isTopic ? link.to : link.from);
  const topic = recordAt(pair.design, 'nodes', pair.topic) as Topic;
  const messages = [...new Set([...(topic.messages ?? []), link.message])];
  const like = isTopic ? topic : likeTopic(design, link.to, topic);
  const carrying = withRecord(pair.design, 'nodes', pair.topic, { ...like, messages });
  const led = withRecord(carrying, 'links', id, { ...link, to: pair.topic });
  const read = connect.apply(led, { from: pair.topic, to: pair.service });
  return read.ok ? connect.apply(read.value, { from: pair.service, to: link.to, message: link.message }) : read;
};

/** Old topic -> service -> topic -> reader. The subscription keeps its id and all that its reader does with a message. */
export const insertedInSubscribe = (
  design: Design,
  id: string,
  link: Subscribe,
  node: string,
): Result<Design, Text> => {
  const isTopic = recordAt(design, 'nodes', node)?.kind === 'topic';
  const pair = completed(design, node, isTopic ? link.from : link.to);
  const topic = recordAt(pair.design, 'nodes', pair.topic) as Topic;
  const ready = isTopic
    ? pair.design
    : withRecord(pair.design, 'nodes', pair.topic, likeTopic(design, link.from, topic));
  const first = connectionId(ready, link.from, pair.service);
  const read = connect.apply(ready, { from: link.from, to: pair.service, id: first });
  if (!read.ok) return read;
  const filtered = link.filter
    ? withRecord(read.value, 'links', first, { ...(read.value.links?.[first] as Subscribe), filter: link.filter })
    : read.value;
  const republished = republishing(filtered, pair, first, link.filter ?? messagesOn(design, link.from) ?? []);
  return republished.ok ? ok(withRecord(republished.value, 'links', id, { ...link, from: pair.topic })) : republished;
};

/** The service hands on each message that it reads, each once; an unknown one is a message of the new topic. */
const republishing = (
  design: Design,
  { service, topic }: Pair,
  subscription: string,
  messages: readonly string[],
): Result<Design, Text> => {
  if (messages.length === 0) return connect.apply(design, { from: service, to: topic });
  let next = listing(design, topic, messages);
  for (const message of messages) {
    const id = connectionId(next, service, topic);
    const drawn = connect.apply(next, { from: service, to: topic, message, id });
    if (!drawn.ok) return drawn;
    const alone = messages.length === 1;
    const after = alone ? {} : { subscriptions: [subscription], messages: [message] };
    next = withRecord(drawn.value, 'links', id, { ...(drawn.value.links?.[id] as Publish), after });
  }
  return ok(next);
};

const listing = (design: Design, id: string, messages: readonly string[]): Design => {
  const topic = recordAt(design, 'nodes', id) as Topic;
  return withRecord(design, 'nodes', id, {
    ...topic,
    messages: [...new Set([...(topic.messages ?? []), ...messages])],
  });
};

/** With the other half of the pair, halfway to the end that the node cannot be linked to. */
const completed = (design: Design, node: string, far: string): Pair => {
  const isTopic = recordAt(design, 'nodes', node)?.kind === 'topic';
  const kind = isTopic ? 'service' : 'topic';
  const between = { position: spotBetween(design, node, far, kind), context: contextBetween(design, node, far) };
  const made = withNewNode(design, kind, between);
  return isTopic
    ? { design: made.design, topic: node, service: made.id }
    : { design: made.design, topic: made.id, service: node };
};

/** It delivers as the topic beside it does, so that order and parallelism stay what they were. */
const likeTopic = (design: Design, model: string, topic: Topic): Topic => {
  const { broker, partitions, ordered, keyDistribution, guarantee } = recordAt(design, 'nodes', model) as Topic;
  return {
    ...topic,
    ...(broker !== undefined && { broker }),
    ...(partitions !== undefined && { partitions }),
    ...(ordered !== undefined && { ordered }),
    ...(keyDistribution !== undefined && { keyDistribution }),
    ...(guarantee !== undefined && { guarantee }),
  };
};
