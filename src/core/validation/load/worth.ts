/** How long a message is worth anything: until its deadline, or until whoever asked for it has given up. */
import { remembered } from '../../lib/remembered.ts';
import type { Design } from '../../model/design.ts';
import { accepts, type Entry, type Graph, graphOf } from '../../model/graph/graph.ts';
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

const longestRequest = (design: Design, topic: string): number =>
  longestRequests(graphOf(design).publications).get(topic) ?? Infinity;

/** By topic for answers, in ms: the most patient of those that want theirs there. */
const longestRequests = remembered((publications: Graph['publications']): ReadonlyMap<string, number> => {
  const waits = new Map<string, number>();
  for (const [, { request }] of publications)
    if (request) waits.set(request.replyTo, Math.max(waits.get(request.replyTo) ?? 0, request.timeoutMs));
  return waits;
});
