/** How large things are drawn. A dead-letter topic that nothing but one reader's failures feeds is small, under that reader. */
import type { Design } from '../../model/design.ts';
import { graphOf } from '../../model/graph/graph.ts';
import type { Node } from '../../model/node.ts';
import { note } from '../note.ts';
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

interface Size {
  readonly width: number;
  readonly height: number;
}

/** How large a node is drawn: as its layout says, else as its kind; what hangs under another is always small. */
export const sizeOf = (design: Design, id: string, node: Node): Size =>
  hostOf(design, id) === undefined ? written(design.layout?.nodes?.[id], nodeKinds[node.kind]) : satelliteSize;

export const noteSizeOf = (design: Design, id: string): Size => written(design.layout?.notes?.[id], note);

const written = (
  place: { readonly w?: number | undefined; readonly h?: number | undefined } | undefined,
  own: Size,
) => ({
  width: place?.w ?? own.width,
  height: place?.h ?? own.height,
});
