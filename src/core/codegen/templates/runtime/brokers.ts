/** The broker that this project runs on; export the design again for another one. */
import { InMemoryBroker } from './adapters/in-memory.ts';
import type { Broker } from './broker.ts';
import { CannotStart } from './cannot-start.ts';
import type { Settings } from './settings.ts';

export const connectBroker = async (settings: Settings, _clientName: string): Promise<Broker> => {
  if (settings.broker === 'in-memory') return new InMemoryBroker();
  throw new CannotStart(
    `BROKER is "${settings.broker}"; this project was exported for in-memory only. Leave BROKER out, or export the design ` +
      'for another broker.',
  );
};
