/**
 * Topics that block in a circle: who reads one is held with what it publishes to the next. Once all of them are full and all workers
 * held, none lets anybody in again (circular wait: Coffman, Elphick and Shoshani, System Deadlocks, 1971).
 */
import { componentsOf } from '../../lib/components.ts';
import { remembered } from '../../lib/remembered.ts';
import type { Design } from '../../model/design.ts';
import { type Entry, effectsOf, type Graph, graphOf, type Incoming, isTopic } from '../../model/graph/graph.ts';
import type { Publish } from '../../model/link.ts';
import type { Topic, Worker } from '../../model/node.ts';
import { wayBack } from './way-back.ts';

export interface BlockingCircle {
  /** Ids on a shortest way round: topics, and between two of them the node whose workers are held. */
  readonly places: readonly string[];
  readonly links: readonly string[];
}

/** Whether who publishes there waits while it is full. */
export const isBlocking = ({ capacity, onFull }: Topic): boolean => onFull === 'block' && capacity !== undefined;

/** One for each set of topics that wait for each other. */
export const blockingCircles = remembered((design: Design): readonly BlockingCircle[] => {
  const graph = graphOf(design);
  const topics = graph.nodes.flatMap((entry) => (isTopic(entry) && isBlocking(entry[1]) ? [entry[0]] : []));
  if (topics.length === 0) return [];
  const place = new Map(topics.map((id, at) => [id, at]));
  const held = topics.map((topic) => heldFor(design, graph, topic, place));
  const next = held.map((steps) => steps.map(({ to }) => to));
  const { of } = componentsOf(next);
  const done = new Set<number>();
  return topics.flatMap((_, at): BlockingCircle[] => {
    const component = of[at] as number;
    if (done.has(component)) return [];
    const way = wayBack(next[at] as number[], at, next, (to) => of[to] === component);
    if (way === undefined) return [];
    done.add(component);
    return [circleOf(topics, held, [at, ...way])];
  });
});

/** A worker that reads the topic is held with a publication to another one. */
interface Step {
  readonly to: number;
  readonly node: string;
  readonly links: readonly string[];
}

const circleOf = (
  topics: readonly string[],
  held: readonly (readonly Step[])[],
  way: readonly number[],
): BlockingCircle => {
  const steps = way.slice(1).map((to, at) => held[way[at] as number]?.find((step) => step.to === to) as Step);
  return {
    places: [topics[way[0] as number] as string, ...steps.flatMap(({ node, to }) => [node, topics[to] as string])],
    links: steps.flatMap(({ links }) => links),
  };
};

const heldFor = (design: Design, graph: Graph, topic: string, place: ReadonlyMap<string, number>): Step[] =>
  (graph.reading.get(topic) ?? []).flatMap(([id, link]) =>
    publishedBy(graph, workOf(design, graph, [id, link])).flatMap(([publication, { to }]): Step[] => {
      const at = place.get(to);
      return at === undefined ? [] : [{ to: at, node: link.to, links: [id, publication] }];
    }),
  );

/** What holds the workers that a link needs: where they are shared, all that they do. */
const workOf = (design: Design, graph: Graph, entry: Entry<Incoming>): readonly Entry<Incoming>[] => {
  const node = entry[1].to;
  const isPool = (design.nodes?.[node] as Worker | undefined)?.sharedWorkers === true;
  return isPool ? (graph.incoming.get(node) ?? []) : [entry];
};

/** What is published while a worker waits for it, over calls that it waits for without an end, too. */
const publishedBy = (graph: Graph, works: readonly Entry<Incoming>[]): Entry<Publish>[] => {
  const found = new Map<string, Entry<Publish>>();
  const done = new Map(works);
  // A map goes on with what is added while it is gone through.
  for (const entry of done) {
    for (const [id, effect] of effectsOf(graph, entry)) {
      if (effect.kind === 'call' && effect.during?.probability !== 0 && effect.timeoutMs === undefined)
        done.set(id, effect);
      if (effect.kind === 'publish' && effect.after?.probability !== 0 && effect.after?.delay === undefined)
        found.set(id, [id, effect]);
    }
  }
  return [...found.values()];
};
