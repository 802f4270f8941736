/** What the utilisation of workers that come and go is a share of: how long how many servers were in force at a station. */
import type { Engine } from '../kernel/engine.ts';
import { NOW } from '../kernel/scalars.ts';
import { METER_AREA, METER_SERVERS, METER_SINCE, meterDoubles } from '../kernel/scaler-records.ts';

/** The station has this many servers in force from now on. */
export const meter = ({ X, meters }: Engine, station: number, servers: number): void => {
  const at = station << meterDoubles;
  meters[at + METER_AREA]! += meters[at + METER_SERVERS]! * (X[NOW]! - meters[at + METER_SINCE]!);
  meters[at + METER_SINCE] = X[NOW]!;
  meters[at + METER_SERVERS] = servers;
};
