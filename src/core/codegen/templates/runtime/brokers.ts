/** The brokers that this project can run on; `BROKER` chooses. */
import { InMemoryBroker } from './adapters/in-memory.ts';
import { connectNats } from './adapters/nats.ts';
import type { Broker } from './broker.ts';
import { CannotStart } from './cannot-start.ts';
import type { Settings } from './settings.ts';

export const connectBroker = async (settings: Settings, clientName: string): Promise<Broker> => {
  switch (settings.broker) {
    case 'in-memory':
      return new InMemoryBroker();
    case 'nats':
      return connectNats({
        servers: settings.natsUrl,
        clientName,
        streamReplicas: settings.natsStreamReplicas,
        ackWaitMs: settings.natsAckWaitMs,
      });
    default:
      throw new CannotStart(`BROKER is "${settings.broker}"; this project knows in-memory and nats. Set one of them.`);
  }
};
