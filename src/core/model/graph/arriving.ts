/** Which messages can ever reach which subscription: the trigger graph walked from everything that starts by itself. */

import type { Design } from '../design.ts';
import { deadLetterTopic } from './deliveries.ts';
import {
  accepts,
  type Entry,
  type Graph,
  graphOf,
  type Incoming,
  namesTrigger,
  type Outgoing,
  onlyAfter,
} from './graph.ts';

/** What can ever happen in a design. */
export interface Reach {
  /** By subscription: the messages that can arrive there. */
  readonly arriving: ReadonlyMap<string, ReadonlySet<string>>;
  /** Publications and calls. */
  readonly happening: ReadonlySet<string>;
}

/**
 * A publication without a trigger counts as one that happens (its rate may not be written yet); a triggered one happens only if
 * something that triggers it does, or if it is among those that are taken to happen.
 */
export const reachOf = (design: Design, taken: ReadonlySet<string> = new Set()): Reach => {
  const graph = graphOf(design);
  const arriving = new Map<string, Set<string>>();
  const happening = new Set<string>();
  const waiting: Entry<Outgoing>[] = [];
  const happens = (entry: Entry<Outgoing>) => {
    if (happening.has(entry[0])) return;
    happening.add(entry[0]);
    waiting.push(entry);
  };
  for (const [id, link] of graph.links)
    if (link.kind !== 'subscribe' && (taken.has(id) || !(link.kind === 'publish' ? link.after : link.during)))
      happens([id, link]);
  for (let entry = waiting.pop(); entry; entry = waiting.pop()) {
    const [id, link] = entry;
    if (link.kind === 'call') triggered(graph, [id, link], undefined).forEach(happens);
    else for (const cause of offered(graph, link.to, link.message, arriving)) cause.forEach(happens);
  }
  return { arriving, happening };
};

export const arrivingMessages = (design: Design): Reach['arriving'] => reachOf(design).arriving;

/** Offers a message at a topic, follows its dead letters, and yields what each reader triggers by it. */
function* offered(
  graph: Graph,
  topic: string,
  message: string,
  arriving: Map<string, Set<string>>,
): Generator<readonly Entry<Outgoing>[]> {
  const topics = [topic];
  for (let each = topics.pop(); each !== undefined; each = topics.pop())
    for (const [id, link] of graph.reading.get(each) ?? []) {
      const messages = arriving.get(id) ?? new Set();
      if (!accepts(link, message) || messages.has(message)) continue;
      arriving.set(id, messages.add(message));
      const letters = deadLetterTopic(link);
      if (letters !== undefined) topics.push(letters);
      yield triggered(graph, [id, link], message);
    }
}

const triggered = (graph: Graph, [id, cause]: Entry<Incoming>, message: string | undefined): Entry<Outgoing>[] =>
  (graph.outgoing.get(cause.to) ?? []).filter(([, link]) => {
    const only = onlyAfter(link);
    return namesTrigger(link, id) && (!only || (message !== undefined && only.includes(message)));
  });
