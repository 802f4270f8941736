/**
 * How long a topic keeps a message of a group that waits, and who watches that. What came to its queue at once stands there in the order
 * of its age: one timer per group watches the oldest. What came later than it was offered (after a delay, a backoff, a worker that
 * went down) has a timer of its own.
 */
import type { Engine } from '../kernel/engine.ts';
import {
  DELIVERY,
  DETAIL,
  GENERATION,
  KEY,
  KIND,
  MARKS,
  NEXT,
  OFFERED,
  RETENTION_ENDS,
  SINCE,
  SUBJECT,
  TAKEN,
  tokenDoubles,
  tokenInts,
  WAITING,
} from '../kernel/layout.ts';
import {
  deliveryInts,
  GROUP,
  GROUP_LANES,
  GROUP_RETENTION,
  GROUP_TOPIC,
  groupInts,
  HEAD,
  LANE_HEAD,
  LANE_OCCUPIED,
  laneInts,
  stationInts,
  TOPIC_PARTITIONS,
  topicInts,
} from '../kernel/records.ts';
import { NOW } from '../kernel/scalars.ts';
import { allocate, plan } from '../kernel/tokens.ts';
import {
  RETENTION_LENGTH,
  RETENTION_STATIONS_AT,
  RETENTION_STATIONS_END,
  RETENTION_WATCHES,
  retentionDoubles,
} from '../kernel/waiting-records.ts';

const groupOf = ({ I, tables }: Engine, token: number): number =>
  tables.deliveries[(I[(token << tokenInts) + DELIVERY]! << deliveryInts) + GROUP]!;

/** The retention of the token's group, or -1. */
const retentionOf = (engine: Engine, token: number): number => {
  const group = groupOf(engine, token);
  return group < 0 ? -1 : engine.groups[(group << groupInts) + GROUP_RETENTION]!;
};

/** Sets a timer to when the message will have been kept long enough, or to now; it must have a retention. */
export const setToEnd = (engine: Engine, timer: number, token: number): void => {
  const { F, X, retentions } = engine;
  const length = retentions[(retentionOf(engine, token) << retentionDoubles) + RETENTION_LENGTH]!;
  F[(timer << tokenDoubles) + KEY] = Math.max(X[NOW]!, F[(token << tokenDoubles) + OFFERED]! + length);
};

/** Whether its topic has no longer kept it: nobody may take it any more. */
export const isTooOld = (engine: Engine, token: number): boolean => {
  const { F, X, retentions } = engine;
  const retention = retentionOf(engine, token);
  if (retention < 0) return false;
  return (
    F[(token << tokenDoubles) + OFFERED]! + retentions[(retention << retentionDoubles) + RETENTION_LENGTH]! <= X[NOW]!
  );
};

/** Whether the message waits in a queue, in no worker's hands. */
export const isUntaken = ({ I }: Engine, token: number): boolean =>
  I[(token << tokenInts) + KIND] === WAITING && (I[(token << tokenInts) + MARKS]! & TAKEN) === 0;

const isInOrder = ({ F }: Engine, token: number): boolean =>
  F[(token << tokenDoubles) + SINCE] === F[(token << tokenDoubles) + OFFERED];

/** A message has joined a queue: whoever watches its group watches it, too. */
export const watchAge = (engine: Engine, token: number): void => {
  const { I, retentions } = engine;
  const retention = retentionOf(engine, token);
  if (retention < 0) return;
  const inOrder = isInOrder(engine, token);
  const watches = (retention << retentionDoubles) + RETENTION_WATCHES;
  if (inOrder && retentions[watches] === 1) return;
  if (inOrder) retentions[watches] = 1;
  const timer = allocate(engine);
  I[(timer << tokenInts) + SUBJECT] = inOrder ? groupOf(engine, token) : token;
  I[(timer << tokenInts) + DETAIL] = inOrder ? -1 : I[(token << tokenInts) + GENERATION]!;
  setToEnd(engine, timer, token);
  plan(engine, timer, RETENTION_ENDS);
};

/** Of the messages of a group that wait in order, the one that has been there longest; -1: there is none. */
export const longestInOrder = (engine: Engine, group: number): number => {
  const { groups, lanes, retentions, stations, tables, topics } = engine;
  const at = group << groupInts;
  const retention = groups[at + GROUP_RETENTION]! << retentionDoubles;
  const end = retentions[retention + RETENTION_STATIONS_END]!;
  let longest = -1;
  for (let tie = retentions[retention + RETENTION_STATIONS_AT]!; tie < end; tie++) {
    const head = stations[(tables.ties[tie]! << stationInts) + HEAD]!;
    longest = earlier(engine, longest, firstInOrder(engine, head, group));
  }
  const firstLane = groups[at + GROUP_LANES]!;
  if (firstLane < 0) return longest;
  const partitions = topics[(groups[at + GROUP_TOPIC]! << topicInts) + TOPIC_PARTITIONS]!;
  for (let lane = firstLane << laneInts; lane < (firstLane + partitions) << laneInts; lane += 1 << laneInts) {
    const front = lanes[lane + LANE_OCCUPIED]! - 1;
    const waits = front >= 0 && isUntaken(engine, front) && isInOrder(engine, front);
    longest = earlier(engine, longest, waits ? front : firstInOrder(engine, lanes[lane + LANE_HEAD]!, group));
  }
  return longest;
};

const earlier = ({ F }: Engine, a: number, b: number): number => {
  if (a < 0 || b < 0) return Math.max(a, b);
  return F[(b << tokenDoubles) + OFFERED]! < F[(a << tokenDoubles) + OFFERED]! ? b : a;
};

const firstInOrder = (engine: Engine, head: number, group: number): number => {
  let token = head;
  while (token >= 0 && !(groupOf(engine, token) === group && isInOrder(engine, token))) {
    token = engine.I[(token << tokenInts) + NEXT]!;
  }
  return token;
};
