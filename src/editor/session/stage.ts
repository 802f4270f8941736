/** What the rest of the page may ask of the canvas without knowing it: where its middle is, and to show a place. */
import { createStore } from 'zustand/vanilla';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Stage {
  /** Middle of what is visible, in the coordinates of the design. */
  readonly centre: () => Point;
  /** Flies to these nodes (ids of the design); without any, shows everything. */
  readonly reveal: (nodes: readonly string[]) => void;
  readonly rename: (node: string) => void;
}

const absent: Stage = { centre: () => ({ x: 0, y: 0 }), reveal: () => undefined, rename: () => undefined };

const stage = createStore<{ readonly stage: Stage }>(() => ({ stage: absent }));

/** The canvas takes the stage while it is on the page; the answer is how it leaves. */
export const takeStage = (next: Stage): (() => void) => {
  stage.setState({ stage: next });
  return () => {
    if (stage.getState().stage === next) stage.setState({ stage: absent });
  };
};

export const onStage = (): Stage => stage.getState().stage;

/** Media type of a kind that is dragged from the palette to the canvas. */
export const dragType = 'application/x-eventwright-kind';
