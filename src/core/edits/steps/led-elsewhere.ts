/** A link at other ends: which of its fields still make sense there, and which have to be others. */
import { ok, type Result } from '../../lib/result.ts';
import type { Text } from '../../lib/text.ts';
import type { Design } from '../../model/design.ts';
import { graphOf } from '../../model/graph/graph.ts';
import type { After, Call, During, Link, Publish, Subscribe } from '../../model/link.ts';
import type { Topic } from '../../model/node.ts';
import { messageFor } from './published-message.ts';
import { recordAt, withRecord, withSection } from './records.ts';

type Ends = Pick<Link, 'from' | 'to'>;

/** The design with the link at these ends, which suit its kind; refused where the new topic has no message left for it. */
export const ledElsewhere = (design: Design, id: string, link: Link, ends: Ends): Result<Design, Text> => {
  if (link.kind === 'subscribe') return ok(withRecord(design, 'links', id, readElsewhere(design, link, ends)));
  if (link.kind === 'call')
    return ok(withRecord(design, 'links', id, { ...triggeredAt(design, link, ends.from), ...ends }));
  const moved = { ...triggeredAt(design, link, ends.from), ...ends };
  if (ends.to === link.to || takes(design, ends.to, link.message)) return ok(withRecord(design, 'links', id, moved));
  const carried = messageFor(design, ends.from, ends.to, undefined);
  if (!carried.ok) return carried;
  return ok(withRecord(carried.value.design, 'links', id, { ...moved, message: carried.value.message }));
};

/** Publishing a message that no list of the topic excludes. */
const takes = (design: Design, topic: string, message: string): boolean =>
  (recordAt(design, 'nodes', topic) as Topic).messages?.includes(message) ?? true;

/** The messages that a topic carries; undefined: any. */
export const messagesOn = (design: Design, topic: string): readonly string[] | undefined => {
  const node = recordAt(design, 'nodes', topic);
  if (node?.kind !== 'topic' || node.messages) return node?.kind === 'topic' ? node.messages : undefined;
  const published = (graphOf(design).publishing.get(topic) ?? []).map(([, { message }]) => message);
  return published.length > 0 ? [...new Set(published)] : undefined;
};

const readElsewhere = (design: Design, link: Subscribe, { from, to }: Ends): Subscribe => {
  const carried = from === link.from ? undefined : messagesOn(design, from);
  const filter = carried ? link.filter?.filter((message) => carried.includes(message)) : link.filter;
  const node = recordAt(design, 'nodes', to);
  const pooled = node?.kind !== 'topic' && node?.kind !== 'publisher' && node?.sharedWorkers === true;
  const filtered =
    filter?.length === link.filter?.length ? link : withSection<Subscribe, 'filter'>(link, 'filter', filter);
  const lettered =
    link.deadLetter === from ? withSection<Subscribe, 'deadLetter'>(filtered, 'deadLetter', undefined) : filtered;
  const own = pooled ? withSection<Subscribe, 'concurrency'>(lettered, 'concurrency', undefined) : lettered;
  return { ...own, from, to };
};

const tenPerSecond = { process: 'poisson', ratePerSecond: 10 } as const;

/** What makes a publication or call happen, at another node: subscriptions of the old one mean nothing to it. */
const triggeredAt = <Kind extends Publish | Call>(design: Design, link: Kind, from: string): Kind => {
  if (from === link.from) return link;
  const key = link.kind === 'publish' ? 'after' : 'during';
  const trigger = (link as Publish).after ?? (link as Call).during;
  if (!trigger) return link;
  const { [key]: _left, ...rest } = link as Kind & Record<string, unknown>;
  if (recordAt(design, 'nodes', from)?.kind === 'publisher') return { ...rest, arrivals: tenPerSecond } as Kind;
  return { ...rest, [key]: triggerAt(design, trigger, from) } as Kind;
};

const triggerAt = (design: Design, trigger: After & During, from: string): After & During => {
  const { subscriptions: _named, messages, choice, ...rest } = trigger;
  const { incoming, outgoing } = graphOf(design);
  const heard = new Set(
    (incoming.get(from) ?? []).flatMap(([, link]) =>
      link.kind === 'subscribe' ? (link.filter ?? messagesOn(design, link.from) ?? messages ?? []) : [],
    ),
  );
  const left = messages?.filter((message) => heard.has(message)) ?? [];
  const taken = (outgoing.get(from) ?? []).some(
    ([, link]) => choice !== undefined && (link.kind === 'publish' ? link.after : link.during)?.choice === choice,
  );
  return {
    ...rest,
    ...(left.length > 0 && { messages: left }),
    ...(choice !== undefined && !taken && { choice }),
  };
};
