/** The open design, or what is selected in it, as a scene to make pictures of. Loaded when somebody asks for one. */
import { clippingOf } from '../../core/edits/steps/clipping.ts';
import type { WireShapes } from '../../core/layout/wires/shape.ts';
import type { Design } from '../../core/model/design.ts';
import { printDesign } from '../../core/model/text/canonical.ts';
import { geometryOf } from '../../core/picture/places/geometry.ts';
import type { Scene } from '../../core/picture/scene/scene.ts';
import { sceneOf } from '../../core/picture/scene/scene-of.ts';
import { session } from '../session/session.ts';
import { wiresDesk, wiresOnce } from '../workers/wires-in-worker.ts';
import { languageStore } from './languages/language.ts';

export interface Drawing {
  readonly scene: Scene;
  /** What is drawn, as the text of a design. */
  readonly text: string;
}

export const drawingOf = async (part: 'whole' | 'selection', noLongerWanted?: AbortSignal): Promise<Drawing> => {
  const { design: whole, source } = session.getState();
  const design = part === 'whole' ? whole : selected(whole);
  const shapes = await wiresOnce(geometryOf(design), noLongerWanted);
  return {
    scene: drawn(design, shapes),
    text: (part === 'whole' ? source : null) ?? printDesign(design),
  };
};

/** The open design at this moment: wires that the canvas has not found yet are curves. */
export const sceneNow = (): Scene => {
  const { design } = session.getState();
  return drawn(design, wiresDesk.known(geometryOf(design)) ?? new Map());
};

const drawn = (design: Design, shapes: WireShapes): Scene => {
  const { analysis } = session.getState();
  return sceneOf({ design, analysis, shapes, language: languageStore.getState().language });
};

const selected = (design: Design): Design => {
  const { nodes, notes, contexts } = session.getState().selection;
  const clipping = clippingOf(design, { nodes, notes, contexts });
  return clipping.ok ? clipping.value : design;
};
