/** The frame that is being drawn to select what it catches, as the canvas shows it. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Box } from '../../../core/layout/box.ts';
import type { Catch } from './caught.ts';

export interface MarqueeFrame {
  /** In pixels of the canvas. */
  readonly area: Box;
  readonly how: Catch;
}

const store = createStore<{ readonly frame: MarqueeFrame | null }>(() => ({ frame: null }));

export const showFrame = (frame: MarqueeFrame | null): void => store.setState({ frame });
export const useFrame = (): MarqueeFrame | null => useStore(store, (state) => state.frame);
