/** A design as it is drawn, before any colour: where everything stands and which words are on it. */
import type { DifferenceKind } from '../../history/compare.ts';
import type { Box, Point } from '../../layout/box.ts';
import type { LinkKind } from '../../model/link.ts';
import type { NodeKind } from '../../model/node.ts';

export type Tint = 'slate' | 'blue' | 'cyan' | 'green' | 'amber' | 'orange' | 'red' | 'violet';

/** How busy something is: a share of one, null where it is not known, and the words for it. */
export interface Load {
  readonly share: number | null;
  readonly words: string;
}

/** A box that may lie in front of others or behind them; 0, or absent, for all that nobody moved. */
interface Piled extends Box {
  readonly z?: number;
}

export interface SceneNode extends Piled {
  readonly kind: NodeKind;
  readonly name: string;
  /** Partitions of a topic. */
  readonly lanes: number;
  readonly load: Load | null;
  readonly left: string;
  readonly right: string;
}

/** A topic that is drawn small, under the node whose failures go there. */
export interface SceneSatellite extends Piled {
  readonly words: string;
  readonly rate: string;
  readonly arriving: boolean;
}

export interface SceneRegion extends Box {
  readonly name: string;
  readonly owner: string;
  readonly tint: Tint;
}

/** A collapsed context. */
export interface SceneCard extends Box {
  readonly name: string;
  readonly tint: Tint;
  readonly contents: string;
  readonly load: Load | null;
  readonly rate: string;
}

export interface SceneNote extends Piled {
  readonly words: string;
}

export interface SceneWire {
  readonly kind: LinkKind;
  readonly path: string;
  /** The same path from its end: dashes of a bundle then lie on each other. */
  readonly backwards: string;
  readonly start: Point;
  readonly end: Point;
  /** Its middle stands at the point. */
  readonly label: (Point & { readonly width: number; readonly name: string; readonly rate: string }) | null;
}

export interface SceneMark extends Box {
  readonly kind: DifferenceKind;
}

/** What differs between two states that are shown in one picture. */
export interface SceneChanges {
  readonly marks: readonly SceneMark[];
  readonly lines: readonly { readonly kind: DifferenceKind; readonly path: string }[];
  /** Where something stood, and where its upper left corner went. */
  readonly traces: readonly { readonly from: Box; readonly to: Point }[];
  readonly legend: readonly { readonly kind: DifferenceKind | null; readonly words: string }[];
}

export interface Scene {
  readonly name: string;
  /** The large ones first. */
  readonly regions: readonly SceneRegion[];
  readonly cards: readonly SceneCard[];
  readonly nodes: readonly SceneNode[];
  readonly satellites: readonly SceneSatellite[];
  readonly notes: readonly SceneNote[];
  readonly wires: readonly SceneWire[];
  readonly changes?: SceneChanges;
}
