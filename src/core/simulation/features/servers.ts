/** How many workers a station has now. */
import type { Engine } from '../kernel/engine.ts';
import { SERVERS, SERVERS_GONE } from '../kernel/records.ts';

/** Of a station's workers those that faults and the autoscaler have left it. */
export const serversOf = ({ stations }: Engine, at: number): number =>
  Math.max(0, stations[at + SERVERS]! - stations[at + SERVERS_GONE]!);
