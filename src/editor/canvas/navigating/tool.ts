/** What the pointer does on the canvas: it selects and moves things, or, as a hand, the view. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

export type Tool = 'select' | 'hand';

interface ToolState {
  readonly tool: Tool;
  /** Somebody asked for this tool; until then a finger on the empty canvas moves the view, as on every page. */
  readonly chosen: boolean;
  /** The space bar is down: the hand, for as long as that lasts. */
  readonly spaceHeld: boolean;
}

const store = createStore<ToolState>(() => ({ tool: 'select', chosen: false, spaceHeld: false }));

const toolOf = ({ tool, spaceHeld }: ToolState): Tool => (spaceHeld ? 'hand' : tool);

export const chooseTool = (tool: Tool): void => store.setState({ tool, chosen: true });
export const holdSpace = (spaceHeld: boolean): void => store.setState({ spaceHeld });

/** What the pointer does now. */
export const currentTool = (): Tool => toolOf(store.getState());
export const useTool = (): Tool => useStore(store, toolOf);
/** Whether one finger draws a frame around things instead of moving the view. */
export const fingerSelects = (): boolean => store.getState().chosen && currentTool() === 'select';
