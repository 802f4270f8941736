/** Pulling a grip from its beginning to its end: one undo step, or none where Escape gave it up. */
import type { Box as Area, Point } from '../../../core/layout/box.ts';
import { prepareActs } from '../../session/acts.ts';
import { session } from '../../session/session.ts';
import { gridStep, snapsToGrid } from '../arranging/grid.ts';
import { followKeys, modifiersOf } from '../arranging/held-keys.ts';
import { hideMarks, showMarks } from '../arranging/marks.ts';
import type { Box } from '../boxes.ts';
import { drawnBoxes } from '../drawn.ts';
import type { Flow } from '../show.ts';
import { edgeGuides, edgeOnGrid, edgeSnap } from './edge-snap.ts';
import { areaOf, type Bounds } from './resizable.ts';
import { type Grip, resized } from './resized.ts';
import { showSizes } from './sizing.ts';
import { carriedTo, isSameArea, writeSizes } from './write.ts';

/** How near on the screen an edge jumps into line, in pixels. */
const reach = 6;

interface Pull {
  readonly box: Box;
  readonly bounds: Bounds;
  readonly grip: Grip;
}

type Keys = Pick<PointerEvent, 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey'>;

/** Where the box comes to stand when the pointer has gone `by`: Ctrl frees it, Shift keeps its ratio, Alt its middle. */
const pulled = ({ box, bounds, grip }: Pull, by: Point, keys: Keys, others: readonly Area[], zoom: number): Area => {
  const how = { evenly: keys.shiftKey, fromMiddle: keys.altKey };
  const free = resized(areaOf(box), grip, by, bounds, how);
  if (modifiersOf(keys).ctrl || how.evenly) return free;
  const more = snapsToGrid() ? edgeOnGrid(free, grip, gridStep) : edgeSnap(free, grip, others, reach / zoom);
  return resized(areaOf(box), grip, { x: by.x + more.x, y: by.y + more.y }, bounds, how);
};

export const pullGrip = (event: PointerEvent, flow: Flow, pull: Pull): void => {
  const stop = new AbortController();
  const from = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY });
  const others = drawnBoxes().flatMap((box) =>
    box.type === 'context' || box.data.hanging || box.id === pull.box.id ? [] : [areaOf(box)],
  );
  const { design } = session.getState();
  let now = areaOf(pull.box);
  const end = (): void => {
    stop.abort();
    forgetKeys();
    hideMarks();
  };
  const giveUp = (): void => {
    end();
    showSizes();
  };
  const forgetKeys = followKeys(() => undefined, giveUp);
  const listening = { signal: stop.signal, capture: true };
  const isOurs = ({ pointerId }: PointerEvent): boolean => pointerId === event.pointerId;
  void prepareActs().catch(() => undefined);
  window.addEventListener(
    'pointermove',
    (move) => {
      if (!isOurs(move)) return;
      const at = flow.screenToFlowPosition({ x: move.clientX, y: move.clientY });
      now = pulled(pull, { x: at.x - from.x, y: at.y - from.y }, move, others, flow.getZoom());
      showMarks({ guides: modifiersOf(move).ctrl ? [] : edgeGuides(now, pull.grip, others), gaps: [], copies: [] });
      showSizes(carriedTo(design, new Map([[pull.box.id, now]])));
    },
    listening,
  );
  window.addEventListener(
    'pointerup',
    (up) => {
      if (!isOurs(up)) return;
      end();
      if (!isSameArea(now, areaOf(pull.box))) writeSizes(new Map([[pull.box.id, now]]));
      showSizes();
    },
    listening,
  );
  window.addEventListener('pointercancel', (cancel) => isOurs(cancel) && giveUp(), listening);
};
