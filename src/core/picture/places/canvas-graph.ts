/** A design as the layout sees it: boxes, lines between them, groups around them. */
import { hostOf, sizeOf } from '../../kinds/kind/satellite.ts';
import type { Graph } from '../../layout/graph.ts';
import type { Design } from '../../model/design.ts';
import type { Link } from '../../model/link.ts';

export const canvasGraph = (design: Design): Graph => ({
  boxes: Object.entries(design.nodes ?? {}).map(([id, node]) => {
    const host = hostOf(design, id);
    return {
      id,
      ...sizeOf(design, id, node),
      channel: node.kind === 'topic',
      ...(node.context !== undefined && { group: node.context }),
      ...(host !== undefined && { beside: host }),
    };
  }),
  lines: Object.values(design.links ?? {}).map((link) => ({
    from: link.from,
    to: link.to,
    room: roomFor(design, link),
  })),
  groups: Object.entries(design.contexts ?? {}).map(([id, { parent }]) => ({
    id,
    ...(parent !== undefined && { parent }),
  })),
});

const letterWidth = 6;
const mostRoom = 150;

/** A publication carries the name of its message; the other links need no more than a rate. */
const roomFor = (design: Design, link: Link): number => {
  if (link.kind !== 'publish') return 0;
  const name = design.messages?.[link.message]?.name ?? link.message;
  return Math.min(mostRoom, name.length * letterWidth);
};
