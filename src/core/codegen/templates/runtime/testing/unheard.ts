/** The part of a host that tells what happens where nobody listens, and what few tests need. */
import type { Host } from '../host.ts';
import { outboxInMemory } from '../outbox-store.ts';
import { Telemetry } from '../telemetry.ts';

export const unheard: Pick<Host, 'measure' | 'observe' | 'outboxFor' | 'problem' | 'telemetry'> = {
  observe: () => undefined,
  measure: () => undefined,
  outboxFor: outboxInMemory,
  problem: () => undefined,
  telemetry: new Telemetry('in-memory'),
};
