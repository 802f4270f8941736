/** Which kinds of messages the business domains of a design send each other, and which they keep inside. */
import { remembered } from '../../lib/remembered.ts';
import type { Design } from '../../model/design.ts';
import { accepts, graphOf } from '../../model/graph/graph.ts';
import { outlineOf } from '../../model/graph/outline.ts';
import { unique } from '../words.ts';
import { domainOf } from './domains.ts';

export interface Exchange {
  readonly domains: readonly [string, string];
  /** Message ids, either way. */
  readonly crossing: readonly string[];
  readonly links: readonly string[];
  /** Kinds that stay inside one of the two. */
  readonly inside: number;
  /** Both send and both receive. */
  readonly mutual: boolean;
}

/** One message on its way from one domain to another, or within one. */
interface Way {
  readonly from: string;
  readonly to: string;
  readonly message: string;
  readonly links: readonly [publishing: string, reading: string];
}

/** By every two domains between which something runs. */
export const exchangesOf = (design: Design): readonly Exchange[] => inOutline(outlineOf(design));

const inOutline = remembered((design: Design): readonly Exchange[] => {
  const ways = [...graphOf(design).publishing.keys()].flatMap((topic) => waysThrough(design, topic));
  const inside = new Map<string, Set<string>>();
  const between = new Map<string, Way[]>();
  for (const way of ways) {
    if (way.from === way.to) inside.set(way.from, (inside.get(way.from) ?? new Set()).add(way.message));
    else {
      const pair = [way.from, way.to].sort().join(' ');
      const known = between.get(pair);
      if (known === undefined) between.set(pair, [way]);
      else known.push(way);
    }
  }
  return [...between].map(([pair, each]) => {
    const domains = pair.split(' ') as [string, string];
    return {
      domains,
      crossing: unique(each.map(({ message }) => message)),
      links: unique(each.flatMap(({ links }) => links)),
      inside: domains.reduce((sum, domain) => sum + (inside.get(domain)?.size ?? 0), 0),
      mutual: new Set(each.map(({ from }) => from)).size === 2,
    };
  });
});

/** One for each message and two domains: of several links that do the same, the first. */
const waysThrough = (design: Design, topic: string): Way[] => {
  const { publishing, reading } = graphOf(design);
  const senders = new Map<string, { from: string; message: string; link: string }>();
  for (const [link, { from, message }] of publishing.get(topic) ?? []) {
    const domain = domainOf(design, from);
    const key = `${domain} ${message}`;
    if (domain !== undefined && !senders.has(key)) senders.set(key, { from: domain, message, link });
  }
  const readers = (reading.get(topic) ?? []).flatMap(([id, link]) => {
    const domain = domainOf(design, link.to);
    return domain === undefined ? [] : [{ id, link, domain }];
  });
  return [...senders.values()].flatMap(({ from, message, link }) => {
    const met = new Set<string>();
    return readers.flatMap((reader): Way[] => {
      if (met.has(reader.domain) || !accepts(reader.link, message)) return [];
      met.add(reader.domain);
      return [{ from, to: reader.domain, message, links: [link, reader.id] }];
    });
  });
};
