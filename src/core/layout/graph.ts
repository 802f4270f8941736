/** What the layout is given: boxes of fixed size, lines between them, groups around them. */
import type { Size } from './box.ts';
import type { Group } from './frames.ts';

export interface GraphBox extends Size {
  readonly id: string;
  readonly group?: string;
  /** A channel stands right behind the only box that feeds it. */
  readonly channel?: boolean;
  /** The box under which this one hangs; it takes no part in the ranking. */
  readonly beside?: string;
}

export interface GraphLine {
  readonly from: string;
  readonly to: string;
  /** Length that the line's words need. */
  readonly room?: number;
}

export interface Graph {
  readonly boxes: readonly GraphBox[];
  readonly lines: readonly GraphLine[];
  readonly groups: readonly Group[];
}
