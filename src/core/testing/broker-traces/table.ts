/** All cases with what their brokers did. */
import type { Broker } from '../../model/graph/broker-of.ts';
import type { BrokerCase, BrokerTrace } from './broker-trace.ts';
import mqttCases from './cases/mqtt.json' with { type: 'json' };
import natsCases from './cases/nats.json' with { type: 'json' };
import rabbitmqCases from './cases/rabbitmq.json' with { type: 'json' };
import redisCases from './cases/redis.json' with { type: 'json' };
import mqtt from './recorded/mqtt.json' with { type: 'json' };
import nats from './recorded/nats.json' with { type: 'json' };
import rabbitmq from './recorded/rabbitmq.json' with { type: 'json' };
import redis from './recorded/redis.json' with { type: 'json' };

interface Recorded {
  readonly version: string;
  readonly traces: Readonly<Record<string, BrokerTrace>>;
}

export interface Row extends BrokerCase {
  readonly broker: Broker;
  readonly recorded: BrokerTrace;
}

// What a JSON file says is wider than the types of the design; the design itself is checked when it is replayed.
const sources: readonly (readonly [Broker, readonly BrokerCase[], Recorded])[] = [
  ['nats', natsCases as unknown as readonly BrokerCase[], nats as unknown as Recorded],
  ['rabbitmq', rabbitmqCases as unknown as readonly BrokerCase[], rabbitmq as unknown as Recorded],
  ['redis', redisCases as unknown as readonly BrokerCase[], redis as unknown as Recorded],
  ['mqtt', mqttCases as unknown as readonly BrokerCase[], mqtt as unknown as Recorded],
];

/** Of each broker its version and the names of its cases and of its traces. */
export const names = sources.map(([broker, cases, { traces, version }]) => ({
  broker,
  version,
  cases: cases.map(({ id }) => id),
  traces: Object.keys(traces),
}));

export const rows: readonly Row[] = sources.flatMap(([broker, cases, { traces }]) =>
  cases.flatMap((each) => {
    const recorded = traces[each.id];
    return recorded === undefined ? [] : [{ ...each, broker, recorded }];
  }),
);
