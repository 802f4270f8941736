/** The wires of the open design: found at once where they are few, in slices between frames where they are many. */
import { useEffect, useMemo, useState } from 'react';
import type { Design } from '../../../core/model/design.ts';
import { type Geometry, geometryOf } from './geometry.ts';
import { shaping, type WireShapes } from './shape.ts';

/** More wires than this would be felt as a pause. */
const mostAtOnce = 90;
const sliceMs = 8;
const none: WireShapes = new Map();

export const useWires = (design: Design): WireShapes => {
  const { nodes, links, contexts, notes, messages, layout } = design;
  // biome-ignore lint/correctness/useExhaustiveDependencies: no other section of the design has a place on the canvas
  const fresh = useMemo(() => geometryOf(design), [nodes, links, contexts, notes, messages, layout]);
  const key = JSON.stringify(fresh);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text of a geometry stands for it
  const geometry = useMemo(() => fresh, [key]);
  const few = geometry.wires.length <= mostAtOnce;
  const [later, setLater] = useState(none);
  useEffect(() => (few ? undefined : inSlices(geometry, setLater)), [geometry, few]);
  const atOnce = useMemo(() => (few ? finished(geometry) : none), [geometry, few]);
  return few ? atOnce : later;
};

const finished = (geometry: Geometry): WireShapes => {
  const work = shaping(geometry);
  for (let step = work.next(); ; step = work.next()) if (step.done) return step.value;
};

/** Works on while the page does nothing else; the answer ends it. */
const inSlices = (geometry: Geometry, done: (shapes: WireShapes) => void): (() => void) => {
  const work = shaping(geometry);
  let timer = 0;
  const slice = (): void => {
    const until = performance.now() + sliceMs;
    while (performance.now() < until) {
      const step = work.next();
      if (!step.done) continue;
      done(step.value);
      return;
    }
    timer = window.setTimeout(slice, sliceMs);
  };
  timer = window.setTimeout(slice, sliceMs);
  return () => window.clearTimeout(timer);
};
