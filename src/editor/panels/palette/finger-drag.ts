/** Carrying a kind to the canvas with a finger or a pen: the browser's own drag and drop knows only the mouse. */
import type { PointerEvent as ReactPointerEvent } from 'react';
import { onStage, type Point } from '../../session/stage.ts';
import styles from './palette.module.css';

/** A finger that moves less than this means a tap, in pixels. */
const threshold = 8;

export const carryByFinger = (event: ReactPointerEvent<HTMLElement>, kind: string): void => {
  if (event.pointerType === 'mouse' || !event.isPrimary) return;
  const button = event.currentTarget;
  const start = { x: event.clientX, y: event.clientY };
  const stop = new AbortController();
  const on = (type: 'pointermove' | 'pointerup' | 'pointercancel', act: (event: PointerEvent) => void) =>
    window.addEventListener(type, (each) => each.pointerId === event.pointerId && act(each), { signal: stop.signal });
  let carried: Carried | null = null;
  const end = () => {
    stop.abort();
    carried?.remove();
    button.draggable = true;
  };
  // Else a finger that rests would begin the browser's own drag.
  button.draggable = false;
  on('pointermove', ({ clientX: x, clientY: y, pointerId }) => {
    if (!carried && Math.hypot(x - start.x, y - start.y) < threshold) return;
    carried ??= pickUp(button, pointerId);
    carried.moveTo({ x, y });
    onStage().carry(kind, { x, y });
  });
  on('pointerup', ({ clientX: x, clientY: y }) => {
    if (carried) onStage().drop(kind, { x, y });
    end();
  });
  on('pointercancel', end);
};

interface Carried {
  readonly moveTo: (at: Point) => void;
  readonly remove: () => void;
}

/** A likeness goes with the finger; a sheet that covers the canvas makes way. */
const pickUp = (button: HTMLElement, pointerId: number): Carried => {
  const likeness = button.cloneNode(true) as HTMLElement;
  likeness.classList.add(styles.carried ?? '');
  likeness.setAttribute('aria-hidden', 'true');
  likeness.inert = true;
  document.body.append(likeness);
  // The palette may go away with its sheet, but the finger stays ours.
  document.documentElement.setPointerCapture(pointerId);
  button.closest('dialog')?.close();
  return {
    moveTo: ({ x, y }) => {
      likeness.style.transform = `translate(${x}px, ${y}px) translate(-50%, -120%)`;
    },
    remove: () => likeness.remove(),
  };
};
