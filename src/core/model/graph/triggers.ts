/** Which subscriptions and calls make a link happen: the edges of the trigger graph. */
import type { Design } from '../design.ts';
import type { Link } from '../link.ts';

/** Ids of the subscribe and call links that trigger a publication or a call; empty when it has arrivals or no trigger. */
export const triggersOf = (design: Design, link: Link, into = linksInto(design)): readonly string[] => {
  const condition = link.kind === 'publish' ? link.after : link.kind === 'call' ? link.during : undefined;
  if (!condition) return [];
  return condition.subscriptions ?? into.get(link.from) ?? [];
};

/** Node to the subscribe and call links that end there; whoever asks for many links at once makes it once. */
export const linksInto = (design: Design): ReadonlyMap<string, readonly string[]> => {
  const into = new Map<string, string[]>();
  for (const [id, link] of Object.entries(design.links ?? {})) {
    if (link.kind === 'publish') continue;
    const ids = into.get(link.to);
    if (ids) ids.push(id);
    else into.set(link.to, [id]);
  }
  return into;
};
