/** Where a message travels: the topics that carry it, who publishes it, who reads it. */
import type { Design } from '../design.ts';
import { accepts, graphOf } from './graph.ts';

/** Ids, each list in the order of the ids. */
export interface MessageUses {
  readonly topics: readonly string[];
  /** Publish links. */
  readonly publishing: readonly string[];
  /** Subscribe links whose filter lets it through. */
  readonly reading: readonly string[];
}

export const messageUses = (design: Design, id: string): MessageUses => {
  const { nodes, links } = graphOf(design);
  const publishing = links.filter(([, link]) => link.kind === 'publish' && link.message === id);
  const published = new Set(publishing.map(([, link]) => link.to));
  const topics = nodes.filter(
    ([topic, node]) => node.kind === 'topic' && (published.has(topic) || (node.messages ?? []).includes(id)),
  );
  const carriers = new Set(topics.map(([topic]) => topic));
  const reading = links.filter(([, link]) => link.kind === 'subscribe' && carriers.has(link.from) && accepts(link, id));
  const idsOf = (entries: readonly (readonly [string, unknown])[]) => entries.map(([each]) => each);
  return { topics: idsOf(topics), publishing: idsOf(publishing), reading: idsOf(reading) };
};
