/** A way through the design that the canvas shows bright: that of a message which is looked at. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

export interface LitWay {
  readonly links: ReadonlySet<string>;
  readonly nodes: ReadonlySet<string>;
}

const store = createStore<{ readonly way: LitWay | null }>(() => ({ way: null }));

export const lightWay = (way: LitWay | null): void => store.setState({ way });
export const useLitWay = (): LitWay | null => useStore(store, (state) => state.way);
