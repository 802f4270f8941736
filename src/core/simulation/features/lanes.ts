/** Serial lanes: of each lane at most one message is in front (in the station's line, in work or in backoff); the rest stand behind. */
import type { Engine } from '../kernel/engine.ts';
import { LANE, NEXT, tokenInts } from '../kernel/layout.ts';
import { LANE_HEAD, LANE_OCCUPIED, LANE_TAIL, laneInts } from '../kernel/records.ts';
import { countWaiting } from './accounts.ts';

/** Whether the message may come to the front of its lane: it is there already, or nobody is. Else it stands behind. */
export const occupyLane = (engine: Engine, token: number): boolean => {
  const { I, laneCuts, lanes } = engine;
  const lane = I[(token << tokenInts) + LANE]!;
  const at = lane << laneInts;
  if (lanes[at + LANE_OCCUPIED] === token + 1) {
    if (laneCuts[lane] === 0) return true;
    countWaiting(engine, token);
    standFirst(engine, token);
    return false;
  }
  if (lanes[at + LANE_OCCUPIED] === 0 && laneCuts[lane] === 0) {
    lanes[at + LANE_OCCUPIED] = token + 1;
    return true;
  }
  countWaiting(engine, token);
  I[(token << tokenInts) + NEXT] = -1;
  const tail = lanes[at + LANE_TAIL]!;
  if (tail < 0) lanes[at + LANE_HEAD] = token;
  else I[(tail << tokenInts) + NEXT] = token;
  lanes[at + LANE_TAIL] = token;
  return false;
};

/** Whether the message is the one in front: a ghost has left that to its twin, a publisher that is held to the next one. */
export const isInFront = ({ I, lanes }: Engine, token: number): boolean => {
  const lane = I[(token << tokenInts) + LANE]!;
  return lane >= 0 && lanes[(lane << laneInts) + LANE_OCCUPIED] === token + 1;
};

/** The message in front steps back to the first place behind: nothing comes over its lane now. */
export const standFirst = (engine: Engine, token: number): void => {
  const { I, lanes } = engine;
  const at = I[(token << tokenInts) + LANE]! << laneInts;
  I[(token << tokenInts) + NEXT] = lanes[at + LANE_HEAD]!;
  if (lanes[at + LANE_HEAD]! < 0) lanes[at + LANE_TAIL] = token;
  lanes[at + LANE_HEAD] = token;
  lanes[at + LANE_OCCUPIED] = 0;
};

/** The message in front has left its lane. The next one, already counted as waiting, or -1. */
export const laneIsDone = (engine: Engine, lane: number): number => {
  const { I, laneCuts, lanes } = engine;
  const at = lane << laneInts;
  const next = laneCuts[lane]! > 0 ? -1 : lanes[at + LANE_HEAD]!;
  lanes[at + LANE_OCCUPIED] = next + 1;
  if (next < 0) return -1;
  lanes[at + LANE_HEAD] = I[(next << tokenInts) + NEXT]!;
  if (lanes[at + LANE_HEAD]! < 0) lanes[at + LANE_TAIL] = -1;
  return next;
};

/** The lane's front is another token now: the redelivered twin of the one that was. */
export const frontIs = (engine: Engine, token: number): void => {
  const lane = engine.I[(token << tokenInts) + LANE]!;
  if (lane >= 0) engine.lanes[(lane << laneInts) + LANE_OCCUPIED] = token + 1;
};
