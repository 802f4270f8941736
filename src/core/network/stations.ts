/** Stations: the workers that serve one subscription, a node's shared pool, a group's lanes or its competing members. */
import { gathered } from '../lib/gathered.ts';
import { groupedBy } from '../lib/grouped.ts';
import { largest, sum } from '../lib/sums.ts';
import { type Group, groupsOf } from './groups.ts';
import { type LanesByNode, lanesByNode, lanesOf } from './lanes.ts';
import type { Plan, PlanCall, PlanSubscription } from './plan.ts';

export type StationKind = 'own' | 'pool' | 'lanes' | 'competing';

export interface Station {
  readonly kind: StationKind;
  /** Places in the list of subscriptions, then calls. */
  readonly works: readonly number[];
  readonly servers: number;
  /** Of what comes in, the share of each serial worker; null where all take from one queue. */
  readonly workerShares: readonly number[] | null;
  /** Of what comes in, the share of each lane, by worker, and of the busiest; how many workers of each node have some. */
  readonly lanes: {
    readonly ofWorkers: readonly (readonly number[])[];
    readonly busiest: number;
    readonly workersOf: ReadonlyMap<number, number>;
  } | null;
  /** Of lanes of which other nodes have some, too: all as whose workers each of them reports its load. */
  readonly group: { readonly works: readonly number[]; readonly servers: number } | null;
  /** Messages that may wait; null: any number. */
  readonly room: number | null;
  readonly onFull: 'drop-new' | 'drop-old' | 'reject' | 'block';
}

/** Subscriptions, then calls: the order of every list by work. */
export const worksOf = (plan: Plan): readonly (PlanSubscription | PlanCall)[] => [...plan.subscriptions, ...plan.calls];

/** One of them. */
export const workAt = ({ calls, subscriptions }: Plan, at: number): PlanSubscription | PlanCall =>
  subscriptions[at] ?? calls[at - subscriptions.length]!;

/** The stations of a plan; every subscription and call is in one of them. */
export const stationsOf = (plan: Plan): Station[] => {
  const works = worksOf(plan);
  const isPooled = (at: number): boolean => plan.nodes[works[at]!.node]!.sharedWorkers;
  const all = [...works.keys()];
  const calls = all.slice(plan.subscriptions.length).filter((at) => !isPooled(at));
  const pools = groupedBy(all.filter(isPooled), (at) => works[at]!.node);
  return [
    ...calls.map((at) => alone(plan, works, at)),
    ...Array.from(pools, ([node, members]) => lanesOfPool(plan, members) ?? poolOf(plan, node, members)),
    ...gathered(new Set(groupsOf(plan).of), (group) => groupStations(plan, works, group)),
  ];
};

const unlimited = { room: null, onFull: 'drop-new' } as const;

const oneQueue = { workerShares: null, lanes: null, group: null } as const;

const roomOf = (plan: Plan, work: number): Pick<Station, 'room' | 'onFull'> => {
  const subscription = plan.subscriptions[work];
  if (subscription === undefined) return unlimited;
  const { capacity, onFull } = plan.topics[subscription.topic]!;
  return { room: onFull === 'block' ? null : capacity, onFull };
};

const alone = (plan: Plan, works: readonly (PlanSubscription | PlanCall)[], at: number): Station => {
  const { onFull, room } = roomOf(plan, at);
  return { kind: 'own', works: [at], servers: works[at]!.servers, ...oneQueue, room, onFull };
};

/** The lines of a pool's topics may be bounded each by itself; that bounds no single queue, so the pool has none. */
const poolOf = (plan: Plan, node: number, members: readonly number[]): Station => {
  const { replicas, concurrency } = plan.nodes[node]!;
  const only = members.length === 1 ? roomOf(plan, members[0]!) : unlimited;
  return { kind: 'pool', works: members, servers: replicas * concurrency, ...oneQueue, ...only };
};

/** A pool that has a worker for every lane, and nothing else to do: they never wait for each other. */
const lanesOfPool = (plan: Plan, [only, ...others]: readonly number[]): Station | null => {
  const subscription = plan.subscriptions[only!];
  if (subscription === undefined || others.length > 0) return null;
  const { capacity, ordered } = plan.topics[subscription.topic]!;
  if (!ordered || capacity !== null) return null;
  const { node, servers } = subscription;
  const { apart, byNode } = lanesOf(plan, only!);
  const lanes = byNode.get(node)!.flat();
  if (!apart || !(sum(lanes) > 0) || lanes.length > servers) return null;
  const each = new Map([[node, lanes.map((share) => [share])]]);
  const station = laneStation(plan, [only!], each, [node], null);
  return { ...station, servers, lanes: { ...station.lanes!, workersOf: new Map([[node, servers]]) } };
};

/** Without those of its members whose node has a pool: that is a station by itself. */
const groupStations = (plan: Plan, works: readonly (PlanSubscription | PlanCall)[], group: Group): Station[] => {
  const members = group.filter((at) => !plan.nodes[works[at]!.node]!.sharedWorkers);
  if (members.length === 0) return [];
  const first = plan.subscriptions[members[0]!]!;
  if (plan.topics[first.topic]!.ordered) return laneStations(plan, group, members);
  if (members.length === 1) return [alone(plan, works, members[0]!)];
  return competing(plan, members).map((rivals) =>
    rivals.length === 1
      ? alone(plan, works, rivals[0]!)
      : {
          kind: 'competing',
          works: rivals,
          servers: rivals.reduce((sum, at) => sum + works[at]!.servers, 0),
          ...oneQueue,
          ...roomOf(plan, rivals[0]!),
        },
  );
};

/** Members of a group whose filters overlap, directly or through others. */
const competing = (plan: Plan, members: readonly number[]): number[][] => {
  const sets: number[][] = [];
  for (const at of members) {
    const mine = plan.subscriptions[at]!;
    const touching = sets.filter((set) => set.some((other) => overlap(mine, plan.subscriptions[other]!)));
    const merged = [...touching.flat(), at];
    for (const set of touching) sets.splice(sets.indexOf(set), 1);
    sets.push(merged);
  }
  return sets;
};

const overlap = (a: PlanSubscription, b: PlanSubscription): boolean =>
  a.accepts === null || b.accepts === null || a.accepts.some((message) => b.accepts!.includes(message));

const laneStations = (plan: Plan, group: Group, members: readonly number[]): Station[] => {
  // Of who comes and goes nobody knows which lanes he has.
  const { apart, byNode: ofAll, scales } = lanesOf(plan, group[0]!);
  const byNode = scales ? lanesByNode(plan, members) : ofAll;
  const together =
    byNode.size === 1 ? null : { works: scales ? members : group, servers: [...byNode.values()].flat().length };
  const nodes = [...new Set(members.map((at) => plan.subscriptions[at]!.node))];
  if (together === null || !apart) return [laneStation(plan, members, byNode, nodes, together)];
  return nodes.map((node) => {
    const own = members.filter((member) => plan.subscriptions[member]!.node === node);
    return laneStation(plan, own, byNode, [node], together);
  });
};

/** The workers of these nodes; where nothing comes over any lane of theirs, those of all, who do whatever there is to do. */
const laneStation = (
  plan: Plan,
  works: readonly number[],
  byNode: LanesByNode,
  nodes: readonly number[],
  group: Station['group'],
): Station => {
  const own = nodes.flatMap((node) => byNode.get(node)!);
  const workers = sum(own.flat()) > 0 ? own : [...byNode.values()].flat();
  const all = sum(workers.flat());
  const ofWorkers = workers.map((lanes) => lanes.map((share) => share / all));
  const workerShares = ofWorkers.map(sum);
  const workersOf = new Map(nodes.map((node) => [node, byNode.get(node)!.length]));
  const lanes = { ofWorkers, busiest: largest(ofWorkers.flat()), workersOf };
  return { kind: 'lanes', works, servers: workers.length, workerShares, lanes, group, ...roomOf(plan, works[0]!) };
};
