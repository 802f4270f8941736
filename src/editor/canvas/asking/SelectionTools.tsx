/** Keeps a bar of tools above what is selected: never over it, and out of the way while something is dragged. */
import { useReactFlow, useStore } from '@xyflow/react';
import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { selectedCount } from '../../session/selection.ts';
import { useSession } from '../../session/session.ts';
import type { Box } from '../boxes.ts';
import { useDrawnBoxes } from '../drawn.ts';
import { selectedArea } from '../use-stage.ts';
import type { Line } from '../wires/lines.ts';
import { placeOf } from './place-of.ts';
import styles from './selection-tools.module.css';

export interface SelectionToolsProps {
  readonly area: RefObject<HTMLElement | null>;
  readonly children: ReactNode;
}

export function SelectionTools({ area, children }: SelectionToolsProps) {
  const any = useSession(({ selection }) => selectedCount(selection) > 0);
  const pressed = usePressed(area);
  return any && !pressed ? <Placed area={area}>{children}</Placed> : null;
}

function Placed({ area, children }: SelectionToolsProps) {
  const flow = useReactFlow<Box, Line>();
  const bar = useRef<HTMLDivElement>(null);
  const view = useStore((state) => state.transform);
  const boxes = useDrawnBoxes();
  const selection = useSession((state) => state.selection);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the view, the boxes and the selection move it
  useLayoutEffect(() => {
    const [shown, room] = [bar.current, area.current?.getBoundingClientRect()];
    if (!shown || !room) return;
    const place = placeOf(selectedArea(flow), room, { width: shown.offsetWidth, height: shown.offsetHeight });
    shown.style.visibility = place ? 'visible' : 'hidden';
    if (place) shown.style.translate = `${place.x}px ${place.y}px`;
  }, [view, boxes, selection, flow, area]);
  return (
    <div ref={bar} className={styles.place}>
      {children}
    </div>
  );
}

/** While a button is down on the canvas something may be dragged. */
const usePressed = (area: RefObject<HTMLElement | null>): boolean => {
  const [pressed, setPressed] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const down = ({ target }: Event) => setPressed((target as Element).closest(`.${styles.place}`) === null);
    area.current?.addEventListener('pointerdown', down, { signal, capture: true });
    for (const type of ['pointerup', 'pointercancel', 'dragend'])
      window.addEventListener(type, () => setPressed(false), { signal, capture: true });
    return () => stop.abort();
  }, [area]);
  return pressed;
};
