/** Which element's name is being typed on the canvas. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

const store = createStore<{ readonly element: string | null }>(() => ({ element: null }));

/** `element` is the id on the canvas (a context's and a note's carry their prefix). */
export const startRenaming = (element: string): void => store.setState({ element });
export const stopRenaming = (): void => store.setState({ element: null });
export const useRenaming = (element: string): boolean => useStore(store, (state) => state.element === element);
