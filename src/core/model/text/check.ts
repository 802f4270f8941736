/** Is this value a design? The one answer that files, edits, imports and scenarios are held to. */
import { coherenceProblems } from '../coherence/coherence-problems.ts';
import type { Design } from '../design.ts';
import { referenceProblems } from '../references/reference-problems.ts';
import type { Problem } from './problem.ts';
import { shapeProblems } from './shape-problems.ts';
import { hasSoundShape } from './sound-shape.ts';

/** All problems of a parsed JSON value; none means that it is a `Design`. Ids are judged only once the shape is right. */
export const checkDesign = (value: unknown): readonly Problem[] => {
  const shape = hasSoundShape(value) ? [] : shapeProblems(value);
  if (shape.length > 0) return shape;
  const references = referenceProblems(value as Design);
  return references.length > 0 ? references : coherenceProblems(value as Design);
};
