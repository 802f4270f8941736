/** Room in a topic: which partition and lane a message goes to, and whether its groups can take one more. */
import { nextUniform } from '../../distributions/law/random.ts';
import type { Engine } from '../kernel/engine.ts';
import {
  ENTRIES_AT,
  ENTRIES_END,
  ENTRY_DELIVERY,
  ENTRY_GROUP,
  entryInts,
  routeInts,
} from '../kernel/publication-records.ts';
import {
  AT_STATION,
  deliveryInts,
  GROUP_LANES,
  GROUP_TOPIC,
  GROUP_WAITING,
  groupInts,
  LANE_OCCUPIED,
  LANE_STATION,
  laneInts,
  TOPIC_CAPACITY,
  TOPIC_PARTITION_STREAM,
  TOPIC_PARTITIONS,
  TOPIC_SHARES,
  topicInts,
} from '../kernel/records.ts';
import { wouldBeTaken } from './pool-room.ts';

/** The partition a message goes to: by the shares of its keys, or evenly. */
export const partitionOf = (engine: Engine, topicAt: number): number => {
  const { topics, streams, tables } = engine;
  const partitions = topics[topicAt + TOPIC_PARTITIONS]!;
  if (partitions <= 1) return 0;
  const drawn = nextUniform(streams, topics[topicAt + TOPIC_PARTITION_STREAM]!);
  const shares = topics[topicAt + TOPIC_SHARES]!;
  if (shares < 0) return Math.floor(drawn * partitions);
  let low = 0;
  let high = partitions - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (drawn < tables.numbers[shares + middle]!) high = middle;
    else low = middle + 1;
  }
  return low;
};

/** The serial lane of a group that takes a partition, or -1 where there are none. */
export const laneOf = (engine: Engine, entry: number, partition: number): number => {
  const group = engine.tables.entries[(entry << entryInts) + ENTRY_GROUP]!;
  const lanes = engine.groups[(group << groupInts) + GROUP_LANES]!;
  return lanes < 0 ? -1 : lanes + partition;
};

/** Whether the group has a free place, or a worker that takes the message at once. */
export const groupHasRoom = (engine: Engine, entry: number, partition: number): boolean => {
  const { groups, lanes, tables, topics } = engine;
  const at = entry << entryInts;
  const group = tables.entries[at + ENTRY_GROUP]! << groupInts;
  const topic = groups[group + GROUP_TOPIC]! << topicInts;
  if (groups[group + GROUP_WAITING]! < topics[topic + TOPIC_CAPACITY]!) return true;
  const lane = laneOf(engine, entry, partition);
  if (lane >= 0 && (lanes[(lane << laneInts) + LANE_OCCUPIED] !== 0 || engine.laneCuts[lane]! > 0)) return false;
  const station = lane >= 0 ? lanes[(lane << laneInts) + LANE_STATION]! : tables.entryStations[entry]!;
  const own = tables.deliveries[(tables.entries[at + ENTRY_DELIVERY]! << deliveryInts) + AT_STATION]!;
  return wouldBeTaken(engine, station >= 0 ? station : own);
};

/** Whether every group that a route is offered to has room. */
export const allHaveRoom = (engine: Engine, route: number, partition: number): boolean => {
  const { tables } = engine;
  const record = route << routeInts;
  for (let entry = tables.routes[record + ENTRIES_AT]!; entry < tables.routes[record + ENTRIES_END]!; entry++) {
    if (!groupHasRoom(engine, entry, partition)) return false;
  }
  return true;
};
