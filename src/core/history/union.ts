/** Two designs in one picture: the newer one, and what it no longer has where the older one had it. */
import type { Design } from '../model/design.ts';

const drawn = ['nodes', 'links', 'contexts', 'notes'] as const;

/** For looking at only. An id that means something else by now is drawn as what it is now, and no link that is gone leads there. */
export const unionOf = (before: Design, after: Design): Design => {
  const taken = new Set([...Object.keys(after.nodes ?? {}), ...Object.keys(after.links ?? {})]);
  const isOpen = (id: string): boolean => !taken.has(id) || Object.hasOwn(after.nodes ?? {}, id);
  const sections = drawn.flatMap((section) => {
    const gone = Object.entries(before[section] ?? {}).filter(
      ([id, record]) =>
        !Object.hasOwn(after[section] ?? {}, id) &&
        !(isInGraph(section) && taken.has(id)) &&
        !('to' in record && !(isOpen(record.from) && isOpen(record.to))),
    );
    return gone.length > 0 ? [[section, { ...Object.fromEntries(gone), ...after[section] }] as const] : [];
  });
  if (sections.length === 0) return after;
  const union = { ...after, ...Object.fromEntries(sections) };
  return { ...union, messages: { ...before.messages, ...after.messages }, layout: layoutOf(before, after) };
};

/** Nodes and links share their ids. */
const isInGraph = (section: (typeof drawn)[number]): boolean => section === 'nodes' || section === 'links';

/** What a collapsed context hides in either design is to be seen. */
const layoutOf = ({ layout: was }: Design, { layout: is }: Design): NonNullable<Design['layout']> => ({
  nodes: { ...was?.nodes, ...is?.nodes },
  links: { ...was?.links, ...is?.links },
  notes: { ...was?.notes, ...is?.notes },
});
