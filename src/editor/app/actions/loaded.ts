/** The table of actions, loaded after the first picture: nobody presses a key before there is anything to see. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { firstIdle } from '../../ui/first-idle.ts';
import type { Action } from './action.ts';

const store = createStore<{ readonly actions: readonly Action[] }>(() => ({ actions: [] }));

/** Empty until it is there. */
export const loadedActions = (): readonly Action[] => store.getState().actions;
export const useActions = (): readonly Action[] => useStore(store, ({ actions }) => actions);

/** Rejects where it cannot be loaded; the next call tries again. */
export const loadActions = async (): Promise<readonly Action[]> => {
  await firstIdle();
  const { actions } = await import('./action-table.ts');
  store.setState({ actions });
  return actions;
};
