/** The part of a host that tells what happens, where nobody listens. */
import type { Host } from '../host.ts';
import { Telemetry } from '../telemetry.ts';

export const unheard: Pick<Host, 'measure' | 'observe' | 'problem' | 'telemetry'> = {
  observe: () => undefined,
  measure: () => undefined,
  problem: () => undefined,
  telemetry: new Telemetry('in-memory'),
};
