/** Work that waits for calls, which wait for further calls: what is inside what, innermost first. */
import { componentsOf } from '../../lib/components.ts';
import { groupedBy } from '../../lib/grouped.ts';
import { remembered } from '../../lib/remembered.ts';
import type { Design } from '../../model/design.ts';
import { type Entry, graphOf, type Incoming, isTriggeredBy } from '../../model/graph/graph.ts';
import type { Call, Link } from '../../model/link.ts';

export interface Nest {
  /** Every call, and every subscription of a node that calls: each after the calls that are made during its work. */
  readonly innermostFirst: readonly Entry<Incoming>[];
  /** By subscription or call, innermost first: the calls that are made during its work; nothing where there are none. Calls that end up in themselves are left out. */
  readonly inside: ReadonlyMap<string, readonly Entry<Call>[]>;
}

export const nestOf = ({ links }: Design): Nest => (links === undefined ? noNest : nestIn(links));

const noNest: Nest = { innermostFirst: [], inside: new Map() };

const nestIn = remembered((section: NonNullable<Design['links']>): Nest => {
  const { links, calls } = graphOf({ eventwright: 1, name: '', links: section });
  if (calls.length === 0) return noNest;
  const byCaller = groupedBy(calls, ([, { from }]) => from);
  const vertices = links.filter((entry): entry is Entry<Incoming> => mayBeNested(entry[1], byCaller));
  const place = new Map(vertices.map(([id], at) => [id, at]));
  const made = vertices.map((cause) => byCaller.get(cause[1].to)?.filter(([, call]) => isMade(call, cause)) ?? none);
  const { of, members } = componentsOf(
    made.map((calls) => (calls.length === 0 ? none : calls.map(([id]) => place.get(id) as number))),
  );
  const innermostFirst: Entry<Incoming>[] = [];
  const inside = new Map<string, readonly Entry<Call>[]>();
  // Components are numbered from the innermost on.
  for (const own of members)
    for (const at of own) {
      const vertex = vertices[at] as Entry<Incoming>;
      innermostFirst.push(vertex);
      const others = made[at]?.filter(([call]) => of[place.get(call) as number] !== of[at]) ?? none;
      if (others.length > 0) inside.set(vertex[0], others);
    }
  return { innermostFirst, inside };
});

const none: readonly never[] = [];

const mayBeNested = (link: Link, byCaller: ReadonlyMap<string, unknown>): boolean =>
  link.kind === 'call' || (link.kind === 'subscribe' && byCaller.has(link.to));

const isMade = (link: Call, cause: Entry<Incoming>): boolean =>
  link.during?.probability !== 0 && isTriggeredBy(link, cause);
