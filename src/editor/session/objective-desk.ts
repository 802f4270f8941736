/** The objective in the window of objectives; null: the window is closed. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

const desk = createStore<{ readonly edited: string | null }>(() => ({ edited: null }));

export const useEditedObjective = (): string | null => useStore(desk, ({ edited }) => edited);
export const editObjective = (id: string | null): void => desk.setState({ edited: id });
export const closeObjective = (): void => editObjective(null);
