/** Which subscriptions and calls make a link happen: the edges of the trigger graph. */
import type { Design } from './design.ts';
import type { Call, Link, Subscribe } from './link.ts';

/** Ids of the subscribe and call links that trigger a publication or a call; empty when it has arrivals or no trigger. */
export const triggersOf = (design: Design, link: Link): string[] => {
  const condition = link.kind === 'publish' ? link.after : link.kind === 'call' ? link.during : undefined;
  if (!condition) return [];
  return condition.subscriptions ?? incoming(design, link.from);
};

const incoming = (design: Design, node: string): string[] =>
  Object.entries(design.links ?? {})
    .filter((entry): entry is [string, Subscribe | Call] => entry[1].kind !== 'publish' && entry[1].to === node)
    .map(([id]) => id);
