/** Stations: the workers that serve one subscription, a node's shared pool, a group's lanes or its competing members. */
import type { Plan, PlanCall, PlanSubscription } from './plan.ts';

export type StationKind = 'own' | 'pool' | 'lanes' | 'competing';

export interface Station {
  readonly kind: StationKind;
  /** Places in the list of subscriptions, then calls. */
  readonly works: readonly number[];
  readonly servers: number;
  /** Of what comes in, the share of each serial worker; null where all take from one queue. */
  readonly workerShares: readonly number[] | null;
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
  const pools = new Map<number, number[]>();
  const groups = new Map<string, number[]>();
  const stations: Station[] = [];
  works.forEach(({ node }, at) => {
    const subscription = plan.subscriptions[at];
    if (plan.nodes[node]!.sharedWorkers) add(pools, node, at);
    else if (subscription === undefined) stations.push(alone(plan, works, at));
    else add(groups, `${subscription.topic} ${subscription.group}`, at);
  });
  for (const [node, members] of pools) stations.push(poolOf(plan, node, members));
  for (const members of groups.values()) stations.push(...groupStations(plan, works, members));
  return stations;
};

const add = <Key>(lists: Map<Key, number[]>, key: Key, at: number): void => {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [at]);
  else list.push(at);
};

const unlimited = { workerShares: null, room: null, onFull: 'drop-new' } as const;

const roomOf = (plan: Plan, work: number): Pick<Station, 'room' | 'onFull'> => {
  const subscription = plan.subscriptions[work];
  if (subscription === undefined) return unlimited;
  const { capacity, onFull } = plan.topics[subscription.topic]!;
  return { room: onFull === 'block' ? null : capacity, onFull };
};

const alone = (plan: Plan, works: readonly (PlanSubscription | PlanCall)[], at: number): Station => {
  const { onFull, room } = roomOf(plan, at);
  return { kind: 'own', works: [at], servers: works[at]!.servers, workerShares: null, room, onFull };
};

/** The lines of a pool's topics may be bounded each by itself; that bounds no single queue, so the pool has none. */
const poolOf = (plan: Plan, node: number, members: readonly number[]): Station => {
  const { replicas, concurrency } = plan.nodes[node]!;
  const only = members.length === 1 ? roomOf(plan, members[0]!) : unlimited;
  return { kind: 'pool', works: members, servers: replicas * concurrency, workerShares: null, ...only };
};

const groupStations = (
  plan: Plan,
  works: readonly (PlanSubscription | PlanCall)[],
  members: readonly number[],
): Station[] => {
  const first = plan.subscriptions[members[0]!]!;
  if (plan.topics[first.topic]!.ordered) return [lanesOf(plan, members)];
  if (members.length === 1) return [alone(plan, works, members[0]!)];
  return competing(plan, members).map((rivals) =>
    rivals.length === 1
      ? alone(plan, works, rivals[0]!)
      : {
          kind: 'competing',
          works: rivals,
          servers: rivals.reduce((sum, at) => sum + works[at]!.servers, 0),
          workerShares: null,
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

/** Lane i belongs to worker i mod n; the workers of several nodes follow each other up to the number of partitions. */
const lanesOf = (plan: Plan, members: readonly number[]): Station => {
  const topic = plan.topics[plan.subscriptions[members[0]!]!.topic]!;
  const byNode = new Map<number, number>();
  for (const at of members) {
    const { node, servers } = plan.subscriptions[at]!;
    byNode.set(node, Math.max(byNode.get(node) ?? 0, servers));
  }
  const workers = [...byNode.values()].reduce((sum, servers) => sum + servers, 0);
  const servers = Math.min(workers, topic.partitions);
  const workerShares = new Array<number>(servers).fill(0);
  for (let lane = 0; lane < topic.partitions; lane++) {
    workerShares[lane % servers]! += topic.partitionShares?.[lane] ?? 1 / topic.partitions;
  }
  return { kind: 'lanes', works: members, servers, workerShares, ...roomOf(plan, members[0]!) };
};
