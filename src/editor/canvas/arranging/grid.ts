/** Whether what is dragged stands on the points of a grid; this browser remembers it. */
import { createStore } from 'zustand/vanilla';

/** As far apart as the dots of the canvas. */
export const gridStep = 20;

const store = createStore<{ readonly on: boolean }>(() => ({ on: false }));

export const snapsToGrid = (): boolean => store.getState().on;
export const setGrid = (on: boolean): void => store.setState({ on });
export const onGrid = (listener: (on: boolean) => void): (() => void) => store.subscribe(({ on }) => listener(on));
