/** Ids to places in the plan's sorted lists. */
import { sortedEntries } from '../lib/sort.ts';
import type { Design } from '../model/design.ts';
import type { Node, Topic } from '../model/node.ts';

type Entry<Value> = readonly [id: string, value: Value];

export interface Indices {
  readonly nodes: Readonly<Record<string, Node>>;
  /** All nodes that are no topics, and all topics, by id. */
  readonly actors: readonly Entry<Exclude<Node, Topic>>[];
  readonly topics: readonly Entry<Topic>[];
  readonly node: (id: string) => number;
  readonly topic: (id: string) => number;
  readonly message: (id: string) => number;
}

/** A valid design names nothing that is not there, so every place is found. */
export const indicesOf = (design: Design): Indices => {
  const all = sortedEntries(design.nodes);
  const actors = all.filter((entry): entry is [string, Exclude<Node, Topic>] => entry[1].kind !== 'topic');
  const topics = all.filter((entry): entry is [string, Topic] => entry[1].kind === 'topic');
  return {
    nodes: design.nodes ?? {},
    actors,
    topics,
    node: placeIn(actors),
    topic: placeIn(topics),
    message: placeIn(sortedEntries(design.messages)),
  };
};

const placeIn = (entries: readonly Entry<unknown>[]): ((id: string) => number) => {
  const places = new Map(entries.map(([id], at) => [id, at]));
  return (id) => places.get(id) as number;
};
