/** Flags that send what is not plain through the general handling. */
import type { PlanSubscription } from '../../network/plan.ts';
import { OFFERED_SPECIALLY } from '../kernel/course-layout.ts';
import { FAULT_STATIONS_AT, FAULT_STATIONS_END } from '../kernel/fault-records.ts';
import {
  ENTERED_COUNTED,
  ENTERED_SPECIALLY,
  ENTRY_DELIVERY,
  ENTRY_FLAGS,
  ENTRY_GROUP,
  PUBLICATION_FLAGS,
  PUBLICATION_ROUTE,
  ROUTE_TOPIC,
  TRIGGER_PUBLICATION,
} from '../kernel/publication-records.ts';
import {
  AT_STATION,
  CALLS_AT,
  CALLS_END,
  COUNTED,
  EXHAUSTED_AT,
  EXHAUSTED_END,
  FAILED_AT,
  FAILED_END,
  FLAGS,
  GENERAL,
  GROUP,
  GROUP_LANES,
  PROCESSED_AT,
  PROCESSED_END,
  SPECIAL_END,
  SPECIAL_START,
  STATION_FLAGS,
  TOPIC_CAPACITY,
  TOPIC_GATE,
  TOPIC_LATENCY,
  TOPIC_MEMORY,
  TOPIC_PARTITIONS,
  WINDOWED,
} from '../kernel/records.ts';
import type { Builder } from './builder.ts';
import { strikes } from './calm.ts';
import { affects } from './effects.ts';
import { mayCrash } from './may-crash.ts';
import { isKeptShort } from './retentions.ts';
import { field, rowCount, setField } from './rows.ts';
import { addFlag } from './stations.ts';

/** To be set when all stations are there. */
export const flag = (builder: Builder): void => {
  const { plan, tables, works } = builder;
  const watched = {
    replies: new Set(plan.publications.flatMap(({ request }) => (request === null ? [] : [request.replyTo]))),
    ends: new Set(plan.objectives.map(({ objective }) => objective.to)),
  };
  builder.deliveries.forEach(({ subscription }, delivery) => {
    if (works[subscription]!.dropExpired || field(tables.deliveries, delivery, GROUP) >= 0)
      addFlag(builder, field(tables.deliveries, delivery, AT_STATION), GENERAL);
    setField(tables.deliveries, delivery, FLAGS, flagsOf(builder, delivery, watched));
  });
  flagEntries(builder);
  flagOffers(builder);
};

/** Topics of replies, and subscriptions at which an objective ends. */
interface Watched {
  readonly replies: ReadonlySet<number>;
  readonly ends: ReadonlySet<string>;
}

const flagsOf = (builder: Builder, delivery: number, { ends, replies }: Watched): number => {
  const { deliveries, plan, tables, works } = builder;
  const at = deliveries[delivery]!.subscription;
  const subscription = plan.subscriptions[at];
  if (subscription === undefined || isSpecial(builder, delivery, subscription))
    return COUNTED | SPECIAL_START | SPECIAL_END;
  const { failure, id } = works[at]!;
  const station = field(tables.deliveries, delivery, AT_STATION);
  const starts = subscription.ackTimeoutMs !== null || subscription.delay !== null || isRemembered(builder, delivery);
  const special = (starts ? SPECIAL_START : 0) | (replies.has(subscription.topic) || ends.has(id) ? SPECIAL_END : 0);
  const counted =
    special !== 0 ||
    failure > 0 ||
    isKeptShort(builder, subscription.topic) ||
    plan.topics[subscription.topic]!.ordered ||
    (field(tables.stations, station, STATION_FLAGS) & WINDOWED) !== 0;
  return special | (counted ? COUNTED : 0);
};

/** From its beginning to its end. */
const isSpecial = (builder: Builder, delivery: number, { acksFirst, topic }: PlanSubscription): boolean => {
  const { deliveries, plan, tables, works } = builder;
  const at = deliveries[delivery]!.subscription;
  const { node, poison } = works[at]!;
  return (
    poison > 0 ||
    acksFirst ||
    isFaulty(builder, field(tables.deliveries, delivery, AT_STATION)) ||
    (plan.topics[topic]!.ordered && plan.faults.some(strikes)) ||
    mayCrash(builder, node) ||
    plan.faults.some((fault) => affects(builder, fault, at)) ||
    field(tables.deliveries, delivery, CALLS_AT) < field(tables.deliveries, delivery, CALLS_END)
  );
};

/** What it causes is published on a topic that remembers: then it matters which message and which attempt it is. */
const isRemembered = ({ memories, plan, tables }: Builder, delivery: number): boolean => {
  if (memories.length === 0) return false;
  for (const [at, end] of outcomes) {
    const last = field(tables.deliveries, delivery, end);
    for (let trigger = field(tables.deliveries, delivery, at); trigger < last; trigger++) {
      const { topic } = plan.publications[field(tables.triggers, trigger, TRIGGER_PUBLICATION)]!;
      if (field(tables.topics, topic, TOPIC_MEMORY) >= 0) return true;
    }
  }
  return false;
};

const outcomes = [
  [PROCESSED_AT, PROCESSED_END],
  [FAILED_AT, FAILED_END],
  [EXHAUSTED_AT, EXHAUSTED_END],
] as const;

const isFaulty = ({ hits, tables }: Builder, station: number): boolean => {
  for (let fault = 0; fault < rowCount(tables.faults); fault++) {
    const end = field(tables.faults, fault, FAULT_STATIONS_END);
    for (let at = field(tables.faults, fault, FAULT_STATIONS_AT); at < end; at += 2)
      if (hits[at] === station) return true;
  }
  return false;
};

const flagEntries = ({ entryStations, tables }: Builder): void => {
  for (let entry = 0; entry < rowCount(tables.entries); entry++) {
    const delivery = field(tables.entries, entry, ENTRY_DELIVERY);
    const station = field(tables.deliveries, delivery, AT_STATION);
    const lanes = field(tables.groups, field(tables.entries, entry, ENTRY_GROUP), GROUP_LANES);
    const flags = field(tables.deliveries, delivery, FLAGS);
    const special =
      entryStations[entry]! >= 0 ||
      lanes >= 0 ||
      field(tables.stations, station, STATION_FLAGS) !== 0 ||
      flags & SPECIAL_START;
    setField(tables.entries, entry, ENTRY_FLAGS, special ? ENTERED_SPECIALLY : flags === 0 ? 0 : ENTERED_COUNTED);
  }
};

const flagOffers = ({ tables }: Builder): void => {
  for (let publication = 0; publication < rowCount(tables.publications); publication++) {
    const topic = field(tables.routes, field(tables.publications, publication, PUBLICATION_ROUTE), ROUTE_TOPIC);
    const general =
      field(tables.topics, topic, TOPIC_CAPACITY) >= 0 ||
      field(tables.topics, topic, TOPIC_LATENCY) >= 0 ||
      field(tables.topics, topic, TOPIC_MEMORY) >= 0 ||
      field(tables.topics, topic, TOPIC_GATE) > 0 ||
      field(tables.topics, topic, TOPIC_PARTITIONS) > 1;
    const own = field(tables.publications, publication, PUBLICATION_FLAGS);
    setField(tables.publications, publication, PUBLICATION_FLAGS, own | (general ? OFFERED_SPECIALLY : 0));
  }
};
