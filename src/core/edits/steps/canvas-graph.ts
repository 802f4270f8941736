/** A design as the layout sees it: boxes, lines between them, groups around them. */
import { nodeKinds } from '../../kinds/kind/node-kinds.ts';
import type { Graph } from '../../layout/arrange.ts';
import type { Design } from '../../model/design.ts';

export const canvasGraph = (design: Design): Graph => ({
  boxes: Object.entries(design.nodes ?? {}).map(([id, node]) => {
    const own = design.layout?.nodes?.[id];
    const { width, height } = nodeKinds[node.kind];
    return {
      id,
      width: own?.w ?? width,
      height: own?.h ?? height,
      ...(node.context !== undefined && { group: node.context }),
    };
  }),
  lines: Object.values(design.links ?? {}).map(({ from, to }) => ({ from, to })),
  groups: Object.entries(design.contexts ?? {}).map(([id, { parent }]) => ({
    id,
    ...(parent !== undefined && { parent }),
  })),
});
