/** What the canvas may be asked for, and who answers. */
import type { About } from '../../session/about.ts';
import type { Point } from '../../session/stage.ts';

export interface Asks {
  /** A menu at a point of the window. */
  readonly onMenu: (at: Point, about: About) => void;
  /** Something new at a point of the design. */
  readonly onAdd: (at: Point) => void;
}
