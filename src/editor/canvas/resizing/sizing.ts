/** Boxes whose size a gesture is changing, by their ids on the canvas; what is written stays as it was until that ends. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Carried } from '../boxes-in-motion.ts';

type Sizing = ReadonlyMap<string, Carried>;

const none: Sizing = new Map();
const store = createStore<{ readonly sizing: Sizing }>(() => ({ sizing: none }));

export const showSizes = (sizing: Sizing = none): void => store.setState({ sizing });
export const useSizing = (): Sizing => useStore(store, (state) => state.sizing);
