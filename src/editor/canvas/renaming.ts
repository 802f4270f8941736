/** Which element's name is being typed on the canvas. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

interface Renaming {
  readonly element: string | null;
  /** The undo step that the name belongs to: that of its making. */
  readonly step?: string | undefined;
}

const store = createStore<Renaming>(() => ({ element: null }));

/** `element` is the id on the canvas (a context's and a note's carry their prefix). */
export const startRenaming = (element: string, step?: string): void => store.setState({ element, step });
export const stopRenaming = (): void => store.setState({ element: null });
export const useRenaming = (element: string): boolean => useStore(store, (state) => state.element === element);
export const namingStep = (): string | undefined => store.getState().step;
