/** What the rest of a design refers to: shared schemas, contexts, security schemes. */
import { sortedEntries } from '../../lib/sort.ts';
import type { Design } from '../../model/design.ts';
import { schemaReferences } from '../../model/schemas/schema-references.ts';

/** Shared schemas that a message or a reader leads to, through others, too; those that only lead to each other are not. */
export const usedSchemas = (design: Design): ReadonlySet<string> => {
  const within = new Map<string, string[]>();
  const used = new Set<string>();
  for (const { path, id } of schemaReferences(design))
    if (path[0] !== 'schemas') used.add(id);
    else within.set(String(path[1]), [...(within.get(String(path[1])) ?? []), id]);
  for (const id of used) for (const next of within.get(id) ?? []) used.add(next);
  return used;
};

/** Contexts with a node in them, or in a context in them. */
export const usedContexts = ({ contexts = {}, nodes }: Design): ReadonlySet<string> => {
  const used = new Set<string>();
  for (const [, { context }] of sortedEntries(nodes)) if (context !== undefined) used.add(context);
  for (const id of used) {
    const parent = contexts[id]?.parent;
    if (parent !== undefined) used.add(parent);
  }
  return used;
};

/** Names of the security schemes by which a node signs in. */
export const usedSchemes = ({ nodes }: Design): ReadonlySet<string> => {
  const used = new Set<string>();
  for (const [, node] of sortedEntries(nodes))
    if (node.kind !== 'topic' && node.access?.scheme) used.add(node.access.scheme);
  return used;
};
