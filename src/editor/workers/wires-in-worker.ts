/** The page's one finder of wires: the only place that knows its worker's file. */
import { createWiresDesk, type WiresWorker } from './wires-desk.ts';

export const wiresDesk = createWiresDesk(
  () => new Worker(new URL('./wires.worker.ts', import.meta.url), { type: 'module', name: 'wires' }) as WiresWorker,
);
