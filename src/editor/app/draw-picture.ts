/** The open design, or what is selected in it, as a scene to make pictures of. Loaded when somebody asks for one. */
import { clippingOf } from '../../core/edits/steps/clipping.ts';
import { printDesign } from '../../core/model/canonical.ts';
import type { Design } from '../../core/model/design.ts';
import { geometryOf } from '../../core/picture/places/geometry.ts';
import type { Scene } from '../../core/picture/scene/scene.ts';
import { sceneOf } from '../../core/picture/scene/scene-of.ts';
import { session } from '../session/session.ts';
import { wiresOnce } from '../workers/wires-in-worker.ts';
import { languageStore } from './languages/language.ts';

export interface Drawing {
  readonly scene: Scene;
  /** What is drawn, as the text of a design. */
  readonly text: string;
}

export const drawingOf = async (part: 'whole' | 'selection'): Promise<Drawing> => {
  const { analysis, design: whole, source } = session.getState();
  const design = part === 'whole' ? whole : selected(whole);
  const shapes = await wiresOnce(geometryOf(design));
  const { language } = languageStore.getState();
  return {
    scene: sceneOf({ design, analysis, shapes, language }),
    text: (part === 'whole' ? source : null) ?? printDesign(design),
  };
};

const selected = (design: Design): Design => {
  const { nodes, notes, contexts } = session.getState().selection;
  const clipping = clippingOf(design, { nodes, notes, contexts });
  return clipping.ok ? clipping.value : design;
};
