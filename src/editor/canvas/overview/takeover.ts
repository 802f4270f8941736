/** From which distance the overview draws the design instead of the flow library, and how the one hands over to the other. */
import { useStore } from '@xyflow/react';
import { useLayoutEffect, useState } from 'react';

/** Below this zoom no name fits its node, and so many nodes are in view that a drawing is quicker than elements. */
export const overviewBelow = 0.25;

/** How far out a view can go: a design of the largest size still fits a screen. */
export const leastZoom = 0.008;

export const useFar = (): boolean => useStore((state) => state.transform[2] < overviewBelow);

/** Frames in which the flow library puts its elements in place behind the drawing, so that nobody sees an empty canvas. */
const handOver = 3;

/** Whether the drawing is there: from the moment it takes over until what comes after it stands. */
export const useCover = (far: boolean): boolean => {
  const [lingering, setLingering] = useState(far);
  useLayoutEffect(() => {
    if (far) {
      setLingering(true);
      return;
    }
    let frame = 0;
    const wait = (frames: number): void => {
      frame = requestAnimationFrame(() => (frames === 0 ? setLingering(false) : wait(frames - 1)));
    };
    wait(handOver);
    return () => cancelAnimationFrame(frame);
  }, [far]);
  return far || lingering;
};
