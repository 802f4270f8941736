/** Lets the rest of the page ask the canvas to show a place, and starts each opened design in full view. */
import type { ReactFlowInstance } from '@xyflow/react';
import { type RefObject, useEffect } from 'react';
import { useSession } from '../session/session.ts';
import { takeStage } from '../session/stage.ts';
import type { Box } from './boxes.ts';
import type { Line } from './lines.ts';
import { startRenaming } from './renaming.ts';

const closest = 1.2;
/** A large design opens at its middle, not so small that no figure can be read. */
const legible = 0.42;

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
          void flow.fitView({
            ...(nodes.length > 0 && { nodes: nodes.map((id) => ({ id })) }),
            padding: nodes.length > 0 ? 0.4 : 0.12,
            maxZoom: closest,
            duration: 150,
          }),
        rename: startRenaming,
      }),
    [flow, area],
  );
  const opened = useSession((state) => state.opened);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a design that was opened is what starts it
  useEffect(() => {
    const frame = requestAnimationFrame(() => void flow.fitView({ padding: 0.08, minZoom: legible, maxZoom: 1 }));
    return () => cancelAnimationFrame(frame);
  }, [opened, flow]);
};
