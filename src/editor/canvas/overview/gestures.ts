/** What a pointer does on the overview: points at things, selects them, and flies to where it clicks twice. Frames and panning are those of the canvas. */
import type { Point } from '../../../core/layout/box.ts';
import { nothing } from '../../session/selection.ts';
import { select, session } from '../../session/session.ts';
import type { Box } from '../boxes.ts';
import { withBoxes } from '../flow-ids.ts';
import { type Flow, flight } from '../show.ts';
import { hitAt } from './hit.ts';

/** Where a double click ends: near enough to read figures. */
const reading = 0.8;

export const listen = (
  canvas: HTMLElement,
  flow: Flow,
  boxes: () => readonly Box[],
  point: (box: Box | null) => void,
): (() => void) => {
  const stop = new AbortController();
  const on = (type: 'click' | 'dblclick' | 'pointermove' | 'pointerleave', act: (event: MouseEvent) => void) =>
    canvas.addEventListener(
      type,
      (event) => {
        if ((event.target as Element).matches('.react-flow__pane') || type === 'pointerleave') act(event);
      },
      { signal: stop.signal },
    );
  const at = ({ clientX, clientY }: MouseEvent): Point => flow.screenToFlowPosition({ x: clientX, y: clientY });
  const hit = (event: MouseEvent) => hitAt(boxes(), at(event), flow.getZoom());
  on('pointermove', (event) => point(event.buttons === 0 ? hit(event) : null));
  on('pointerleave', () => point(null));
  on('click', (event) => choose(hit(event), event.shiftKey || event.ctrlKey || event.metaKey));
  on('dblclick', (event) => {
    // Near by, a double click on the empty canvas means something else.
    event.stopPropagation();
    const { x, y } = at(event);
    void flow.setCenter(x, y, { zoom: reading, ...flight() });
  });
  return () => {
    point(null);
    stop.abort();
  };
};

/** As on the elements near by: alone, or with a key held down, beside what is selected or out of it. */
const choose = (box: Box | null, more: boolean): void => {
  const before = more ? session.getState().selection : nothing;
  select(box ? withBoxes(before, [{ id: box.id, selected: !(more && box.selected) }]) : before);
};
