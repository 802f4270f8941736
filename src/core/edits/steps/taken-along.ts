/** What hangs under a node that becomes larger or smaller goes along. */
import { hostOf, sizeOf } from '../../kinds/kind/satellite.ts';
import type { Box, Point } from '../../layout/box.ts';
import type { Design } from '../../model/design.ts';
import { graphOf } from '../../model/graph/graph.ts';
import { recordAt } from './records.ts';

/** Where it comes to hang when the nodes stand in these boxes, by its id: as far below the lower edge as it was. */
export const takenAlong = (design: Design, nodes: Readonly<Record<string, Box>>): Readonly<Record<string, Point>> =>
  Object.fromEntries(
    [...graphOf(design).deadLetters.keys()].flatMap((id) => {
      const host = hostOf(design, id);
      if (host === undefined || !Object.hasOwn(nodes, host)) return [];
      const [at, was] = [design.layout?.nodes?.[id], design.layout?.nodes?.[host]];
      const [record, to] = [recordAt(design, 'nodes', host), nodes[host]];
      if (!at || at.pinned || !was || !record || !to) return [];
      const { height } = sizeOf(design, host, record);
      return [[id, { x: at.x + to.x - was.x, y: at.y + to.y + to.height - was.y - height }]];
    }),
  );
