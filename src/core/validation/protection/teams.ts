/** Whose a node is: the team that answers for it, as far as the design says. */
import type { Design } from '../../model/design.ts';

/** Its owner, else that of a context around it, else the context itself; what others run is a team of its own. */
export const teamOf = (design: Design, id: string): string | undefined => {
  const node = design.nodes?.[id];
  if (node === undefined) return undefined;
  if (node.kind !== 'publisher' && node.external) return `external ${node.owner?.trim() || id}`;
  return node.owner?.trim() || teamOfContext(design, node.context);
};

const teamOfContext = (design: Design, id: string | undefined): string | undefined => {
  const context = id === undefined ? undefined : design.contexts?.[id];
  if (context === undefined) return undefined;
  return context.owner?.trim() || teamOfContext(design, context.parent) || `context ${id}`;
};
