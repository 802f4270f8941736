/** The grid: whether its points are seen, and whether what is dragged stands on them; this browser remembers both. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

/** As far apart as the dots of the canvas. */
export const gridStep = 20;

export interface Grid {
  readonly shown: boolean;
  readonly snaps: boolean;
}

const store = createStore<Grid>(() => ({ shown: true, snaps: false }));

export const grid = (): Grid => store.getState();
export const snapsToGrid = (): boolean => grid().snaps;
export const useGrid = (): Grid => useStore(store);
export const setGrid = (part: Partial<Grid>): void => store.setState(part);
export const onGrid = (listener: (now: Grid) => void): (() => void) => store.subscribe(listener);
