/** How long a message is worth anything: until its deadline, or until whoever asked for it has given up. */
import type { Design } from '../../model/design.ts';
import { accepts, type Entry, graphOf } from '../../model/graph/graph.ts';
import type { Publish, Subscribe } from '../../model/link.ts';

/** In seconds, the longest of all messages that a reader takes; Infinity where one of them stays worth reading, 0 where there are none. */
export const worthSeconds = (design: Design, [, link]: Entry<Subscribe>): number => {
  const { deadLetters, publishing } = graphOf(design);
  if (deadLetters.has(link.from)) return Infinity;
  const published = (publishing.get(link.from) ?? []).filter(([, each]) => accepts(link, each.message));
  return Math.max(0, ...published.map(([, each]) => worthOf(design, each)));
};

const worthOf = (design: Design, { message, request, to }: Publish): number => {
  const { deadlineMs = Infinity, kind } = design.messages?.[message] ?? {};
  const patience = kind === 'reply' ? longestRequest(design, to) : (request?.timeoutMs ?? Infinity);
  return Math.min(deadlineMs, patience) / 1000;
};

/** By topic for answers, the most patient of those that want theirs there; kept as long as the design. */
const known = new WeakMap<Design, ReadonlyMap<string, number>>();

const longestRequest = (design: Design, topic: string): number => {
  const waits = known.get(design) ?? requestsOf(design);
  known.set(design, waits);
  return waits.get(topic) ?? Infinity;
};

const requestsOf = (design: Design): Map<string, number> => {
  const waits = new Map<string, number>();
  for (const [, link] of graphOf(design).links)
    if (link.kind === 'publish' && link.request)
      waits.set(link.request.replyTo, Math.max(waits.get(link.request.replyTo) ?? 0, link.request.timeoutMs));
  return waits;
};
