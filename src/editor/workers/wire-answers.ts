/** The wires of drawings as their worker finds them: in slices, so that a newer drawing is heard; only what is new travels. */
import { type Geometry, sameShape, shaping, type WireShape, type WireShapes } from '../../core/layout/wires/shape.ts';
import type { WireMemory } from '../../core/layout/wires/wires.ts';
import type { Port } from './protocol.ts';

export interface WireQuestion {
  readonly number: number;
  readonly geometry: Geometry;
}

/** What differs from the answer before. */
export interface WireAnswer {
  readonly number: number;
  readonly changed: readonly (readonly [string, WireShape])[];
  readonly gone: readonly string[];
}

/** A newer question waits no longer than this. */
const sliceMs = 30;

export const answerWires = (page: Port<WireAnswer, WireQuestion>): void => {
  const memory: WireMemory = new Map();
  let told: WireShapes = new Map();
  let newest = 0;
  const work = (number: number, shapes: Generator<void, WireShapes>): void => {
    if (number !== newest) return;
    const until = performance.now() + sliceMs;
    while (performance.now() < until) {
      const step = shapes.next();
      if (!step.done) continue;
      page.postMessage({ number, ...differenceOf(told, step.value) }, []);
      told = step.value;
      return;
    }
    setTimeout(() => work(number, shapes));
  };
  page.onmessage = ({ data: { number, geometry } }) => {
    newest = number;
    work(number, shaping(geometry, memory));
  };
};

const differenceOf = (before: WireShapes, after: WireShapes): Omit<WireAnswer, 'number'> => ({
  changed: [...after].filter(([id, shape]) => {
    const known = before.get(id);
    return !known || !sameShape(known, shape);
  }),
  gone: [...before.keys()].filter((id) => !after.has(id)),
});
