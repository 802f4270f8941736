/** Asks the worker of the wires; of several questions only the newest is answered. */
import type { Geometry, WireShapes } from '../../core/layout/wires/shape.ts';
import type { WorkerPort } from './protocol.ts';
import type { WireAnswer, WireQuestion } from './wire-answers.ts';

export type WiresWorker = WorkerPort<WireQuestion, WireAnswer>;

export interface WiresDesk {
  /** Wires that are as they were keep their identity. Without an answer, when the worker broke down, the next question has a new one. */
  readonly ask: (geometry: Geometry, answer: (shapes: WireShapes) => void) => void;
  /** The newest answer, where it was for a drawing like this one. */
  readonly known: (geometry: Geometry) => WireShapes | undefined;
}

export const createWiresDesk = (openWorker: () => WiresWorker): WiresDesk => {
  let worker: WiresWorker | undefined;
  let shapes: WireShapes = new Map();
  let newest = 0;
  let asked: Geometry | undefined;
  let answered: Geometry | undefined;
  let tell: (shapes: WireShapes) => void = () => {};
  const opened = (): WiresWorker => {
    const fresh = openWorker();
    shapes = new Map();
    fresh.onmessage = ({ data: { number, changed, gone } }) => {
      const next = new Map([...shapes, ...changed]);
      for (const id of gone) next.delete(id);
      shapes = next;
      if (number !== newest) return;
      answered = asked;
      tell(shapes);
    };
    fresh.onerror = () => {
      fresh.terminate();
      worker = undefined;
      answered = undefined;
    };
    return fresh;
  };
  return {
    ask: (geometry, answer) => {
      worker ??= opened();
      tell = answer;
      asked = geometry;
      worker.postMessage({ number: ++newest, geometry }, []);
    },
    known: (geometry) => (answered && sameGeometry(answered, geometry) ? shapes : undefined),
  };
};

const sameGeometry = (one: Geometry, other: Geometry): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other);
