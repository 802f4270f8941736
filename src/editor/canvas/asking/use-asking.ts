/** What the canvas is asked for by right click, long press and double click; app answers with menus and fields of its own. */
import { type RefObject, useEffect } from 'react';
import type { Flow } from '../show.ts';
import type { Asks } from './asks.ts';

/** Hears nothing before the page is `ready`: what it needs is no part of the first picture. */
export const useAsking = (
  area: RefObject<HTMLElement | null>,
  flow: Flow,
  { onMenu, onAdd }: Asks,
  ready: boolean,
): void => {
  useEffect(() => {
    if (!ready) return;
    const stop = new AbortController();
    import('./listen.ts').then(
      ({ listen }) => {
        if (area.current && !stop.signal.aborted) listen(area.current, flow, { onMenu, onAdd }, stop.signal);
      },
      // Without it everything is still there by key and in the palette.
      () => undefined,
    );
    return () => stop.abort();
  }, [area, flow, onMenu, onAdd, ready]);
};
