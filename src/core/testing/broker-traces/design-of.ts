/** A case as a design on its broker: what the case leaves open is as the product says that the broker does by default. */
import { applyBrokerPreset } from '../../edits/apply-broker-preset.ts';
import type { Design } from '../../model/design.ts';
import type { Broker } from '../../model/graph/broker-of.ts';
import type { Topic } from '../../model/node.ts';
import { publish, publisher, service, subscribe, topic } from '../../queueing/testing/designs.ts';
import type { BrokerCase } from './broker-trace.ts';

/** Examples of latencies are no part of the contract, and a trace knows when the broker had the message. */
const atOnce = { publishLatency: { distribution: 'constant', meanMs: 0 } } as const satisfies Partial<Topic>;

export const designOf = (broker: Broker, given: BrokerCase): Design => {
  const applied = applyBrokerPreset.apply(bare(given), { broker, mode: 'fill' });
  if (!applied.ok) throw new Error(`${given.id}: ${applied.reason.en}`);
  return applied.value;
};

const bare = ({ atMs, faults = [], readers, relay, topic: fields, id }: BrokerCase): Design => {
  const nodes: NonNullable<Design['nodes']> = { source: publisher, topic: topic({ ...atOnce, ...fields }) };
  const links: NonNullable<Design['links']> = {
    write: publish('source', 'topic', { arrivals: { process: 'trace', atSeconds: atMs.map((ms) => ms / 1000) } }),
  };
  for (const [reader, link] of Object.entries(readers)) {
    nodes[reader] = service();
    links[`read-${reader}`] = subscribe('topic', reader, link);
  }
  if (Object.values(readers).some(({ deadLetter }) => deadLetter !== undefined)) nodes.dead = topic(atOnce);
  if (relay !== undefined) {
    nodes.out = topic({ ...atOnce, ...relay.topic });
    links.again = publish('reader', 'out', { after: { outcome: relay.outcome ?? 'processed' } });
  }
  return {
    eventwright: 1,
    name: id,
    messages: { message: { name: 'message' } },
    nodes,
    links,
    scenarios: { play: { faults: [...faults] } },
  };
};
