/** A design as a picture in one step, for whoever may wait for it: the wires of a thousand nodes take a second or two. */
import { shaping, type WireShapes } from '../layout/wires/shape.ts';
import type { Language } from '../lib/text.ts';
import type { Design } from '../model/design.ts';
import type { Analysed } from './figures/analysed.ts';
import { geometryOf } from './places/geometry.ts';
import { placed } from './places/placed.ts';
import type { Scene } from './scene/scene.ts';
import { sceneOf } from './scene/scene-of.ts';

export const sceneWithWires = (read: Design, analysis: Analysed, language: Language): Scene => {
  const design = placed(read);
  return sceneOf({ design, analysis, language, shapes: shapesOf(design) });
};

/** The wires of a design, found at once. */
export const shapesOf = (design: Design): WireShapes => {
  const steps = shaping(geometryOf(design));
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
};
