/** A drag from its beginning to its end: one undo step, or none where Escape gave it up. */
import { useReactFlow } from '@xyflow/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Point } from '../../../core/layout/box.ts';
import { clipboard } from '../../session/clipboard.ts';
import { session } from '../../session/session.ts';
import type { Box } from '../boxes.ts';
import { forgetInsertion } from '../connecting/insertion.ts';
import { overLink } from '../connecting/over-link.ts';
import type { Moved } from '../dragging.ts';
import { drawnBox, drawnBoxes } from '../drawn.ts';
import { drop, lead, prepareDrop } from '../dropping.ts';
import { elementOf } from '../flow-ids.ts';
import type { Line } from '../wires/lines.ts';
import { carried, type Held, movedBy, takeHold } from './held.ts';
import { followKeys, type Modifiers, modifiersOf } from './held-keys.ts';
import { hideMarks, showMarks } from './marks.ts';

const resting: Moved = new Map();

interface Drag {
  readonly held: Held;
  keys: Modifiers;
  by: Point;
  moved: Moved;
  givenUp: boolean;
  readonly stopFollowing: () => void;
}

export const useDrag = () => {
  const flow = useReactFlow<Box, Line>();
  const [moved, setMoved] = useState(resting);
  const current = useRef<Drag | null>(null);

  // A canvas that goes in the middle of a drag leaves nobody listening to keys.
  useEffect(() => () => current.current?.stopFollowing(), []);

  const begin = useCallback((event: MouseEvent | TouchEvent, boxes: readonly Box[]) => {
    current.current?.stopFollowing();
    prepareDrop();
    const keys = modifiersOf(event);
    const drag: Drag = {
      held: takeHold(session.getState().design, boxes, drawnBoxes(), keys.alt),
      keys,
      by: { x: 0, y: 0 },
      moved: resting,
      givenUp: false,
      stopFollowing: followKeys(
        (now) => {
          drag.keys = now;
        },
        () => {
          drag.givenUp = true;
          forgetInsertion();
          hideMarks();
          lead(null);
          setMoved(resting);
        },
      ),
    };
    current.current = drag;
  }, []);

  const carry = useCallback(
    ({ id, position }: { readonly id: string; readonly position: Point }) => {
      const drag = current.current;
      const start = drag?.held.start.get(id);
      if (!drag || !start || drag.givenUp) return;
      const way = { x: position.x - start.x, y: position.y - start.y };
      const { by, guides, gaps } = carried(drag.held, way, drag.keys, flow.getZoom());
      drag.by = by;
      showMarks({ guides, gaps, copies: drag.held.copies ? copiesAt(drag.held, by) : [] });
      if (drag.held.copies) return;
      drag.moved = movedBy(session.getState().design, drag.held, drag.moved, by);
      setMoved(drag.moved);
      lead(drag.moved);
      overLink(drag.moved, flow);
    },
    [flow],
  );

  const end = useCallback(() => {
    const drag = current.current;
    current.current = null;
    if (!drag) return;
    drag.stopFollowing();
    hideMarks();
    lead(null);
    if (!drag.givenUp && drag.held.copies) copyTo(drag.held, drag.by);
    else if (!drag.givenUp) drop(drag.moved);
    forgetInsertion();
    setMoved(resting);
  }, []);

  return { moved, begin, carry, end };
};

const copiesAt = ({ start }: Held, by: Point) =>
  [...start].map(([id, { x, y }]) => {
    const { width = 0, height = 0, data } = drawnBox(id) ?? {};
    return { id, x: x + by.x, y: y + by.y, width, height, name: data ? nameOf(id) : '' };
  });

const nameOf = (flowId: string): string => {
  const { section, id } = elementOf(flowId);
  const record = session.getState().design[section]?.[id];
  return record === undefined ? '' : 'name' in record ? record.name : record.text;
};

const copyTo = ({ start }: Held, by: Point): void => {
  if (by.x === 0 && by.y === 0) return;
  const elements = [...start.keys()].map(elementOf);
  const ids = (wanted: 'nodes' | 'contexts' | 'notes') =>
    elements.flatMap(({ section, id }) => (section === wanted ? [id] : []));
  const part = { nodes: ids('nodes'), notes: ids('notes'), contexts: ids('contexts') };
  clipboard.soon(({ duplicateBy }) => duplicateBy(part, by));
};
