/** What a topic or a link says for one broker alone, changed field by field. */
import type { Publish, Subscribe } from '../../model/link.ts';
import type { Topic } from '../../model/node.ts';

type Told = Topic | Publish | Subscribe;
type BrokerWith<Of extends Told> = Extract<keyof Of, 'kafka' | 'nats' | 'rabbitmq' | 'redis' | 'mqtt'>;

/** The record with these fields of a broker; `undefined` takes one away, and what is empty then goes, too. */
export const onBroker = <Of extends Told, Broker extends BrokerWith<Of>>(
  record: Of,
  broker: Broker,
  fields: { readonly [Field in keyof NonNullable<Of[Broker]>]?: NonNullable<Of[Broker]>[Field] | undefined },
): Of => {
  const { [broker]: before, ...rest } = record;
  const entries = Object.entries({ ...(before as object | undefined), ...fields });
  const after = entries.filter(([, value]) => value !== undefined);
  return (after.length > 0 ? { ...rest, [broker]: Object.fromEntries(after) } : rest) as Of;
};
