/** The boxes and lines that the flow library is given: all of a small design, what is in reach of a large one, nothing from afar. */
import { useStore } from '@xyflow/react';
import { useMemo, useRef, useState } from 'react';
import type { Box } from '../boxes.ts';
import type { Line } from '../wires/lines.ts';
import { aroundView } from './around-view.ts';
import { reachOf } from './reach.ts';

/** The library looks at everything that it has in each frame: up to here that is quick enough. */
const few = 400;

const noBoxes: Box[] = [];
const noLines: Line[] = [];

/** `held`: boxes are being dragged, and what is in reach waits until they lie still. */
export const useReach = (boxes: Box[], lines: Line[], far: boolean, held: boolean): { boxes: Box[]; lines: Line[] } => {
  const [areaOf] = useState(aroundView);
  const area = useStore(areaOf);
  const still = useRef(boxes);
  if (!held) still.current = boxes;
  const { current: settled } = still;
  const all = boxes.length <= few;
  const reach = useMemo(() => (all || far ? null : reachOf(settled, lines, area)), [all, far, settled, lines, area]);
  const near = useMemo(() => (reach ? lines.filter(({ id }) => reach.lines.has(id)) : lines), [lines, reach]);
  if (far) return { boxes: noBoxes, lines: noLines };
  return reach
    ? { boxes: boxes.filter(({ id, selected }) => selected || reach.boxes.has(id)), lines: near }
    : { boxes, lines };
};
