/** Frames that select, helper lines, the space bar, two fingers, Tab: all of it listens once the first picture is there. */
import { type RefObject, useEffect } from 'react';
import { firstIdle } from '../../ui/first-idle.ts';
import type { Flow } from '../show.ts';

const gestures = async () => {
  await firstIdle();
  return import('./gestures.ts');
};

export const useGestures = (area: RefObject<HTMLElement | null>, flow: Flow): void => {
  useEffect(() => {
    const stop = new AbortController();
    gestures().then(
      ({ listen }) => {
        if (!area.current || stop.signal.aborted) return;
        listen(area.current, flow, stop.signal);
        area.current.dataset.gestures = 'ready';
      },
      // Without it the design is still moved, selected and edited, by click, key and menu.
      () => undefined,
    );
    return () => stop.abort();
  }, [area, flow]);
};
