/**
 * Autoscaling by backlog, as the Kubernetes Horizontal Pod Autoscaler and KEDA do it: a node is to have as many replicas as it has
 * waiting messages per `targetBacklog`, rounded up, at least `min` and at most `max`. The backlog is that of its calls and of the
 * whole groups of its subscriptions (the lag of a consumer group), looked at ten times per reaction time. More replicas are there one
 * reaction time after the look that asked for them; they become fewer when every look of a whole reaction time asked for fewer, down
 * to the most that was asked for (the stabilisation window of the HPA; KEDA's cooldown is about scaling to zero, and `min` is at
 * least 1). `replicas` is the number at the beginning, within those bounds. Looks are no events.
 */
import type { Engine } from '../kernel/engine.ts';
import { AUTOSCALE, KEY, SUBJECT, tokenDoubles, tokenInts } from '../kernel/layout.ts';
import { countDoubles, SERVERS, stationInts, WAITING_NOW } from '../kernel/records.ts';
import { NOW, UNCOUNTED } from '../kernel/scalars.ts';
import {
  ASKED_AT,
  ASKED_NEXT,
  BACKLOG_AT,
  BACKLOG_END,
  LANE_GROUPS_AT,
  LANE_GROUPS_END,
  SCALED_AT,
  SCALED_END,
  SCALER_DEPTH,
  SCALER_MAX,
  SCALER_MIN,
  SCALER_PERIOD,
  SCALER_REPLICAS,
  SCALER_TARGET,
  scalerDoubles,
} from '../kernel/scaler-records.ts';
import { allocate, plan } from '../kernel/tokens.ts';
import { shareLanes, takeOver } from './lane-shares.ts';
import { meter } from './meters.ts';
import { scaleTo, serversAt } from './scaling.ts';

/** The first look of every autoscaler comes after one period; before that it is as if all had asked for what there is. */
export const startScalers = (engine: Engine): void => {
  const { F, I, scalers, stations } = engine;
  if (scalers.length === 0) return;
  for (let station = 0; station << stationInts < stations.length; station++) {
    meter(engine, station, stations[(station << stationInts) + SERVERS]!);
  }
  takeOver(engine);
  for (let scaler = 0; scaler << scalerDoubles < scalers.length; scaler++) {
    const at = scaler << scalerDoubles;
    const replicas = scalers[at + SCALER_REPLICAS]!;
    scalers.fill(replicas, at + ASKED_AT, at + ASKED_AT + scalers[at + SCALER_DEPTH]! + 1);
    meterAll(engine, at);
    const token = allocate(engine);
    I[(token << tokenInts) + SUBJECT] = scaler;
    F[(token << tokenDoubles) + KEY] = scalers[at + SCALER_PERIOD]!;
    plan(engine, token, AUTOSCALE);
  }
};

const meterAll = (engine: Engine, at: number): void => {
  const { scalers, stations, tables } = engine;
  for (let list = scalers[at + SCALED_AT]!; list < scalers[at + SCALED_END]!; list++) {
    const station = tables.scaled[list]!;
    const all = stations[(station << stationInts) + SERVERS]!;
    meter(engine, station, serversAt(all, scalers[at + SCALER_REPLICAS]!, scalers[at + SCALER_MAX]!));
  }
  for (let list = scalers[at + LANE_GROUPS_AT]!; list < scalers[at + LANE_GROUPS_END]!; list++) {
    shareLanes(engine, tables.scaled[list]!);
  }
};

/** One look: what was asked for a reaction time ago comes into force, and what is asked for now is kept in mind. */
export const lookAtBacklog = (engine: Engine, token: number): void => {
  const { F, I, N, X, scalers } = engine;
  const scaler = I[(token << tokenInts) + SUBJECT]!;
  const at = scaler << scalerDoubles;
  N[UNCOUNTED]! += 1;
  const looks = scalers[at + SCALER_DEPTH]! + 1;
  const place = scalers[at + ASKED_NEXT]!;
  scalers[at + ASKED_AT + place] = wanted(engine, at);
  const next = place + 1 === looks ? 0 : place + 1;
  scalers[at + ASKED_NEXT] = next;
  const now = scalers[at + SCALER_REPLICAS]!;
  const oldest = scalers[at + ASKED_AT + next]!;
  let most = 0;
  for (let look = 0; look < looks; look++) most = Math.max(most, scalers[at + ASKED_AT + look]!);
  if (oldest > now) scaleTo(engine, scaler, oldest);
  else if (most < now) scaleTo(engine, scaler, most);
  F[(token << tokenDoubles) + KEY] = X[NOW]! + scalers[at + SCALER_PERIOD]!;
  plan(engine, token, AUTOSCALE);
};

const wanted = ({ A, scalers, tables }: Engine, at: number): number => {
  let backlog = 0;
  for (let work = scalers[at + BACKLOG_AT]!; work < scalers[at + BACKLOG_END]!; work++) {
    backlog += A[(tables.scaled[work]! << countDoubles) + WAITING_NOW]!;
  }
  const replicas = Math.ceil(backlog / scalers[at + SCALER_TARGET]!);
  return Math.min(scalers[at + SCALER_MAX]!, Math.max(scalers[at + SCALER_MIN]!, replicas));
};
