/** Grips at the corners and along the edges of the one node or note that is selected. For pointers alone: keys resize without them. */
import { useReactFlow, useStore, ViewportPortal } from '@xyflow/react';
import type { CSSProperties, PointerEvent } from 'react';
import { useSession } from '../../session/session.ts';
import type { Box } from '../boxes.ts';
import { boxesById, useDrawnBoxes } from '../drawn.ts';
import { noteFlowId } from '../flow-ids.ts';
import { useDrawing } from '../focus.ts';
import { useRenaming } from '../renaming.ts';
import type { Line } from '../wires/lines.ts';
import { toOwnSize } from './by-key.ts';
import { pullGrip } from './gesture.ts';
import styles from './grips.module.css';
import { type Bounds, boundsOf } from './resizable.ts';
import type { Grip } from './resized.ts';

/** Below this zoom the grips would cover what they are to resize. */
const leastZoom = 0.4;

/** The edges at the sides leave room in their middle, where links begin and end. */
const grips: readonly (Grip & { readonly name: string; readonly at: string })[] = [
  { name: 'top', at: 'n', x: 0, y: -1 },
  { name: 'bottom', at: 's', x: 0, y: 1 },
  { name: 'left-upper', at: 'w', x: -1, y: 0 },
  { name: 'left-lower', at: 'w', x: -1, y: 0 },
  { name: 'right-upper', at: 'e', x: 1, y: 0 },
  { name: 'right-lower', at: 'e', x: 1, y: 0 },
  { name: 'top-left', at: 'nw', x: -1, y: -1 },
  { name: 'top-right', at: 'ne', x: 1, y: -1 },
  { name: 'bottom-left', at: 'sw', x: -1, y: 1 },
  { name: 'bottom-right', at: 'se', x: 1, y: 1 },
];

export function Grips() {
  const chosen = useSession(({ selection: { nodes, notes, contexts, links }, readOnly }) => {
    const alone = nodes.length + notes.length === 1 && contexts.length + links.length === 0 && readOnly === null;
    return alone ? (nodes[0] ?? noteFlowId(notes[0] ?? '')) : null;
  });
  return chosen === null ? null : <GripsOf key={chosen} id={chosen} />;
}

function GripsOf({ id }: { readonly id: string }) {
  const box = boxesById(useDrawnBoxes()).get(id);
  const near = useStore((state) => state.transform[2] >= leastZoom);
  const renaming = useRenaming(id);
  const drawing = useDrawing() !== null;
  const bounds = box && boundsOf(box);
  return bounds && near && !renaming && !drawing ? <Around box={box} bounds={bounds} /> : null;
}

function Around({ box, bounds }: { readonly box: Box; readonly bounds: Bounds }) {
  const flow = useReactFlow<Box, Line>();
  const zoom = useStore((state) => state.transform[2]);
  const { position, width = 0, height = 0 } = box;
  const begin = (event: PointerEvent, grip: Grip) => {
    if (event.button !== 0 || !event.isPrimary) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    pullGrip(event.nativeEvent, flow, { box, bounds, grip });
  };
  const place = { transform: `translate(${position.x}px, ${position.y}px)`, width, height, '--unit': `${1 / zoom}px` };
  return (
    <ViewportPortal>
      <div className={styles.grips} style={place as CSSProperties} aria-hidden="true" data-grips>
        {grips.map(({ name, at, ...grip }) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: the keyboard resizes with Alt, Shift and an arrow
          <div
            key={name}
            className={`${styles.grip} ${styles[at]} nopan nodrag`}
            data-grip={name}
            onPointerDown={(event) => begin(event, grip)}
            onDoubleClick={toOwnSize}
          />
        ))}
      </div>
    </ViewportPortal>
  );
}
