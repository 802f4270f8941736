/** Lets the rest of the page ask the canvas to show a place, and starts each opened design in full view. */
import type { ReactFlowInstance } from '@xyflow/react';
import { type RefObject, useEffect } from 'react';
import { useSession } from '../session/session.ts';
import { takeStage } from '../session/stage.ts';
import type { Box } from './boxes.ts';
import { startRenaming } from './renaming.ts';
import { flight, showAll, showAllStill, showOpened } from './show.ts';
import type { Line } from './wires/lines.ts';

const closest = 1.2;
/** What is looked for is shown with its figures. */
const legible = 0.75;

export const useStage = (flow: ReactFlowInstance<Box, Line>, area: RefObject<HTMLElement | null>): void => {
  useEffect(
    () =>
      takeStage({
        centre: () => {
          const box = area.current?.getBoundingClientRect();
          return box
            ? flow.screenToFlowPosition({ x: box.x + box.width / 2, y: box.y + box.height / 2 })
            : { x: 0, y: 0 };
        },
        reveal: (nodes) =>
          nodes.length === 0
            ? showAll(flow)
            : void flow.fitView({
                nodes: nodes.map((id) => ({ id })),
                padding: 0.4,
                maxZoom: closest,
                minZoom: legible,
                ...flight(),
              }),
        rename: startRenaming,
      }),
    [flow, area],
  );
  useEffect(() => {
    const room = new ResizeObserver(() => showAllStill(flow));
    if (area.current) room.observe(area.current);
    return () => room.disconnect();
  }, [flow, area]);
  const opened = useSession((state) => state.opened);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a design that was opened is what starts it
  useEffect(() => {
    const frame = requestAnimationFrame(() => showOpened(flow));
    return () => cancelAnimationFrame(frame);
  }, [opened, flow]);
};
