/**
 * The compiled form of a network: immutable flat tables that every replication starts from. Plain typed arrays and names, so
 * that a worker gets them by structured clone. The fields of their records are in `layout.ts`.
 */

export interface Tables {
  // Records of integers.
  readonly deliveries: Int32Array;
  readonly stations: Int32Array;
  readonly slots: number;
  readonly ties: Int32Array;
  readonly lanes: Int32Array;
  readonly groups: Int32Array;
  readonly topics: Int32Array;
  readonly routes: Int32Array;
  readonly entries: Int32Array;
  /** The station whose queue competing members of an entry share, or -1. */
  readonly entryStations: Int32Array;
  /** How long a message of each entry is worth working on, in ms after its publication. */
  readonly entryDeadlines: Float64Array;
  /** Deliveries of competing members, in the order of their links' ids; -1 ends a list. */
  readonly members: Int32Array;
  readonly publications: Int32Array;
  readonly triggers: Int32Array;
  readonly sources: Int32Array;
  readonly traits: Int32Array;
  readonly calls: Int32Array;
  /** Calls during work, as (call, stream, choice) triples; their probabilities in `duringShares`. */
  readonly during: Int32Array;
  readonly requests: Int32Array;
  readonly faults: Int32Array;
  /** What faults and crashes hit, as lists. */
  readonly hits: Int32Array;
  /** By node; see `crash-records.ts`. */
  readonly crashes: Int32Array;
  readonly gates: number;
  /** The buffers of publishers, whose gates are the last ones; and which one each publication has, or -1; empty where none has one. */
  readonly buffers: Float64Array;
  readonly bufferOf: Int32Array;
  /** What faults do to the numbers of each subscription or call; empty where none does. See `fault-records.ts`. */
  readonly effectRanges: Int32Array;
  readonly effects: Float64Array;
  /** From when to when faults strike, as pairs in ms with a breath around them; in order, and apart from each other. */
  readonly unrest: Float64Array;
  /** The same records as they are between faults, when other flags hold. See `calm.ts`. */
  readonly calm: Pick<Tables, 'deliveries' | 'entries' | 'publications' | 'stations'>;
  // Records of doubles.
  readonly triggerShares: Float64Array;
  readonly triggerDelayStreams: Int32Array;
  readonly sourceNumbers: Float64Array;
  readonly traitNumbers: Float64Array;
  readonly callNumbers: Float64Array;
  readonly duringShares: Float64Array;
  readonly requestNumbers: Float64Array;
  readonly limits: Float64Array;
  readonly breakers: Float64Array;
  readonly retentions: Float64Array;
  readonly rebalances: Float64Array;
  readonly polls: Float64Array;
  /** Autoscalers, their lists, and the groups that share out their lanes anew. See `scaler-records.ts`. */
  readonly scalers: Float64Array;
  readonly scaled: Int32Array;
  /** Where in `scaled` the groups stand that take over the lanes of a member that a fault has taken. */
  readonly takeovers: Int32Array;
  /** How many clocks of idle workers there are. */
  readonly pollClocks: number;
  /** How long topics remember what was published on them, in ms. */
  readonly memories: Float64Array;
  readonly faultNumbers: Float64Array;
  /** Lists: profiles, traces, backoff delays, shares, measured values. */
  readonly numbers: Float64Array;
  /** Parameters of laws, four each, and the sampler of each. */
  readonly laws: Float64Array;
  readonly lawKinds: Int32Array;
  /** The law (-1: no time at all) and the stream of the work of every subscription and call. */
  readonly workLaws: Int32Array;
  /** Two hashes per random stream: of its element and of its purpose. */
  readonly streams: Int32Array;
  // Objectives.
  /** How many distinct publications start an objective's clock; every token carries that many times. */
  readonly stamps: number;
  /** (stamp, subscription at the end, first and end of the subscriptions in `objectiveReach` on whose loss it depends). */
  readonly objectives: Int32Array;
  readonly objectiveReach: Int32Array;
  // Sizes and switches.
  readonly subscriptions: number;
  readonly nodes: number;
  /** The most tokens one event can create, but for what a crash gives back, and the most for that. */
  readonly burst: number;
  readonly crashBurst: number;
  /** Messages hand something to the messages they cause: hops, correlations, stamps. */
  readonly inherits: boolean;
  readonly seed: number;
  readonly durationMs: number;
}

/**
 * The same tables as one literal. How an object came about decides how quickly its fields are read: one that began with a spread cost the
 * general way a quarter of its speed, one that came by structured clone a twentieth.
 */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: all fields in one literal are what it is for
export const asOneLiteral = (tables: Tables): Tables => ({
  deliveries: tables.deliveries,
  stations: tables.stations,
  slots: tables.slots,
  ties: tables.ties,
  lanes: tables.lanes,
  groups: tables.groups,
  topics: tables.topics,
  routes: tables.routes,
  entries: tables.entries,
  entryStations: tables.entryStations,
  entryDeadlines: tables.entryDeadlines,
  members: tables.members,
  publications: tables.publications,
  triggers: tables.triggers,
  sources: tables.sources,
  traits: tables.traits,
  calls: tables.calls,
  during: tables.during,
  requests: tables.requests,
  faults: tables.faults,
  hits: tables.hits,
  crashes: tables.crashes,
  gates: tables.gates,
  buffers: tables.buffers,
  bufferOf: tables.bufferOf,
  effectRanges: tables.effectRanges,
  effects: tables.effects,
  unrest: tables.unrest,
  calm: tables.calm,
  triggerShares: tables.triggerShares,
  triggerDelayStreams: tables.triggerDelayStreams,
  sourceNumbers: tables.sourceNumbers,
  traitNumbers: tables.traitNumbers,
  callNumbers: tables.callNumbers,
  duringShares: tables.duringShares,
  requestNumbers: tables.requestNumbers,
  limits: tables.limits,
  breakers: tables.breakers,
  retentions: tables.retentions,
  rebalances: tables.rebalances,
  polls: tables.polls,
  scalers: tables.scalers,
  scaled: tables.scaled,
  takeovers: tables.takeovers,
  pollClocks: tables.pollClocks,
  memories: tables.memories,
  faultNumbers: tables.faultNumbers,
  numbers: tables.numbers,
  laws: tables.laws,
  lawKinds: tables.lawKinds,
  workLaws: tables.workLaws,
  streams: tables.streams,
  stamps: tables.stamps,
  objectives: tables.objectives,
  objectiveReach: tables.objectiveReach,
  subscriptions: tables.subscriptions,
  nodes: tables.nodes,
  burst: tables.burst,
  crashBurst: tables.crashBurst,
  inherits: tables.inherits,
  seed: tables.seed,
  durationMs: tables.durationMs,
});
