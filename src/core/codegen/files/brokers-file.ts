/** `brokers.ts` of the runtime: the broker that `BROKER` names, in memory or the one that the project is exported for. */
import { text } from '../../lib/text-block.ts';
import type { BrokerAdapter } from '../broker-adapter.ts';
import inMemoryOnly from '../templates/runtime/brokers.ts?raw';

export const brokersFile = ({ id, network }: BrokerAdapter): string => {
  if (!network) return inMemoryOnly;
  const { name, file } = network.connect;
  return text`
    /** The brokers that this project can run on; \`BROKER\` chooses. */
    import { InMemoryBroker } from './adapters/in-memory.ts';
    import { ${name} } from './${file}';
    import type { Broker } from './broker.ts';
    import { CannotStart } from './cannot-start.ts';
    import type { Settings } from './settings.ts';

    export const connectBroker = async (settings: Settings, clientName: string): Promise<Broker> => {
      if (settings.broker === 'in-memory') return new InMemoryBroker();
      if (settings.broker === '${id}') return ${name}(settings.environment, clientName);
      throw new CannotStart(\`BROKER is "\${settings.broker}"; this project knows in-memory and ${id}. Set one of them.\`);
    };
  `;
};
