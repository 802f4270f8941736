/** What a picture is made of. */
import type { WireShapes } from '../../../core/layout/wires/shape.ts';
import type { Design } from '../../../core/model/design.ts';
import type { Analysis } from '../../../core/queueing/analysis.ts';
import type { Say } from '../../app/languages/language.ts';

export interface Drawn {
  readonly design: Design;
  readonly analysis: Analysis;
  /** Wires that are not found yet are drawn as curves. */
  readonly shapes: WireShapes;
  readonly say: Say;
}
