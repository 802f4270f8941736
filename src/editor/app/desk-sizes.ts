/** How wide the sides and how high the dock are; this browser remembers it. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { readPreference, writePreference } from '../storage/preferences.ts';

export const bounds = {
  left: { usual: 232, least: 180, most: 420 },
  right: { usual: 296, least: 220, most: 560 },
  dock: { usual: 244, least: 120, most: 720 },
} as const;

export type DeskPart = keyof typeof bounds;

const preference = (part: DeskPart): string => `size.${part}`;

const remembered = (part: DeskPart): number => {
  const { usual, least, most } = bounds[part];
  const size = Number(readPreference(preference(part)) ?? usual);
  return size >= least && size <= most ? size : usual;
};

const sizes = createStore<Readonly<Record<DeskPart, number>>>(() => ({
  left: remembered('left'),
  right: remembered('right'),
  dock: remembered('dock'),
}));

/** Pixels of a part of the desk. */
export const useDeskSize = (part: DeskPart): number => useStore(sizes, (state) => state[part]);

export const setDeskSize = (part: DeskPart, size: number): void => {
  sizes.setState({ [part]: size });
  writePreference(preference(part), String(size));
};

/** Room for a table of results below the canvas, where the screen has it and nobody has chosen a size. */
export const makeRoomForResults = (): void => {
  const wanted = Math.min(380, Math.round(innerHeight * 0.42));
  if (sizes.getState().dock === bounds.dock.usual && wanted > bounds.dock.usual) sizes.setState({ dock: wanted });
};
