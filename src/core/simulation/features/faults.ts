/** Faults on a timeline: workers that freeze, nodes and replicas that go down and come back, links and brokers that are cut off. */
import type { Engine } from '../kernel/engine.ts';
import {
  CUT,
  DOWN,
  FAULT_KIND,
  FAULT_NODE,
  FAULT_REPLACED,
  FAULT_STATIONS_AT,
  FAULT_STATIONS_END,
  faultInts,
  REPLICA,
  STALL,
} from '../kernel/fault-records.ts';
import { FAULT_BEGINS, FAULT_ENDS, KEY, SUBJECT, tokenDoubles, tokenInts } from '../kernel/layout.ts';
import { NOW } from '../kernel/scalars.ts';
import { allocate, plan, release } from '../kernel/tokens.ts';
import { bringBack, loseAll, takeWorkers } from './crash.ts';
import { cut, mend } from './cuts.ts';
import { takeOver } from './lane-shares.ts';
import { startPolls } from './poll-clocks.ts';
import { close, fill, reopen } from './pools.ts';

/** Puts every fault on the timeline. */
export const startFaults = (engine: Engine): void => {
  for (let fault = 0; fault << faultInts < engine.tables.faults.length; fault++) {
    const token = allocate(engine);
    engine.I[(token << tokenInts) + SUBJECT] = fault;
    engine.F[(token << tokenDoubles) + KEY] = engine.tables.faultNumbers[fault * 2]!;
    plan(engine, token, FAULT_BEGINS);
  }
};

/** Visits the stations that a fault hits, with how many of their workers. */
const forEachStation = (engine: Engine, fault: number, visit: (station: number, workers: number) => void): void => {
  const { faults, hits } = engine.tables;
  const record = fault << faultInts;
  for (let at = faults[record + FAULT_STATIONS_AT]!; at < faults[record + FAULT_STATIONS_END]!; at += 2) {
    visit(hits[at]!, hits[at + 1]!);
  }
};

export const faultBegins = (engine: Engine, token: number): void => {
  const { F, I, X, tables, nodesDown } = engine;
  const fault = I[(token << tokenInts) + SUBJECT]!;
  const record = fault << faultInts;
  const kind = tables.faults[record + FAULT_KIND]!;
  const length = tables.faultNumbers[fault * 2 + 1]!;
  F[(token << tokenDoubles) + KEY] = X[NOW]! + length;
  plan(engine, token, FAULT_ENDS);
  if (kind === CUT) {
    cut(engine, fault);
    forEachStation(engine, fault, (station) => close(engine, station));
  } else if (kind === REPLICA) {
    const replaced = tables.faults[record + FAULT_REPLACED] === 1;
    // What comes back is not for those that are about to go, too.
    forEachStation(engine, fault, (station) => close(engine, station));
    forEachStation(engine, fault, (station, workers) => takeWorkers(engine, station, workers, replaced));
    takeOver(engine);
    forEachStation(engine, fault, (station) => reopen(engine, station));
  } else {
    forEachStation(engine, fault, (station) => {
      close(engine, station);
      if (kind === STALL) stall(engine, station, length);
    });
    if (kind !== DOWN) return;
    nodesDown[tables.faults[record + FAULT_NODE]!]! += 1;
    forEachStation(engine, fault, (station) => loseAll(engine, station));
    takeOver(engine);
  }
};

/** The work in hand stands still for as long as the workers do: where stalls overlap, no longer than until the last is over. */
const stall = ({ X, stationStalls }: Engine, station: number, length: number): void => {
  const at = station << 1;
  const until = X[NOW]! + length;
  stationStalls[at]! += Math.max(0, until - Math.max(X[NOW]!, stationStalls[at + 1]!));
  stationStalls[at + 1] = Math.max(until, stationStalls[at + 1]!);
};

export const faultEnds = (engine: Engine, token: number): void => {
  const { I, tables, nodesDown } = engine;
  const fault = I[(token << tokenInts) + SUBJECT]!;
  const record = fault << faultInts;
  const kind = tables.faults[record + FAULT_KIND]!;
  if (kind === DOWN) nodesDown[tables.faults[record + FAULT_NODE]!]! -= 1;
  if (kind === CUT) {
    forEachStation(engine, fault, (station) => reopen(engine, station));
    mend(engine, fault);
  } else if (kind === REPLICA) {
    const replaced = tables.faults[record + FAULT_REPLACED] === 1;
    forEachStation(engine, fault, (station, workers) => {
      if (!replaced) bringBack(engine, station, workers);
      fill(engine, station);
    });
  } else {
    if (kind === DOWN) forEachStation(engine, fault, (station, workers) => startPolls(engine, station, workers));
    forEachStation(engine, fault, (station) => reopen(engine, station));
  }
  if (kind === DOWN || kind === REPLICA) takeOver(engine);
  release(engine, token);
};
