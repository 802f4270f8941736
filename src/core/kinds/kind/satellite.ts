/** A dead-letter topic that nothing but one reader's failures feeds: drawn small, under that reader. */
import type { Design } from '../../model/design.ts';
import { graphOf } from '../../model/graph.ts';
import type { Node } from '../../model/node.ts';
import { nodeKinds } from './node-kinds.ts';

export const satelliteSize = { width: 180, height: 30 };

/** The node under which a topic hangs; undefined for everything that stands for itself. */
export const hostOf = (design: Design, id: string): string | undefined => {
  const node = design.nodes?.[id];
  const { deadLetters, publishing, reading } = graphOf(design);
  const letters = deadLetters.get(id);
  if (node?.kind !== 'topic' || !letters || publishing.has(id) || reading.has(id)) return undefined;
  const hosts = new Set(letters.map(([, { to }]) => to));
  const [host] = hosts;
  return hosts.size === 1 && host !== undefined && design.nodes?.[host]?.context === node.context ? host : undefined;
};

/** How large a node is drawn. */
export const sizeOf = (design: Design, id: string, node: Node): { readonly width: number; readonly height: number } => {
  const { width, height } = hostOf(design, id) === undefined ? nodeKinds[node.kind] : satelliteSize;
  return { width, height };
};
