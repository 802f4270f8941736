/** What the canvas shows now, whoever draws it: the flow library near by, the overview from afar. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Box } from './boxes.ts';
import type { Line } from './wires/lines.ts';

interface Drawn {
  readonly boxes: readonly Box[];
  readonly lines: readonly Line[];
}

const store = createStore<Drawn>(() => ({ boxes: [], lines: [] }));

export const setDrawn = (next: Drawn): void => store.setState(next);

/** All boxes, the ones behind first, in view or not. */
export const drawnBoxes = (): readonly Box[] => store.getState().boxes;
export const drawnLines = (): readonly Line[] => store.getState().lines;
export const useDrawnBoxes = (): readonly Box[] => useStore(store, (state) => state.boxes);
export const useDrawnLines = (): readonly Line[] => useStore(store, (state) => state.lines);

const byId = new WeakMap<readonly { readonly id: string }[], ReadonlyMap<string, unknown>>();

const lookup = <Each extends { readonly id: string }>(all: readonly Each[]): ReadonlyMap<string, Each> => {
  const known = byId.get(all) ?? new Map(all.map((each) => [each.id, each]));
  byId.set(all, known);
  return known as ReadonlyMap<string, Each>;
};

/** By the canvas's own ids. */
export const drawnBox = (id: string): Box | undefined => lookup(drawnBoxes()).get(id);
export const drawnLine = (id: string): Line | undefined => lookup(drawnLines()).get(id);
export const boxesById = (boxes: readonly Box[]): ReadonlyMap<string, Box> => lookup(boxes);
