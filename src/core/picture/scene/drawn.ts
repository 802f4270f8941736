/** What a picture is made of. */
import type { WireShapes } from '../../layout/wires/shape.ts';
import type { Language } from '../../lib/text.ts';
import type { Design } from '../../model/design.ts';
import type { Analysed } from '../figures/analysed.ts';

export interface Drawn {
  readonly design: Design;
  readonly analysis: Analysed;
  /** Wires that are not found yet are drawn as curves. */
  readonly shapes: WireShapes;
  readonly language: Language;
}
