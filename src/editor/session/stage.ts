/** What the rest of the page may ask of the canvas without knowing it: where things are, and to show or move them. */
import { createStore } from 'zustand/vanilla';
import type { Box } from '../../core/layout/box.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What lies around and beside the nodes, by ids of the design. */
export interface Surroundings {
  readonly contexts?: readonly string[];
  readonly notes?: readonly string[];
}

/** An area of the window, in its pixels. */
export interface ScreenArea extends Point {
  readonly width: number;
  readonly height: number;
}

/** How a name is asked for. */
export interface Naming {
  /** The undo step that the name belongs to: the one in which the thing was made. */
  readonly step: string;
  /** Nodes that are shown along with it, where it does not stand in view. */
  readonly beside: readonly string[];
}

export interface Stage {
  /** Middle of what is visible, in the coordinates of the design. */
  readonly centre: () => Point;
  /** Where the pointer is over the canvas, in the coordinates of the design; null while it is elsewhere. */
  readonly pointer: () => Point | null;
  /** Where a point of the window lies, in the coordinates of the design. */
  readonly toDesign: (screen: Point) => Point;
  /** Flies to these elements (ids of the design); without any, shows everything. */
  readonly reveal: (nodes: readonly string[], surroundings?: Surroundings) => void;
  readonly zoom: (how: 'in' | 'out' | 'actual') => void;
  /** Opens the field of a name, and brings it into view. */
  readonly rename: (id: string, section?: 'nodes' | 'contexts' | 'notes', how?: Naming) => void;
  /** Where the contexts are that can be looked into; a collapsed one takes in nothing, for nobody would see it there. */
  readonly frames: () => ReadonlyMap<string, Box>;
  /** Moves what is selected; strokes while a key is held down are one undo step. */
  readonly nudge: (by: Point) => void;
  /** Does an element of the canvas have the focus? */
  readonly focused: () => boolean;
  /** Selects the element that has the focus; where it is selected already, starts renaming it. */
  readonly chooseFocused: () => void;
  /** Where the selected elements are in the window; null where none can be seen. */
  readonly selectedArea: () => ScreenArea | null;
  /** Opens the menu of what has the focus, or else of what is selected. */
  readonly askMenu: () => void;
  /** Is an area of the window wholly within the canvas? */
  readonly isInView: (area: ScreenArea) => boolean;
  /** A kind from the palette is carried over this point of the window by a finger. */
  readonly carry: (kind: string, at: Point) => void;
  /** It is let go there; nothing is placed outside the canvas. */
  readonly drop: (kind: string, at: Point) => void;
  /** Gives the focus to what is selected, or else to the canvas as a whole. */
  readonly takeFocus: () => void;
}

const absent: Stage = {
  centre: () => ({ x: 0, y: 0 }),
  pointer: () => null,
  toDesign: (screen) => screen,
  reveal: () => undefined,
  zoom: () => undefined,
  rename: () => undefined,
  frames: () => new Map(),
  nudge: () => undefined,
  focused: () => false,
  chooseFocused: () => undefined,
  selectedArea: () => null,
  askMenu: () => undefined,
  isInView: () => false,
  carry: () => undefined,
  drop: () => undefined,
  takeFocus: () => undefined,
};

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
