/** Entry of the simulation worker. */
import type { FromSimulation, Port, ToSimulation } from './protocol.ts';
import { serveSimulation } from './serve-simulation.ts';

serveSimulation(globalThis as unknown as Port<FromSimulation, ToSimulation>);
