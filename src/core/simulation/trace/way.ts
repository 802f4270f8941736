/** Where a followed message and all that it caused went: the links of the design, and the nodes at their ends. */
import type { Design } from '../../model/design.ts';
import type { Trace } from './span.ts';

export interface Way {
  readonly links: ReadonlySet<string>;
  /** Topics, too. */
  readonly nodes: ReadonlySet<string>;
}

/** What the design no longer has is left out. */
export const wayOf = ({ links = {}, nodes = {} }: Design, { spans }: Pick<Trace, 'spans'>): Way => {
  const passed = [...new Set(spans.map(({ link }) => link))].filter((link) => Object.hasOwn(links, link));
  const ends = passed.flatMap((id) => [links[id]!.from, links[id]!.to]);
  // A dead letter goes to its topic without a link of its own.
  const topics = spans.flatMap(({ topic }) => (topic === undefined ? [] : [topic]));
  return {
    links: new Set(passed),
    nodes: new Set([...ends, ...topics].filter((node) => Object.hasOwn(nodes, node))),
  };
};
