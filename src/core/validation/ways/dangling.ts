/** What a design names where it cannot be: messages that a topic does not carry, triggers that nothing can bring, promises without a way. */
import type { Design } from '../../model/design.ts';
import { reachOf } from '../../model/graph/arriving.ts';
import { pathsOf } from '../../model/graph/critical.ts';
import { accepts, graphOf, namesTrigger } from '../../model/graph/graph.ts';
import type { Link, Publish } from '../../model/link.ts';

/** A message named by a link, and the topic that does not carry it. */
export interface Stranger {
  readonly message: string;
  readonly topic: string;
  readonly field: readonly string[];
}

export const strangersOf = (design: Design, link: Link): Stranger[] => {
  if (link.kind === 'call') return [];
  const topic = link.kind === 'publish' ? link.to : link.from;
  if (link.kind === 'publish')
    return carries(design, topic, link.message) ? [] : [{ message: link.message, topic, field: ['message'] }];
  return [...new Set(link.filter)].flatMap((message) =>
    carries(design, topic, message)
      ? []
      : [{ message, topic, field: ['filter', String(link.filter?.indexOf(message))] }],
  );
};

export const carries = (design: Design, topic: string, message: string): boolean => {
  const node = design.nodes?.[topic];
  return node?.kind !== 'topic' || (node.messages?.includes(message) ?? true);
};

/** Messages that are to trigger a publication, and that no subscription of its node lets through. */
export const deafTriggersOf = (design: Design, link: Publish): string[] => {
  if (!link.after?.messages) return [];
  const readers = (graphOf(design).incoming.get(link.from) ?? []).flatMap(([id, each]) =>
    each.kind === 'subscribe' && namesTrigger(link, id) ? [each] : [],
  );
  if (readers.length === 0) return [];
  return [...new Set(link.after.messages)].filter(
    (message) => !readers.some((reader) => accepts(reader, message) && carries(design, reader.from, message)),
  );
};

/** Publications whose every trigger is deaf: they never happen. */
export const neverTriggered = (design: Design): string[] =>
  graphOf(design).publications.flatMap(([id, link]) => {
    const messages = new Set(link.after?.messages);
    return messages.size > 0 && deafTriggersOf(design, link).length === messages.size ? [id] : [];
  });

/** Objectives between whose ends there is no way, though something arrives at their end; where nothing does, that is the finding. */
export const waylessObjectives = (design: Design): string[] => {
  const wayless = [...pathsOf(design)].flatMap(([id, { links }]) => (links.size === 0 ? [id] : []));
  if (wayless.length === 0) return [];
  const { arriving } = reachOf(design);
  return wayless.filter((id) => arriving.has(design.objectives?.[id]?.to ?? '')).sort();
};
