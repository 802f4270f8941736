/** Frames of the contexts that can be looked into: a collapsed one is a card, and takes in nothing new. */
import type { Box } from '../../../core/layout/box.ts';
import type { Design } from '../../../core/model/design.ts';
import { foldingOf } from '../../../core/model/graph/folding.ts';
import { contextFrames, restingPositions } from '../../../core/picture/places/spots.ts';

export const openFrames = (design: Design): ReadonlyMap<string, Box> => {
  const cards = new Set(foldingOf(design).cards);
  const frames = contextFrames(design, restingPositions(design).nodes);
  return new Map([...frames].filter(([id]) => !cards.has(id)));
};
