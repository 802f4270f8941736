/** A drag of one thing by pointer: how far it is pulled, then done or given up. Escape, or a pointer that is lost, gives up. */
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';

export interface Pull {
  /** So far in pixels, from where the pointer went down. */
  readonly onPull: (x: number, y: number) => void;
  readonly onDone: () => void;
  readonly onGiveUp: () => void;
}

interface Start {
  readonly x: number;
  readonly y: number;
}

export const usePull = ({ onPull, onDone, onGiveUp }: Pull) => {
  const start = useRef<Start | null>(null);
  const [isPulled, setPulled] = useState(false);
  const end = (how: () => void) => () => {
    if (start.current === null) return;
    start.current = null;
    setPulled(false);
    how();
  };
  return {
    isPulled,
    handlers: {
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        if (event.button !== 0 || !event.isPrimary) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        start.current = { x: event.clientX, y: event.clientY };
        setPulled(true);
      },
      onPointerMove: ({ clientX, clientY }: PointerEvent) =>
        start.current && onPull(clientX - start.current.x, clientY - start.current.y),
      onPointerUp: end(onDone),
      onPointerCancel: end(onGiveUp),
      onLostPointerCapture: end(onGiveUp),
    },
    /** True where the key was meant for the drag. */
    escapes: (event: KeyboardEvent): boolean => {
      if (event.key !== 'Escape' || start.current === null) return false;
      event.preventDefault();
      end(onGiveUp)();
      return true;
    },
  };
};
