/** Workers for tests: the same service at the other end of a real message port, structured clones and transfers included. */
import { MessageChannel } from 'node:worker_threads';
import type { FromSimulation, Port, SimulationWorker, ToSimulation } from '../protocol.ts';
import { serveSimulation } from '../serve-simulation.ts';

export interface CountedWorkers {
  readonly open: () => SimulationWorker;
  /** Workers opened and ended so far. */
  readonly opened: () => number;
  readonly ended: () => number;
}

export const portWorkers = (): CountedWorkers => {
  let opened = 0;
  let ended = 0;
  const open = (): SimulationWorker => {
    opened++;
    const { port1, port2 } = new MessageChannel();
    serveSimulation(port2 as unknown as Port<FromSimulation, ToSimulation>);
    return Object.assign(port1 as unknown as Port<ToSimulation, FromSimulation>, {
      onerror: null,
      terminate: () => {
        ended++;
        port1.close();
      },
    });
  };
  return { open, opened: () => opened, ended: () => ended };
};
