/** Routes (a message onto a topic) with the groups they are offered to, and deliveries (a message through a subscription). */
import {
  ENTRIES_AT,
  ENTRIES_END,
  ENTRY_DELIVERY,
  ENTRY_GROUP,
  ENTRY_MEMBERS,
  ROUTE_MESSAGE,
  ROUTE_TOPIC,
} from '../kernel/publication-records.ts';
import { AT_STATION, DEAD_LETTER_ROUTE, GROUP, SUBSCRIPTION } from '../kernel/records.ts';
import type { Builder } from './builder.ts';
import { hasOwnWorkers } from './reach.ts';
import { isKeptShort } from './retentions.ts';
import { addRow, rowCount, setField } from './rows.ts';
import { commonQueue, type Group } from './stations.ts';

/** The delivery of `message` (-1 for a call) through a subscription or call; made when first asked for. */
export const deliveryFor = (builder: Builder, work: number, message: number, group: number): number => {
  const key = `${work} ${message}`;
  const known = builder.deliveryOf.get(key);
  if (known !== undefined) return known;
  const { tables, plan } = builder;
  const topic = plan.subscriptions[work]?.topic;
  const isCounted = topic !== undefined && (plan.topics[topic]!.capacity !== null || isKeptShort(builder, topic));
  const delivery = addRow(tables.deliveries, {
    [SUBSCRIPTION]: work,
    [AT_STATION]: builder.stationOfWork[work]!,
    [DEAD_LETTER_ROUTE]: -1,
    [GROUP]: isCounted ? group : -1,
  });
  builder.deliveries.push({ subscription: work, message });
  builder.deliveryOf.set(key, delivery);
  return delivery;
};

const accepts = ({ plan }: Builder, subscription: number, message: number): boolean =>
  plan.subscriptions[subscription]!.accepts?.includes(message) ?? true;

/** The groups of each topic. */
export type GroupsByTopic = readonly (readonly Group[])[];

/** The route of a message onto a topic, made when first asked for; dead letters make further ones. */
export const routeFor = (builder: Builder, groups: GroupsByTopic, topic: number, message: number): number => {
  const key = `${topic} ${message}`;
  const known = builder.routeOf.get(key);
  if (known !== undefined) return known;
  const { tables } = builder;
  const route = addRow(tables.routes, { [ROUTE_TOPIC]: topic, [ROUTE_MESSAGE]: message });
  builder.routeOf.set(key, route);
  setField(tables.routes, route, ENTRIES_AT, rowCount(tables.entries));
  for (const group of groups[topic]!) addEntry(builder, group, message);
  setField(tables.routes, route, ENTRIES_END, rowCount(tables.entries));
  return route;
};

const addEntry = (builder: Builder, group: Group, message: number): void => {
  const { plan, tables, members } = builder;
  const acceptors = group.members.filter((at) => accepts(builder, at, message));
  if (acceptors.length === 0) return;
  const deliveries = acceptors.map((at) => deliveryFor(builder, at, message, group.row));
  const competing = acceptors.length > 1;
  const first = members.length;
  if (competing) members.push(...deliveries, -1);
  addRow(tables.entries, {
    [ENTRY_DELIVERY]: deliveries[0]!,
    [ENTRY_MEMBERS]: competing ? first : -1,
    [ENTRY_GROUP]: group.row,
  });
  // A queue of their own for those that may be cut off, so that their workers can go on with everything else.
  const mayBeCut = acceptors.some((at) => builder.cuts.subscriptions.has(at) && !hasOwnWorkers(builder, group, at));
  const shares = (competing || mayBeCut) && !plan.topics[group.topic]!.ordered;
  builder.entryStations.push(shares ? commonQueue(builder, group, acceptors) : -1);
  builder.entryDeadlines.push(plan.messages[message]?.deadlineMs ?? Infinity);
};

/** Where every delivery's dead letters go; that may make routes, whose deliveries are looked at in their turn. */
export const routeDeadLetters = (builder: Builder, groups: GroupsByTopic): void => {
  for (let delivery = 0; delivery < builder.deliveries.length; delivery++) {
    const { subscription, message } = builder.deliveries[delivery]!;
    const exhausted = builder.plan.subscriptions[subscription]?.exhausted;
    if (typeof exhausted !== 'number') continue;
    const route = routeFor(builder, groups, exhausted, message);
    setField(builder.tables.deliveries, delivery, DEAD_LETTER_ROUTE, route);
  }
};
