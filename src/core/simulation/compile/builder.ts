/** The tables under construction, shared by the parts of the compiler. */

import type { Plan, PlanWork } from '../../network/plan.ts';
import { breakerDoubles } from '../kernel/breaker-records.ts';
import { bufferDoubles } from '../kernel/buffer-records.ts';
import { crashInts } from '../kernel/crash-records.ts';
import { faultInts } from '../kernel/fault-records.ts';
import {
  entryInts,
  publicationInts,
  routeInts,
  sourceDoubles,
  sourceInts,
  triggerInts,
} from '../kernel/publication-records.ts';
import {
  callDoubles,
  callInts,
  deliveryInts,
  groupInts,
  laneInts,
  limitDoubles,
  requestDoubles,
  requestInts,
  stationInts,
  topicInts,
  traitDoubles,
  traitInts,
} from '../kernel/records.ts';
import { scalerDoubles } from '../kernel/scaler-records.ts';
import { pollDoubles, rebalanceDoubles, retentionDoubles } from '../kernel/waiting-records.ts';
import { type Cuts, cutsOf } from './cuts.ts';
import { addLaw, addStream, type Draws, noDraws } from './draws.ts';
import type { RunSettings } from './program.ts';
import { type Rows, rows } from './rows.ts';

/** One message arriving through one subscription or call, before its triggers are known. */
export interface DeliveryKey {
  readonly subscription: number;
  /** -1 for a call. */
  readonly message: number;
}

/** A worker that lanes may be given to. */
export interface LaneWorker {
  readonly station: number;
  readonly node: number;
  /** Which replica of its node it belongs to, counted from 0. */
  readonly replica: number;
  /** Whether the station is its alone. */
  readonly own: boolean;
}

export interface Builder {
  readonly plan: Plan;
  readonly settings: RunSettings;
  readonly draws: Draws;
  /** Subscriptions, then calls. */
  readonly works: readonly PlanWork[];
  readonly tables: Record<
    | 'deliveries'
    | 'stations'
    | 'lanes'
    | 'groups'
    | 'topics'
    | 'routes'
    | 'entries'
    | 'publications'
    | 'triggers'
    | 'sources'
    | 'sourceNumbers'
    | 'traits'
    | 'traitNumbers'
    | 'calls'
    | 'callNumbers'
    | 'requests'
    | 'requestNumbers'
    | 'limits'
    | 'breakers'
    | 'retentions'
    | 'polls'
    | 'rebalances'
    | 'scalers'
    | 'faults'
    | 'crashes'
    | 'buffers',
    Rows
  >;
  readonly ties: number[];
  readonly members: number[];
  readonly entryStations: number[];
  readonly entryDeadlines: number[];
  readonly triggerShares: number[];
  readonly triggerDelayStreams: number[];
  readonly during: number[];
  readonly duringShares: number[];
  readonly faultNumbers: number[];
  readonly memories: number[];
  /** What faults and crashes hit, as lists. */
  readonly hits: number[];
  /** Lists of autoscalers, and the groups that share out their lanes anew. */
  readonly scaled: number[];
  /** Where in `scaled` the groups stand that take over the lanes of a member that a fault has taken. */
  readonly takeovers: number[];
  /** The workers, there or not, of groups that share out their lanes anew, by the row of the group. */
  readonly laneWorkers: Map<number, readonly LaneWorker[]>;
  /** Where the record of such a group begins in `scaled`, by its row. */
  readonly sharedLanes: Map<number, number>;
  readonly cuts: Cuts;
  /** Publish links with a buffer, by id, and the buffer of every publication, or -1. */
  readonly bufferedLinks: string[];
  readonly bufferOf: number[];
  slots: number;
  pollClocks: number;
  /** All messages through one subscription draw their work from one law and one stream. */
  readonly workDraws: readonly { readonly law: number; readonly stream: number }[];
  /** Subscriptions and calls that each node works on; publications that each node makes. */
  readonly worksOfNode: readonly (readonly number[])[];
  readonly publicationsOfNode: readonly (readonly number[])[];
  /** Where the workers of a subscription or call are: its own station or its node's pool; -1 while only lanes have some. */
  readonly stationOfWork: number[];
  /** Reported servers of a subscription or call, and who shares them. */
  readonly serversOfWork: number[];
  readonly matesOfWork: (readonly number[])[];
  /** All stations with workers of a node, each once. */
  readonly stationsOfNode: number[][];
  readonly deliveries: DeliveryKey[];
  readonly deliveryOf: Map<string, number>;
  /** Routes by topic and message. */
  readonly routeOf: Map<string, number>;
  /** Random streams by element and purpose. */
  readonly streamOf: Map<string, number>;
}

export const newBuilder = (plan: Plan, settings: RunSettings, cuts: Cuts = cutsOf(plan)): Builder => {
  const draws = noDraws();
  const works = [...plan.subscriptions, ...plan.calls];
  const workDraws = works.map(({ id, work }) => ({ law: addLaw(draws, work), stream: addStream(draws, id, 'work') }));
  const worksOfNode = indexBy(works, plan.nodes.length);
  const publicationsOfNode = indexBy(plan.publications, plan.nodes.length);
  return { ...emptyBuilder(plan, settings, cuts), draws, works, workDraws, worksOfNode, publicationsOfNode };
};

const indexBy = (records: readonly { readonly node: number }[], nodes: number): number[][] => {
  const lists = Array.from({ length: nodes }, (): number[] => []);
  records.forEach(({ node }, at) => {
    lists[node]?.push(at);
  });
  return lists;
};

const emptyBuilder = (plan: Plan, settings: RunSettings, cuts: Cuts) => ({
  plan,
  settings,
  cuts,
  tables: {
    deliveries: rows(deliveryInts),
    stations: rows(stationInts),
    lanes: rows(laneInts),
    groups: rows(groupInts),
    topics: rows(topicInts),
    routes: rows(routeInts),
    entries: rows(entryInts),
    publications: rows(publicationInts),
    triggers: rows(triggerInts),
    sources: rows(sourceInts),
    sourceNumbers: rows(sourceDoubles),
    traits: rows(traitInts),
    traitNumbers: rows(traitDoubles),
    calls: rows(callInts),
    callNumbers: rows(callDoubles),
    requests: rows(requestInts),
    requestNumbers: rows(requestDoubles),
    limits: rows(limitDoubles),
    breakers: rows(breakerDoubles),
    retentions: rows(retentionDoubles),
    polls: rows(pollDoubles),
    rebalances: rows(rebalanceDoubles),
    scalers: rows(scalerDoubles),
    faults: rows(faultInts),
    crashes: rows(crashInts),
    buffers: rows(bufferDoubles),
  },
  ties: [] as number[],
  members: [] as number[],
  entryStations: [] as number[],
  entryDeadlines: [] as number[],
  triggerShares: [] as number[],
  triggerDelayStreams: [] as number[],
  during: [] as number[],
  duringShares: [] as number[],
  faultNumbers: [] as number[],
  memories: [] as number[],
  hits: [] as number[],
  scaled: [] as number[],
  takeovers: [] as number[],
  laneWorkers: new Map<number, readonly LaneWorker[]>(),
  sharedLanes: new Map<number, number>(),
  bufferedLinks: [] as string[],
  bufferOf: [] as number[],
  slots: 0,
  pollClocks: 0,
  stationOfWork: [] as number[],
  serversOfWork: [] as number[],
  matesOfWork: [] as (readonly number[])[],
  stationsOfNode: plan.nodes.map((): number[] => []),
  deliveries: [] as DeliveryKey[],
  deliveryOf: new Map<string, number>(),
  routeOf: new Map<string, number>(),
  streamOf: new Map<string, number>(),
});
