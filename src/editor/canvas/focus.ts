/** What the eye is led to: the element under the pointer, or the only one that is selected, with its links and neighbours. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { hostOf } from '../../core/kinds/kind/satellite.ts';
import type { Design } from '../../core/model/design.ts';
import { neighbours } from '../session/neighbours.ts';
import type { Selection } from '../session/selection.ts';
import { createResting } from './resting.ts';

type Focus = ReadonlySet<string> | null;

/** A line that is being drawn, from one of the two sides of a node. */
export interface Drawing {
  readonly node: string;
  readonly side: 'source' | 'target';
  /** The link whose other end is being led elsewhere. */
  readonly link?: string;
}

interface FocusState {
  readonly lit: Focus;
  readonly hovered: string | null;
  readonly drawing: Drawing | null;
}

const focusStore = createStore<FocusState>(() => ({ lit: null, hovered: null, drawing: null }));

const resting = createResting((hovered) => focusStore.setState({ hovered }));

/** The pointer came over an element, or left it. */
export const hover = resting.over;
export const { viewMoved } = resting;

export const draw = (drawing: Drawing | null): void => {
  resting.forget();
  focusStore.setState({ drawing, hovered: null });
};

export const currentDrawing = (): Drawing | null => focusStore.getState().drawing;

export const useHovered = (): string | null => useStore(focusStore, (state) => state.hovered);
export const useIsHovered = (id: string): boolean => useStore(focusStore, (state) => state.hovered === id);
export const useDrawing = (): Drawing | null => useStore(focusStore, (state) => state.drawing);

export const setLit = (lit: Focus): void => {
  if (focusStore.getState().lit !== lit) focusStore.setState({ lit });
};

/** `lit` and `dim` while something is in focus. */
export const useLight = (id: string): 'lit' | 'dim' | undefined =>
  useStore(focusStore, ({ lit }) => (lit === null ? undefined : lit.has(id) ? 'lit' : 'dim'));

/** The elements to show plainly; null for all. */
export const litBy = (design: Design, selection: Selection, hovered: string | null): Focus => {
  const chosen = [...selection.nodes, ...selection.links];
  const id = hovered ?? (chosen.length === 1 ? chosen[0] : undefined);
  if (id === undefined) return null;
  const link = design.links?.[id];
  if (link) return new Set([id, link.from, link.to]);
  if (!design.nodes?.[id]) return null;
  const { into, outOf } = neighbours(design);
  const lit = new Set([id, hostOf(design, id) ?? id]);
  for (const each of [...(into.get(id) ?? []), ...(outOf.get(id) ?? [])]) {
    const ends = design.links?.[each];
    if (!ends) continue;
    for (const element of [each, ends.from, ends.to]) lit.add(element);
    if (ends.kind === 'subscribe' && ends.to === id && ends.deadLetter) lit.add(ends.deadLetter);
  }
  return lit;
};
