/** Topics with their publications and readers by the broker that they live on: what is written for a broker counts nowhere else. */
import { groupedBy } from '../../lib/grouped.ts';
import { remembered } from '../../lib/remembered.ts';
import type { Design } from '../../model/design.ts';
import { type Broker, brokerOf } from '../../model/graph/broker-of.ts';
import { type Entry, graphOf } from '../../model/graph/graph.ts';
import type { Publish, Subscribe } from '../../model/link.ts';
import type { Topic } from '../../model/node.ts';

/** Sorted by id. */
export const topicsOn = (design: Design, broker: Broker): readonly Entry<Topic>[] => byBroker(design).get(broker) ?? [];

/** Two dozen rules ask. */
const byBroker = remembered((design: Design) =>
  groupedBy(graphOf(design).topics, ([, topic]) => brokerOf(design, topic)),
);

/** Topic by topic. */
export const readersOn = (design: Design, broker: Broker): readonly Entry<Subscribe>[] =>
  topicsOn(design, broker).flatMap(([id]) => graphOf(design).reading.get(id) ?? []);

/** Topic by topic. */
export const publicationsOn = (design: Design, broker: Broker): readonly Entry<Publish>[] =>
  topicsOn(design, broker).flatMap(([id]) => graphOf(design).publishing.get(id) ?? []);

/** The field of a broker's record; where there is no record yet, the place where it would be. */
export const recordAt = (place: string, owner: object, broker: Broker, field: string): string =>
  Object.hasOwn(owner, broker) ? `${place}/${broker}/${field}` : `${place}/${broker}`;
