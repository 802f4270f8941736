/** Which message a new publication carries: one that the topic has, else a new one named after the topic. */
import { ok, type Result } from '../../lib/result.ts';
import type { Text } from '../../lib/text.ts';
import type { Design } from '../../model/design.ts';
import { deadLetterTopic } from '../../model/graph/deliveries.ts';
import type { Topic } from '../../model/node.ts';
import { newIdIn } from './new-id.ts';
import { recordAt, withRecord } from './records.ts';
import { notThere, refusal } from './refusal.ts';

interface Carried {
  readonly design: Design;
  readonly message: string;
}

/**
 * The message for a publication of `from` on the topic `to`: `wanted`, else the topic's first that `from` does not publish
 * there yet. Refused where it publishes all of them.
 */
export const messageFor = (
  design: Design,
  from: string,
  to: string,
  wanted: string | undefined,
): Result<Carried, Text> => {
  const topic = recordAt(design, 'nodes', to) as Topic;
  if (wanted !== undefined)
    return recordAt(design, 'messages', wanted)
      ? ok({ design: allowed(design, to, topic, wanted), message: wanted })
      : notThere(wanted);
  const links = Object.values(design.links ?? {}).filter((link) => link.kind === 'publish' && link.to === to);
  const known = topic.messages ?? links.flatMap((link) => (link.kind === 'publish' ? [link.message] : []));
  const own = new Set(links.flatMap((link) => (link.kind === 'publish' && link.from === from ? [link.message] : [])));
  const free = known.find((message) => !own.has(message));
  if (free !== undefined) return ok({ design, message: free });
  if (known.length === 0) return ok(made(design, to, topic));
  return refusal(
    '“{from}” already publishes all messages of “{topic}”. Add another message to the topic first.',
    '“{from}”已发布“{topic}”的全部消息。请先为该主题添加另一条消息。',
    { from: recordAt(design, 'nodes', from)?.name ?? from, topic: topic.name },
  );
};

/** A topic that lists its messages lists this one, too. */
const allowed = (design: Design, id: string, topic: Topic, message: string): Design =>
  topic.messages === undefined || topic.messages.includes(message)
    ? design
    : withRecord(design, 'nodes', id, { ...topic, messages: [...topic.messages, message] });

/** A dead-letter topic takes anything, so it lists nothing. */
const made = (design: Design, id: string, topic: Topic): Carried => {
  const words = topic.address !== undefined && !topic.address.includes('{') ? topic.address : topic.name;
  const message = newIdIn(design, 'messages', words, 'message');
  const withMessage = withRecord(design, 'messages', message, { name: words || id });
  const isDeadLetter = Object.values(design.links ?? {}).some(
    (link) => link.kind === 'subscribe' && deadLetterTopic(link) === id,
  );
  const listed = topic.messages === undefined && isDeadLetter ? topic : { ...topic, messages: [message] };
  return { design: withRecord(withMessage, 'nodes', id, listed), message };
};
