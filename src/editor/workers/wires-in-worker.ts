/** The page's finders of wires: the only place that knows their worker's file. */
import type { Geometry, WireShapes } from '../../core/layout/wires/shape.ts';
import { createWiresDesk, type WiresWorker } from './wires-desk.ts';

const openWorker = () =>
  new Worker(new URL('./wires.worker.ts', import.meta.url), { type: 'module', name: 'wires' }) as WiresWorker;

export const wiresDesk = createWiresDesk(openWorker);

/** Nobody waits longer for the wires of a picture. */
const patienceMs = 20_000;

/** The wires of one drawing, as the canvas has them or found beside those; none where they take too long, the worker broke down or nobody waits. */
export const wiresOnce = async (geometry: Geometry, noLongerWanted?: AbortSignal): Promise<WireShapes> =>
  wiresDesk.known(geometry) ?? foundOnce(geometry, noLongerWanted);

const foundOnce = (geometry: Geometry, noLongerWanted: AbortSignal | undefined): Promise<WireShapes> =>
  new Promise((resolve) => {
    const worker = openWorker();
    const end = (shapes: WireShapes) => {
      clearTimeout(timer);
      worker.terminate();
      resolve(shapes);
    };
    const giveUp = () => end(new Map());
    const timer = setTimeout(giveUp, patienceMs);
    noLongerWanted?.addEventListener('abort', giveUp);
    createWiresDesk(() => worker).ask(geometry, end);
  });
