/** The answer to a request as a message: who publishes it, who reads it, and what waited for the call waits for it. */
import { ok, type Result } from '../../lib/result.ts';
import { byCodeUnit } from '../../lib/sort.ts';
import type { Text } from '../../lib/text.ts';
import type { Design } from '../../model/design.ts';
import { type Entry, graphOf, type Incoming, isTriggeredBy } from '../../model/graph/graph.ts';
import type { Call, Publish, Subscribe } from '../../model/link.ts';
import type { Topic } from '../../model/node.ts';
import { connectionId } from '../connect.ts';
import { newIdIn } from './new-id.ts';
import { spotBetween, withNewNode } from './new-node.ts';
import { recordAt, withRecord } from './records.ts';
import { refusal } from './refusal.ts';

export interface Awaiting {
  /** What the caller works on while it calls. */
  readonly causes: readonly Entry<Incoming>[];
  /** What it publishes once that work, answer included, is done. */
  readonly links: readonly Entry<Publish>[];
  /** Whether all that can wait for a message. */
  readonly verdict: Result<null, Text>;
}

export const awaitingOf = (design: Design, id: string, call: Call): Awaiting => {
  const graph = graphOf(design);
  const causes = call.during ? (graph.incoming.get(call.from) ?? []).filter((each) => isTriggeredBy(call, each)) : [];
  const links = graph.publications.filter(
    ([, link]) =>
      link.from === call.from &&
      (link.after?.outcome ?? 'processed') === 'processed' &&
      causes.some((cause) => isTriggeredBy(link, cause)),
  );
  return { causes, links, verdict: verdictOf(design, [id, call], causes, links) };
};

const verdictOf = (
  design: Design,
  [, call]: Entry<Call>,
  causes: readonly Entry<Incoming>[],
  links: readonly Entry<Publish>[],
): Result<null, Text> => {
  const name = nameOf(design, call.from);
  if (!call.during)
    return refusal('“{name}” only publishes: it cannot read an answer.', '“{name}”只发布：无法读取回复。', { name });
  if ((call.during.probability ?? 1) < 1 || call.during.choice !== undefined)
    return refusal(
      '“{name}” asks only sometimes, and what it publishes then would always wait for an answer. Ask without an answer, or split the work first.',
      '“{name}”只是有时提问，而其后的发布会始终等待回复。请改为不要回复，或先拆分处理。',
      { name },
    );
  if (causes.some(([, { kind }]) => kind === 'call'))
    return refusal(
      'Somebody waits for “{name}” while it asks. Make that call asynchronous first.',
      '“{name}”提问时有调用方在等待它。请先将那个调用改为异步。',
      { name },
    );
  const picky = links.find(([, { after }]) => {
    const onlyCauses = after?.subscriptions?.every((each) => causes.some(([cause]) => cause === each)) ?? false;
    return after?.messages && !(onlyCauses && takesAll(design, causes, after.messages));
  });
  if (picky)
    return refusal(
      '“{link}” follows only some messages, which an answer does not tell apart.',
      '“{link}”只跟随部分消息，而回复无法区分它们。',
      { link: picky[0] },
    );
  return ok(null);
};

/** Whether these messages are all that comes in. */
const takesAll = (design: Design, causes: readonly Entry<Incoming>[], messages: readonly string[]): boolean =>
  causes.every(([, cause]) => {
    if (cause.kind === 'call') return false;
    const all = cause.filter ?? (recordAt(design, 'nodes', cause.from) as Topic).messages;
    return all?.every((message) => messages.includes(message)) ?? false;
  });

const nameOf = (design: Design, node: string): string => recordAt(design, 'nodes', node)?.name ?? node;

interface Request {
  /** The callee's subscription. */
  readonly id: string;
  readonly call: Call;
  /** The caller's publication. */
  readonly asked: string;
  readonly awaiting: Awaiting;
}

/** Whoever gives no limit to a call waits this long for the message. */
const patienceMs = 30_000;

export const withAnswer = (design: Design, { id, call, asked, awaiting }: Request): Design => {
  const callee = nameOf(design, call.to);
  const message = newIdIn(design, 'messages', `${call.to.slice(0, 40)}-reply`, 'reply');
  const told = withRecord(design, 'messages', message, { name: `${callee} reply`, kind: 'reply' });
  const request = recordAt(design, 'links', asked) as Publish;
  const topic = withNewNode(told, 'topic', {
    name: `${callee} replies`,
    position: spotBetween(design, call.from, call.to, 'topic'),
    context: recordAt(design, 'nodes', request.to)?.context,
  });
  const node = recordAt(topic.design, 'nodes', topic.id) as Topic;
  const carrying = withRecord(topic.design, 'nodes', topic.id, { ...node, messages: [message] });
  const read = connectionId(carrying, topic.id, call.from);
  const named = withNamedTriggers(carrying, call.from, [...(graphOf(design).incoming.get(call.from) ?? [])]);
  const asking = withRecord(named, 'links', asked, {
    ...(recordAt(named, 'links', asked) as Publish),
    request: { replyTo: topic.id, timeoutMs: call.timeoutMs ?? patienceMs },
  });
  const reading = withRecord(asking, 'links', read, { kind: 'subscribe', from: topic.id, to: call.from } as Subscribe);
  const answering = withRecord(reading, 'links', connectionId(reading, call.to, topic.id), {
    kind: 'publish',
    from: call.to,
    to: topic.id,
    message,
    after: { subscriptions: [id] },
  });
  return awaiting.links.reduce((next, [link]) => waitingFor(next, link, read, awaiting.causes), answering);
};

/** What followed anything follows what there was, not the answer, too. */
const withNamedTriggers = (design: Design, node: string, causes: readonly Entry<Incoming>[]): Design => {
  const subscriptions = causes.map(([id]) => id).sort(byCodeUnit);
  let next = design;
  for (const [id, link] of Object.entries(design.links ?? {})) {
    if (link.from !== node) continue;
    if (link.kind === 'publish' && link.after && !link.after.subscriptions)
      next = withRecord(next, 'links', id, { ...link, after: { ...link.after, subscriptions } });
    if (link.kind === 'call' && link.during && !link.during.subscriptions)
      next = withRecord(next, 'links', id, { ...link, during: { ...link.during, subscriptions } });
  }
  return next;
};

const waitingFor = (design: Design, id: string, answer: string, causes: readonly Entry<Incoming>[]): Design => {
  const link = recordAt(design, 'links', id) as Publish;
  // Where it named messages those were all that came in.
  const { messages: _messages, ...after } = link.after ?? {};
  const others = (after.subscriptions ?? []).filter((each) => !causes.some(([cause]) => cause === each));
  const subscriptions = [...others, answer].sort(byCodeUnit);
  return withRecord(design, 'links', id, { ...link, after: { ...after, subscriptions } });
};
