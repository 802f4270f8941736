/** The business domain of a node: the outermost of the contexts that it lies in. */
import type { Design } from '../../model/design.ts';

/** Id of a context; undefined for a node that lies in none. */
export const domainOf = (design: Design, node: string): string | undefined => {
  let context = design.nodes?.[node]?.context;
  for (let outer = context; outer !== undefined; outer = design.contexts?.[outer]?.parent) context = outer;
  return context;
};

export const domainName = (design: Design, id: string): string => design.contexts?.[id]?.name ?? id;
