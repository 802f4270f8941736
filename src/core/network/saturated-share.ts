/** What a station that cannot keep up lets through in the long run (as in Goodman and Massey 1984), each lane by itself. */
import { blockedLanes } from './busy-workers.ts';
import type { Loads } from './loads.ts';
import type { Station } from './stations.ts';
import type { TrafficModel } from './traffic-model.ts';

/** Share of what it accepts; 1 where it keeps up, or where losses keep it from being overloaded. */
export const saturatedShare = (model: TrafficModel, loads: Loads, at: number): number => {
  const station = loads.stations[at]!;
  const pressure = loads.pressure[at]!;
  if (station.room !== null || !(pressure > 1)) return 1;
  return station.workerShares === null ? 1 / pressure : shareOfLanes(model, loads, at, station);
};

/** A hot lane keeps no other worker from its own: each does what comes, at most what it has time for. */
const shareOfLanes = (model: TrafficModel, loads: Loads, at: number, station: Station): number => {
  const work = loads.work[at]!;
  // A lane waits for its backoffs, too, while its worker goes on with other lanes.
  const mostOfLane = 1 / (work + blockedLanes(model, loads, station));
  const done = station.lanes!.ofWorkers.map((lanes) =>
    lanes.reduce((sum, share) => sum + Math.min(share, mostOfLane), 0),
  );
  return done.reduce((sum, share) => sum + Math.min(share, 1 / work), 0);
};
