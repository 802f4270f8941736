/** The page's finders of wires: the only place that knows their worker's file. */
import type { Geometry, WireShapes } from '../../core/layout/wires/shape.ts';
import { createWiresDesk, type WiresWorker } from './wires-desk.ts';

const openWorker = () =>
  new Worker(new URL('./wires.worker.ts', import.meta.url), { type: 'module', name: 'wires' }) as WiresWorker;

export const wiresDesk = createWiresDesk(openWorker);

/** Nobody waits longer for the wires of a picture. */
const patienceMs = 20_000;

/** The wires of one drawing, beside those of the canvas; none where they take too long or the worker broke down. */
export const wiresOnce = (geometry: Geometry): Promise<WireShapes> =>
  new Promise((resolve) => {
    const worker = openWorker();
    const end = (shapes: WireShapes) => {
      clearTimeout(timer);
      worker.terminate();
      resolve(shapes);
    };
    const timer = setTimeout(() => end(new Map()), patienceMs);
    createWiresDesk(() => worker).ask(geometry, end);
  });
