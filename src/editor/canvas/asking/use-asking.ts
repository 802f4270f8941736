/** What the canvas is asked for by right click, long press and double click; app answers with menus and fields of its own. */
import { type RefObject, useEffect, useRef } from 'react';
import type { Flow } from '../show.ts';
import type { Asks } from './asks.ts';
import { type Ears, earsOf } from './early.ts';

/** `ready`: the first picture is there, and what answers may be loaded. */
export const useAsking = (
  area: RefObject<HTMLElement | null>,
  flow: Flow,
  { onMenu, onAdd }: Asks,
  ready: boolean,
): void => {
  const ears = useRef<Ears | null>(null);
  useEffect(() => {
    const canvas = area.current;
    if (!canvas) return;
    const next = earsOf(canvas, async (until) => {
      const { listen } = await import('./listen.ts');
      if (!until.aborted) listen(canvas, flow, { onMenu, onAdd }, until);
    });
    ears.current = next;
    return next.stop;
  }, [area, flow, onMenu, onAdd]);
  useEffect(() => {
    if (ready) ears.current?.open();
  }, [ready]);
};
